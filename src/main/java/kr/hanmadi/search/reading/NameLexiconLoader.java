package kr.hanmadi.search.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.person.NameEvent;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.search.api.Suggestion.Kind;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.WordCutter;
import kr.hanmadi.search.reading.NameDirectory.Entry;
import kr.hanmadi.web.ChangeFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The words the search knows: the names of the record, synonyms, the user dictionary. Read from the database, kept in
 * memory, read again after a change.
 */
@Component
public class NameLexiconLoader implements ChangeFollower {
    private static final Logger log = LoggerFactory.getLogger(NameLexiconLoader.class);
    /** While changes that others made cannot be heard. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Reading may take so small a part of the time. */
    private static final int REST = 20;

    private static final int NEWEST = 3000;
    private static final Pattern COMMON = Pattern.compile("[가-힣]{3,8}");
    private static final Pattern NAME = Pattern.compile("[가-힣]{3,5}");
    private static final Pattern WORD = Pattern.compile("[가-힣A-Za-z0-9]{3,12}");

    private final JdbcClient jdbc;
    private final Dictionary dictionary;
    private final WordCutter cutter;
    private volatile Synonyms synonyms = Synonyms.NONE;
    private volatile NameDirectory names = NameDirectory.EMPTY;
    private volatile boolean changed;
    private volatile String editorsWords = "";
    private Instant readAt = Instant.EPOCH;
    private Duration took = Duration.ZERO;

    public NameLexiconLoader(JdbcClient jdbc, Dictionary dictionary) {
        this.jdbc = jdbc;
        this.dictionary = dictionary;
        this.cutter = new WordCutter(dictionary);
    }

    public Synonyms synonyms() {
        return synonyms;
    }

    public NameDirectory names() {
        return names;
    }

    public WordCutter cutter() {
        return cutter;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /** An editor changed a word: synonyms count at once, names and dictionary with the next reading. */
    public void readSoon() {
        synonyms = readSynonyms();
        changed = true;
    }

    private Synonyms readSynonyms() {
        return new Synonyms(jdbc.sql("select words from search_synonym order by id")
                .query((row, number) -> row.getString(1))
                .list());
    }

    @EventListener
    @Order(0) // before the index is built with it
    void start(ApplicationReadyEvent event) {
        readNames();
    }

    /** A name that an editor hides is not offered any more from that moment on. */
    @TransactionalEventListener(fallbackExecution = true)
    void follow(RecordChanged event) {
        changed = true;
        if (event.events().stream().anyMatch(NameEvent.class::isInstance)) {
            readNames();
        }
    }

    /** Another node or a command changed the record. */
    @Override
    public void changed(Set<String> tables) {
        changed = true;
    }

    @Scheduled(
            fixedDelayString = "${hanmadi.search.check-interval:5s}",
            initialDelayString = "${hanmadi.search.check-interval:5s}")
    void keep() {
        var now = Instant.now();
        boolean rested = now.isAfter(readAt.plus(took.multipliedBy(REST)));
        if (rested && (changed || now.isAfter(readAt.plus(LONGEST)) || !editorsWords.equals(editorsWords()))) {
            readNames();
        }
    }

    /** What editors entered, as one text: whether it changed is all that matters. */
    private String editorsWords() {
        return jdbc.sql(
                        "select concat((select string_agg(words, ';' order by id) from search_synonym), '/', (select string_agg(word, ';' order by id) from search_word))")
                .query(String.class)
                .single();
    }

    /** Reads all names again, at once. */
    public synchronized void readNames() {
        var begun = Instant.now();
        changed = false;
        editorsWords = editorsWords();
        synonyms = readSynonyms();
        var entries = new ArrayList<Entry>();
        entries.addAll(people());
        entries.addAll(otherForms());
        entries.addAll(forums());
        entries.addAll(organisations());
        names = new NameDirectory(entries, otherWords(entries));
        dictionary.replaceWith(dictionaryWords(entries));
        readAt = Instant.now();
        took = Duration.between(begun, readAt);
        log.debug("Read {} names in {}", names.size(), took);
    }

    private List<Entry> people() {
        return jdbc.sql("select id, name, quotes, label from findable_person")
                .query((row, number) -> new Entry(
                        Kind.PERSON,
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("label"), ""),
                        row.getLong("id"),
                        row.getInt("quotes"),
                        1))
                .list();
    }

    /** Other names, and misprints that the ledger explains: they lead to the same person. */
    private List<Entry> otherForms() {
        return jdbc.sql("select form, id, name from findable_person_form")
                .query((row, number) -> new Entry(
                        Kind.PERSON, row.getString("form"), "→ " + row.getString("name"), row.getLong("id"), 0, 1))
                .list();
    }

    /** Reported or announced ones. */
    private List<Entry> forums() {
        return jdbc.sql("select id, name, held_on, articles from findable_forum")
                .query((row, number) -> new Entry(
                        Kind.FORUM,
                        row.getString("name"),
                        Objects.toString(row.getDate("held_on"), ""),
                        row.getLong("id"),
                        row.getInt("articles"),
                        1))
                .list();
    }

    private List<Entry> organisations() {
        return jdbc.sql("select id, name, times from findable_organisation")
                .query((row, number) -> new Entry(
                        Kind.ORGANISATION, row.getString("name"), "", row.getLong("id"), row.getInt("times"), 1))
                .list();
    }

    /** Words that may be mistyped too: what editors grouped, those of forums' names and of the newest quotations. */
    private Set<String> otherWords(List<Entry> entries) {
        var words = new LinkedHashSet<>(synonyms.allWords());
        jdbc
                .sql("select words from spoken_words order by id desc limit ?")
                .param(NEWEST)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .flatMap(text -> cutter.terms(text).stream())
                .filter(term -> COMMON.matcher(term).matches())
                .forEach(words::add);
        for (var entry : entries) {
            if (entry.kind() == Kind.FORUM) {
                for (var word : entry.name().split(" ")) {
                    if (WORD.matcher(word).matches()) {
                        words.add(word);
                    }
                }
            }
        }
        jdbc.sql("select name from hidden_name")
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(name -> words.removeIf(word -> word.contains(name)));
        return words;
    }

    /**
     * Names that Nori breaks, and editors' words. An organisation only where nothing but lone syllables is left of it:
     * 정보통신부 must go on to be found by 정보통신.
     */
    private List<String> dictionaryWords(List<Entry> entries) {
        var words = new ArrayList<>(jdbc.sql("select word from search_word")
                .query((row, number) -> row.getString(1))
                .list());
        for (var entry : entries) {
            var name = entry.name();
            if (entry.kind() != Kind.FORUM && NAME.matcher(name).matches() && cutter.isBroken(name)) {
                boolean inPieces = cutter.plainTerms(name).stream().allMatch(term -> term.length() == 1);
                if (entry.kind() == Kind.PERSON ? name.length() <= 4 : inPieces) {
                    words.add(name);
                }
            }
        }
        return words;
    }
}

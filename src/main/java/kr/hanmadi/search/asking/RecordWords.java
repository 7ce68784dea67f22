package kr.hanmadi.search.asking;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import kr.hanmadi.database.Outage;
import kr.hanmadi.person.NameEvent;
import kr.hanmadi.person.People;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.search.index.FacetCounter;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.index.IndexHealthCheck;
import kr.hanmadi.search.index.IndexStore;
import kr.hanmadi.search.index.IndexedWords.Word;
import kr.hanmadi.search.reading.BareWords;
import kr.hanmadi.search.reading.ShortNames;
import kr.hanmadi.search.reading.Spelling;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the index teaches the reading of queries: its words, and the short names of bodies. Read again after it changed. */
@Component
public class RecordWords {
    private static final Logger log = LoggerFactory.getLogger(RecordWords.class);
    /** Of both kinds together about 75 MB, see docs/search.md. */
    private static final int MOST_TERMS = 100_000;

    private static final int MOST_PRINTED = 200_000;

    private static final int MOST_SHORT_NAMES = 20_000;

    private final EntityManagerFactory factory;
    private final People people;
    private final IndexHealthCheck health;
    private final IndexStore store;
    private volatile Spelling spelling = Spelling.EMPTY;
    private volatile ShortNames shortNames = ShortNames.ONLY_KNOWN;
    private ReadingPace pace = new ReadingPace();

    RecordWords(EntityManagerFactory factory, People people, IndexHealthCheck health, IndexStore store) {
        this.factory = factory;
        this.people = people;
        this.health = health;
        this.store = store;
    }

    public Spelling spelling() {
        return spelling;
    }

    public ShortNames shortNames() {
        return shortNames;
    }

    @Scheduled(
            fixedDelayString = "${hanmadi.search.check-interval:5s}",
            initialDelayString = "${hanmadi.search.check-interval:5s}")
    synchronized void keep() {
        var begun = Instant.now();
        if (!health.isReady()) {
            return;
        }
        try (var entities = factory.createEntityManager()) {
            var index = Search.session(entities);
            var state = store.indexedWords().state(index);
            if (pace.isTimeToRead(state, begun)) {
                readIndex(index);
                pace.read(state, begun, Instant.now());
            }
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            log.warn("The words of the index could not be read: {}", e.getMessage());
        }
    }

    /** No word of a name that an editor hides is offered from that moment on; the next check reads the others again. */
    @TransactionalEventListener(fallbackExecution = true)
    void follow(RecordChanged event) {
        if (event.events().stream().anyMatch(NameEvent.class::isInstance)) {
            forgetWords();
            forgetReading();
        }
    }

    private void forgetWords() {
        spelling = Spelling.EMPTY;
        shortNames = ShortNames.ONLY_KNOWN;
    }

    /** Behind a reading that was under way, which may have brought the name back. */
    private synchronized void forgetReading() {
        forgetWords();
        pace = new ReadingPace();
    }

    private void readIndex(SearchSession index) {
        // documents that were changed leave their words in the index for a while
        var hiddenNames = people.unsearchableNames();
        var terms = shown(store.indexedWords().terms(index, MOST_TERMS), hiddenNames);
        var printed = BareWords.of(shown(store.indexedWords().printed(index, MOST_PRINTED), hiddenNames));
        spelling = Spelling.of(terms, printed);
        var field = new FacetCounter.Field(IndexFields.SHORT_NAME, String.class, MOST_SHORT_NAMES);
        var pairs = new ArrayList<ShortNames.Pair>();
        for (var each : store.counts()
                .count(index, Article.class, f -> f.matchAll(), List.of(field))
                .getOrDefault(field, Map.of())
                .keySet()) {
            if (isShown(String.valueOf(each), hiddenNames)) {
                var pair = String.valueOf(each).split("\t");
                pairs.add(new ShortNames.Pair(pair[0], pair[1]));
            }
        }
        shortNames = new ShortNames(pairs);
        log.debug("Read {} terms, {} words and {} short names", terms.size(), printed.size(), pairs.size());
    }

    private static Map<String, Integer> shown(List<Word> words, Collection<String> hiddenNames) {
        return words.stream()
                .filter(word -> isShown(word.text(), hiddenNames))
                .collect(Collectors.toMap(Word::text, Word::documents));
    }

    private static boolean isShown(String words, Collection<String> hiddenNames) {
        return hiddenNames.stream().noneMatch(words::contains);
    }
}

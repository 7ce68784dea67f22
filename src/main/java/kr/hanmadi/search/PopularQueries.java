package kr.hanmadi.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.person.NameEvent;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.search.korean.SearchNormaliser;
import kr.hanmadi.topic.Topic;
import kr.hanmadi.topic.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What readers look for often enough to be offered to others. It cannot be planted: it was found as typed by several
 * networks on one day, an editor does not keep it back, and beside the name of a person stand names and topics of the record
 * alone (“홍길동 나루시의회”, never “홍길동 횡령”).
 */
@Service
public class PopularQueries {
    private static final int DAYS = 30;
    private static final int READERS_IN_A_DAY = 5;
    private static final int MOST = 60;
    private static final int LONGEST_NAME = 6;
    private static final int MOST_TOKENS_OF_NAME = 8;
    private static final int LONGEST_BLOCKED = 60;

    private final JdbcClient jdbc;
    private final Topics topics;
    private volatile List<String> popular = List.of();

    PopularQueries(JdbcClient jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Most readers first. */
    public List<String> popular() {
        return popular;
    }

    @Scheduled(fixedDelayString = "${hanmadi.search.popular-interval:1m}")
    @Transactional(readOnly = true)
    public void renew() {
        var asked = jdbc.sql("""
                        select words from search_query where day > ? and readers > 0 group by words
                        having max(readers) >= ? order by sum(readers) desc, words limit ?""")
                .params(LocalDate.now(KoreanTime.ZONE).minusDays(DAYS), READERS_IN_A_DAY, MOST)
                .query((row, number) -> row.getString(1))
                .list();
        var kept = new ArrayList<>(hiddenNames());
        blocked().forEach(each -> kept.add(each.text()));
        var allowed = asked.stream()
                .filter(words -> kept.stream().noneMatch(each -> joined(words).contains(joined(each))))
                .toList();
        popular = allowed.isEmpty() ? allowed : withoutSlander(allowed);
    }

    /** A name that an editor hides is not offered any more from that moment on. */
    @TransactionalEventListener(fallbackExecution = true)
    void follow(RecordChanged changed) {
        if (changed.events().stream().anyMatch(NameEvent.class::isInstance)) {
            renew();
        }
    }

    private List<String> hiddenNames() {
        return jdbc.sql("select name from hidden_name")
                .query((row, number) -> folded(row.getString(1)))
                .list();
    }

    private List<String> withoutSlander(List<String> queries) {
        var asked = new HashSet<String>();
        for (var query : queries) {
            asked.addAll(spans(query));
            asked.addAll(pieces(joined(query)));
        }
        var people = people(asked);
        var harmless = bodiesAndTopics(asked);
        harmless.addAll(people);
        return queries.stream()
                .filter(query -> !isAboutPerson(query, people) || isMadeOf(query, harmless))
                .toList();
    }

    private static boolean isAboutPerson(String query, Set<String> people) {
        return pieces(joined(query)).stream().anyMatch(people::contains)
                || spans(query).stream().anyMatch(people::contains);
    }

    /** Whether names and topics make up all of it. */
    private static boolean isMadeOf(String query, Set<String> names) {
        var tokens = query.split(" ");
        var reached = new boolean[tokens.length + 1];
        reached[0] = true;
        for (int from = 0; from < tokens.length; from++) {
            for (int to = from + 1; reached[from] && to <= tokens.length; to++) {
                reached[to] |= names.contains(String.join(" ", Arrays.copyOfRange(tokens, from, to)));
            }
        }
        return reached[tokens.length];
    }

    /** Every stretch of whole words. */
    private static List<String> spans(String query) {
        var tokens = query.split(" ");
        var spans = new ArrayList<String>();
        for (int from = 0; from < tokens.length; from++) {
            for (int to = from + 1; to <= Math.min(tokens.length, from + MOST_TOKENS_OF_NAME); to++) {
                spans.add(String.join(" ", Arrays.copyOfRange(tokens, from, to)));
            }
        }
        return spans;
    }

    /** Every stretch of letters that may be a name: 홍길동사건 begins with one. */
    private static List<String> pieces(String letters) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < letters.length(); from++) {
            for (int to = from + 2; to <= Math.min(letters.length(), from + LONGEST_NAME); to++) {
                pieces.add(letters.substring(from, to));
            }
        }
        return pieces;
    }

    /** The people whose name it is, or whom an article prints so: also people who have said nothing. */
    private Set<String> people(Set<String> asked) {
        return found("select distinct name from name_of_person where name = any(:asked)", asked);
    }

    private Set<String> bodiesAndTopics(Set<String> asked) {
        var found = found("select distinct name from name_of_body where name = any(:asked)", asked);
        for (var topic : topics.all()) {
            if (topic.published()) {
                found.addAll(foldedNames(topic));
            }
        }
        return found;
    }

    private static List<String> foldedNames(Topic topic) {
        var words = new ArrayList<>(topic.words());
        words.add(topic.name());
        return words.stream().map(PopularQueries::folded).toList();
    }

    private Set<String> found(String select, Set<String> asked) {
        return jdbc
                .sql(select)
                .param("asked", asked.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Words that editors keep back. */
    @Transactional(readOnly = true)
    public List<SearchWords.Entry> blocked() {
        return jdbc.sql("select id, words from search_block order by words")
                .query((row, number) -> new SearchWords.Entry(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Keeps back everything in which these words stand, from now on; false when there are none or they are known. */
    @Transactional
    public boolean block(String typed) {
        var words = folded(typed);
        boolean added = !joined(words).isEmpty()
                && words.length() <= LONGEST_BLOCKED
                && jdbc.sql("insert into search_block (words) values (?) on conflict do nothing")
                                .param(words)
                                .update()
                        > 0;
        if (added) {
            popular = popular.stream()
                    .filter(query -> !joined(query).contains(joined(words)))
                    .toList();
        }
        return added;
    }

    @Transactional
    public boolean unblock(long id) {
        return jdbc.sql("delete from search_block where id = ?").param(id).update() > 0;
    }

    private static String folded(String typed) {
        return SearchNormaliser.folded(typed).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String joined(String words) {
        return words.replace(" ", "");
    }
}

package kr.hanmadi.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.korean.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers look for, counted by day: the words, how often, how often in vain. Nothing about who asked or when; words
 * that look like an address or a number of a person are not kept at all.
 */
@Service
public class QueryLog {
    private static final int LONGEST = 60;
    private static final int MOST_WAITING = 5000;
    private static final int KEPT_DAYS = 180;
    private static final int POPULAR_DAYS = 30;
    /** Asked less often, words may tell of one person. */
    private static final int POPULAR_FROM = 3;

    private static final int MOST_POPULAR = 200;
    private static final Pattern PERSONAL = Pattern.compile(".*(@|https?:|www\\.|[0-9][0-9 -]{6,}[0-9]).*");

    private final JdbcClient jdbc;
    private final Map<String, Count> waiting = new HashMap<>();
    private volatile List<String> popular = List.of();

    /** How often words were asked for, found nothing, or found only by a less strict reading. */
    public record QueryCount(String words, long asked, long empty, long loose) {}

    private static final class Count {
        private int asked;
        private int empty;
        private int loose;
    }

    QueryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a query that a reader typed. */
    public void count(String typed, SearchResults results) {
        var words = Writing.folded(typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        if (words.isEmpty()
                || words.length() > LONGEST
                || !results.complete()
                || PERSONAL.matcher(words).matches()) {
            return;
        }
        synchronized (waiting) {
            if (waiting.size() < MOST_WAITING || waiting.containsKey(words)) {
                var count = waiting.computeIfAbsent(words, any -> new Count());
                count.asked++;
                count.empty += results.total() == 0 ? 1 : 0;
                count.loose += results.total() > 0 && results.reading().relaxation() != Relaxation.NONE ? 1 : 0;
            }
        }
    }

    /** Writes what was counted; a reader never waits for it. */
    @Scheduled(fixedDelayString = "${hanmadi.search.check:5s}")
    @Transactional
    public void write() {
        Map<String, Count> counted;
        synchronized (waiting) {
            counted = Map.copyOf(waiting);
            waiting.clear();
        }
        var today = LocalDate.now(KoreanTime.ZONE);
        counted.forEach((words, count) -> jdbc.sql("""
                        insert into search_query (day, words, asked, empty, loose) values (?, ?, ?, ?, ?)
                        on conflict (day, words) do update set asked = search_query.asked + excluded.asked,
                            empty = search_query.empty + excluded.empty, loose = search_query.loose + excluded.loose""")
                .params(today, words, count.asked, count.empty, count.loose)
                .update());
        if (!counted.isEmpty()) {
            jdbc.sql("delete from search_query where day < ?")
                    .param(today.minusDays(KEPT_DAYS))
                    .update();
        }
        popular = jdbc.sql("""
                        select words from search_query where day > ? group by words
                        having sum(asked) >= ? and sum(empty) = 0 order by sum(asked) desc, words limit ?""")
                .params(today.minusDays(POPULAR_DAYS), POPULAR_FROM, MOST_POPULAR)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What was asked for often enough lately, and found; most often first. */
    public List<String> popular() {
        return popular;
    }

    /** The last thirty days, most often asked first. */
    @Transactional(readOnly = true)
    public List<QueryCount> mostAsked(int most) {
        return lately("sum(asked) desc", "true", most);
    }

    /** The last thirty days: what was not found, or only by a less strict reading. */
    @Transactional(readOnly = true)
    public List<QueryCount> failed(int most) {
        return lately("sum(empty) desc, sum(loose) desc", "sum(empty) + sum(loose) > 0", most);
    }

    private List<QueryCount> lately(String order, String having, int most) {
        return jdbc.sql(
                        "select words, sum(asked), sum(empty), sum(loose) from search_query where day > ? group by words"
                                + " having " + having + " order by " + order + ", words limit ?")
                .params(LocalDate.now(KoreanTime.ZONE).minusDays(POPULAR_DAYS), most)
                .query((row, number) ->
                        new QueryCount(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}

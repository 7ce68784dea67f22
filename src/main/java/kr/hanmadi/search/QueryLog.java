package kr.hanmadi.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.korean.SearchNormaliser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers look for, counted by day: the words, how often, how often in vain, by how many. Nothing about who asked or
 * when; words that look like an address or a number of a person are not kept at all. To count a reader once a day, a hash of
 * the network is kept with a salt of that day, and both are deleted when the day is over.
 */
@Service
public class QueryLog {
    private static final int LONGEST = 60;
    private static final int MOST_WAITING = 5000;
    private static final int KEPT_DAYS = 180;
    private static final int LATELY_DAYS = 30;
    private static final int SALT = 32;
    private static final Pattern PERSONAL = Pattern.compile(".*(@|https?:|www\\.|[0-9][0-9 -]{6,}[0-9]).*");
    /** No operators: what only one side of an OR finds was not found as typed. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?U)(?!(?:or|and|not) )[\\p{L}\\p{N}][\\p{L}\\p{N}.,·%&+-]*(?: (?!(?:or|and|not)(?: |$))[\\p{L}\\p{N}][\\p{L}\\p{N}.,·%&+-]*)*");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Map<String, Count> waiting = new HashMap<>();

    /**
     * How often words were asked for, found nothing, or found only by a less strict reading.
     *
     * @param readers how many readers found them as typed, each counted once a day
     */
    public record QueryCount(String words, long asked, long empty, long loose, long readers) {}

    private static final class Count {
        private final Set<String> networks = new HashSet<>();
        private int asked;
        private int empty;
        private int loose;
    }

    QueryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a query that a reader typed.
     *
     * @param network where it comes from
     */
    public void count(String typed, SearchResults results, String network) {
        var words = SearchNormaliser.folded(typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed)
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
                if (isFoundAsTyped(words, results)) {
                    count.networks.add(network);
                }
            }
        }
    }

    private static boolean isFoundAsTyped(String words, SearchResults results) {
        var reading = results.reading();
        return results.total() > 0
                && PLAIN.matcher(words).matches()
                && reading.relaxation() == Relaxation.NONE
                && reading.words().stream().allMatch(word -> word.how() == null);
    }

    /** Writes what was counted; a reader never waits for it. */
    @Scheduled(fixedDelayString = "${hanmadi.search.check-interval:5s}")
    @Transactional
    public void write() {
        Map<String, Count> counted;
        synchronized (waiting) {
            counted = Map.copyOf(waiting);
            waiting.clear();
        }
        var today = LocalDate.now(KoreanTime.ZONE);
        if (!counted.isEmpty()) {
            var salt = saltOf(today);
            counted.forEach((words, count) -> write(today, words, count, readers(today, words, count.networks, salt)));
            jdbc.sql("delete from search_query where day < ?")
                    .param(today.minusDays(KEPT_DAYS))
                    .update();
        }
        jdbc.sql("delete from search_salt where day < ?").param(today).update();
        jdbc.sql("delete from search_reader where day < ?").param(today).update();
    }

    private void write(LocalDate today, String words, Count count, int readers) {
        jdbc.sql("""
                        insert into search_query (day, words, asked, empty, loose, readers) values (?, ?, ?, ?, ?, ?)
                        on conflict (day, words) do update set asked = search_query.asked + excluded.asked,
                            empty = search_query.empty + excluded.empty, loose = search_query.loose + excluded.loose,
                            readers = search_query.readers + excluded.readers""")
                .params(today, words, count.asked, count.empty, count.loose, readers)
                .update();
    }

    /** How many of these were not counted for the words today. */
    private int readers(LocalDate today, String words, Set<String> networks, byte[] salt) {
        return networks.stream()
                .mapToInt(network -> jdbc.sql(
                                "insert into search_reader (day, words, reader) values (?, ?, ?) on conflict do nothing")
                        .params(today, words, hashed(network, salt))
                        .update())
                .sum();
    }

    /** The salt of the day, the same for every portal on this database. */
    private byte[] saltOf(LocalDate today) {
        var drawn = new byte[SALT];
        random.nextBytes(drawn);
        jdbc.sql("insert into search_salt (day, salt) values (?, ?) on conflict do nothing")
                .params(today, drawn)
                .update();
        return jdbc.sql("select salt from search_salt where day = ?")
                .param(today)
                .query(byte[].class)
                .single();
    }

    private static byte[] hashed(String network, byte[] salt) {
        try {
            var hash = Mac.getInstance("HmacSHA256");
            hash.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Arrays.copyOf(hash.doFinal(network.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
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
                        "select words, sum(asked), sum(empty), sum(loose), sum(readers) from search_query where day > ? group by words"
                                + " having " + having + " order by " + order + ", words limit ?")
                .params(LocalDate.now(KoreanTime.ZONE).minusDays(LATELY_DAYS), most)
                .query((row, number) -> new QueryCount(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}

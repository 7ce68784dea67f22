package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a set of judged queries comes to, and the floor it must not fall below. */
final class JudgedScore {
    /** How many hits are looked at. */
    static final int DEPTH = 10;

    private int queries;
    private double reciprocal;
    private double gain;
    private double recall;

    void add(List<String> found, List<String> right) {
        queries++;
        if (right.isEmpty()) {
            double nothing = found.isEmpty() ? 1 : 0;
            reciprocal += nothing;
            gain += nothing;
            recall += nothing;
            return;
        }
        double ideal = 0;
        double got = 0;
        int hits = 0;
        boolean first = true;
        for (int i = 0; i < DEPTH; i++) {
            double discount = Math.log(2) / Math.log(i + 2);
            ideal += i < right.size() ? grade(right, i) * discount : 0;
            int at = i < found.size() ? right.indexOf(found.get(i)) : -1;
            if (at >= 0) {
                reciprocal += first ? 1.0 / (i + 1) : 0;
                first = false;
                got += grade(right, at) * discount;
                hits++;
            }
        }
        gain += got / ideal;
        recall += (double) hits / Math.min(DEPTH, right.size());
    }

    /** The best one counts twice. */
    private static double grade(List<String> right, int at) {
        return at == 0 && right.size() > 1 ? 2 : 1;
    }

    String text() {
        return "%3d queries  MRR %.3f  nDCG %.3f  recall %.3f"
                .formatted(queries, reciprocal / queries, gain / queries, recall / queries);
    }

    /** Fails where it is below the recorded floor. */
    void reaches(String key, int least, String report) {
        var floor = floor();
        assertThat(queries).isGreaterThanOrEqualTo(least);
        assertThat(reciprocal / queries).as(report).isGreaterThanOrEqualTo(floor.get(key + "mrr"));
        assertThat(gain / queries).as(report).isGreaterThanOrEqualTo(floor.get(key + "ndcg"));
        assertThat(recall / queries).as(report).isGreaterThanOrEqualTo(floor.get(key + "recall"));
    }

    private static Map<String, Double> floor() {
        var recorded = new Properties();
        try (var in = JudgedScore.class.getResourceAsStream("judged-floor.properties")) {
            recorded.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var floor = new HashMap<String, Double>();
        recorded.stringPropertyNames().forEach(name -> floor.put(name, Double.valueOf(recorded.getProperty(name))));
        return floor;
    }

    /** Leaves a report of a set under target/judged. */
    static void write(String name, String report) {
        try {
            var folder = Path.of("target", "judged");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kr.hanmadi.search.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.PrintedWords;

/**
 * The words of texts without the particles behind them. What a word is without its particle shows in how often the rest stands
 * with other particles: 의료계는, 의료계의 are 의료계; 캐나다, 캐나다의 are never 캐나.
 */
public final class BareWords {
    private BareWords() {}

    /** @param printed how many documents hold each word as it is printed */
    public static SortedMap<String, Integer> of(Map<String, Integer> printed) {
        var endings = new HashMap<String, Integer>();
        printed.keySet().forEach(word -> readings(word).forEach(stem -> endings.merge(stem, 1, Integer::sum)));
        var words = new TreeMap<String, Integer>();
        printed.forEach((word, documents) -> {
            var readings = readings(word);
            int most = readings.stream()
                    .mapToInt(stem -> endings.getOrDefault(stem, 0))
                    .max()
                    .orElse(0);
            for (var stem : readings) {
                if (endings.getOrDefault(stem, 0) == most) {
                    words.merge(stem, documents, Integer::sum);
                }
            }
        });
        return words;
    }

    /** The word, and what is left of it without what may be a particle. */
    private static List<String> readings(String word) {
        var readings = new ArrayList<String>();
        readings.add(word);
        Particles.stems(word).stream()
                .filter(stem -> stem.length() >= PrintedWords.SHORTEST)
                .forEach(readings::add);
        return readings;
    }
}

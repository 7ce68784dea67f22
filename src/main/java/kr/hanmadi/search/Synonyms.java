package kr.hanmadi.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of the same meaning. Blanks and case do not count: 인공 지능 is 인공지능, ai is AI. */
final class Synonyms {
    private static final Map<String, List<String>> GROUPS = read();

    private Synonyms() {}

    /** The other words of the same meaning; empty when there are none. */
    static List<String> of(String words) {
        var key = key(words);
        return GROUPS.getOrDefault(key, List.of()).stream()
                .filter(word -> !key(word).equals(key))
                .toList();
    }

    static boolean knows(String words) {
        return GROUPS.containsKey(key(words));
    }

    private static String key(String words) {
        return words.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> read() {
        var groups = new HashMap<String, List<String>>();
        try (var in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            if (in == null) {
                throw new IllegalStateException("synonyms.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toList())
                    .forEach(group -> group.forEach(word -> groups.put(key(word), group)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(groups);
    }
}

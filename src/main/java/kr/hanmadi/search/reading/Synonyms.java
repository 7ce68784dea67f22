package kr.hanmadi.search.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.search.korean.SearchNormaliser;

/** Words of the same meaning, as editors group them. Blanks and case do not count: 인공 지능 is 인공지능, ai is AI. */
public final class Synonyms {
    static final Synonyms NONE = new Synonyms(List.of());

    private final Map<String, List<String>> groups = new HashMap<>();

    /** @param lines each the words of one meaning, parted by commas */
    Synonyms(Collection<String> lines) {
        for (var line : lines) {
            var group = wordsOfLine(line).toList();
            group.forEach(word -> groups.merge(
                    key(word),
                    group,
                    (one, other) -> Stream.concat(one.stream(), other.stream())
                            .distinct()
                            .toList()));
        }
    }

    public static Stream<String> wordsOfLine(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    /** The other words of the same meaning; empty when there are none. */
    public List<String> othersOf(String words) {
        var key = key(words);
        return groups.getOrDefault(key, List.of()).stream()
                .filter(word -> !key(word).equals(key))
                .toList();
    }

    boolean knows(String words) {
        return groups.containsKey(key(words));
    }

    Set<String> allWords() {
        return groups.keySet();
    }

    public static String key(String words) {
        return SearchNormaliser.folded(words).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}

package kr.hanmadi.search.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Short names of bodies and what they stand for, both ways: some that everyone knows, and those that the record teaches. */
public final class ShortNames {
    private static final List<Pair> KNOWN = known();
    public static final ShortNames ONLY_KNOWN = new ShortNames(List.of());

    private final Map<String, List<String>> others = new HashMap<>();

    /** A short name and the name it stands for: 가협, 가나협회. */
    public record Pair(String shortName, String name) {}

    /** @param learned what the record teaches, the most frequent first */
    public ShortNames(Collection<Pair> learned) {
        KNOWN.forEach(this::keep);
        learned.forEach(this::keep);
    }

    private void keep(Pair pair) {
        keep(pair.shortName(), pair.name());
        keep(pair.name(), pair.shortName());
    }

    private void keep(String one, String other) {
        var kept = others.computeIfAbsent(Synonyms.key(one), any -> new ArrayList<>(1));
        if (!kept.contains(other)) {
            kept.add(other);
        }
    }

    /** What else the body is called; empty where it is none. */
    List<String> abbreviationsOf(String name) {
        return others.getOrDefault(Synonyms.key(name), List.of());
    }

    private static List<Pair> known() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShortNames.class.getResourceAsStream("short-names.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(pair -> new Pair(pair[0], pair[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

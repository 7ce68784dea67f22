package kr.hanmadi.search.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Loan words in their several spellings: 콘텐츠 and 컨텐츠. */
public final class LoanWords {
    private static final int SHORTEST_PART = 3;
    private static final Map<Character, Set<List<String>>> BY_FIRST = byFirst();

    private LoanWords() {}

    /** The word with a loan word in it spelt otherwise; empty where it holds none. */
    public static List<String> otherSpellings(String word) {
        var others = new LinkedHashSet<String>();
        for (int at = 0; at < word.length(); at++) {
            for (var group : BY_FIRST.getOrDefault(word.charAt(at), Set.of())) {
                for (var spelling : group) {
                    if (spelling.length() < SHORTEST_PART ? word.equals(spelling) : word.startsWith(spelling, at)) {
                        group.forEach(other -> others.add(word.replace(spelling, other)));
                    }
                }
            }
        }
        others.remove(word);
        return List.copyOf(others);
    }

    /** The groups by the first syllable of each spelling in them. */
    private static Map<Character, Set<List<String>>> byFirst() {
        var byFirst = new HashMap<Character, Set<List<String>>>();
        groups().forEach(group ->
                group.forEach(spelling -> byFirst.computeIfAbsent(spelling.charAt(0), any -> new LinkedHashSet<>())
                        .add(group)));
        return byFirst;
    }

    private static List<List<String>> groups() {
        var groups = new ArrayList<List<String>>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LoanWords.class.getResourceAsStream("loan-words.txt")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            groups.add(Arrays.stream(line.split(" ")).distinct().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(groups);
    }
}

package kr.hanmadi.extraction.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A word list of the package, read once: words, or words with a value. Lines that begin with # say what it is. */
public final class Lexicon {
    private static final int ENDS = 1 << 10;

    private final Map<String, String> values;
    private final int longest;
    /** The lengths of the entries, a bit each, by the character they end with: tells of most words that they are none. */
    private final long[] lengthsByEnd = new long[ENDS];

    /** The entries of one character. */
    private final BitSet characters = new BitSet();

    private Lexicon(Map<String, String> values) {
        this.values = values;
        this.longest = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (var word : values.keySet()) {
            lengthsByEnd[end(word)] |= bit(word.length());
            if (word.length() == 1) {
                characters.set(word.charAt(0));
            }
        }
    }

    private static int end(String word) {
        return word.charAt(word.length() - 1) & ENDS - 1;
    }

    private static long bit(int length) {
        return 1L << Math.min(length, Long.SIZE - 1);
    }

    /** One word a line. */
    public static Lexicon words(String file) {
        var words = new HashMap<String, String>();
        for (var line : lines(file)) {
            if (line.indexOf(' ') >= 0) {
                throw new IllegalStateException("Two words on one line of " + file + ": " + line);
            }
            words.put(line, "");
        }
        return new Lexicon(words);
    }

    /** One entry a line: everything before the last blank is the key, the rest its value. */
    public static Lexicon pairs(String file) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : lines(file)) {
            int cut = line.lastIndexOf(' ');
            pairs.put(line.substring(0, cut), line.substring(cut + 1));
        }
        return new Lexicon(pairs);
    }

    public static List<String> lines(String file) {
        try (var in = Lexicon.class.getResourceAsStream("/kr/hanmadi/extraction/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The lexicon " + file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a file as alternatives of a pattern, the longest first: {@code (?:기자간담회|간담회)}. */
    public static String anyOf(String file) {
        return lines(file).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    public boolean has(String word) {
        return !word.isEmpty() && (lengthsByEnd[end(word)] & bit(word.length())) != 0 && values.containsKey(word);
    }

    public boolean has(char word) {
        return characters.get(word);
    }

    public Optional<String> value(String word) {
        return Optional.ofNullable(values.get(word));
    }

    /** The longest entry that the word ends with. */
    public Optional<String> endOf(String word) {
        long lengths = word.isEmpty() ? 0 : lengthsByEnd[end(word)];
        for (int length = Math.min(longest, word.length()); length > 0 && lengths != 0; length--) {
            if ((lengths & bit(length)) != 0) {
                var end = word.substring(word.length() - length);
                if (values.containsKey(end)) {
                    return Optional.of(end);
                }
            }
        }
        return Optional.empty();
    }

    /** The first entry, in the file's order, that the text contains. */
    public Optional<String> firstWithin(String text) {
        return values.keySet().stream().filter(text::contains).findFirst();
    }

    Set<String> all() {
        return new HashSet<>(values.keySet());
    }
}

package kr.hanmadi.search.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.search.korean.Jamo;
import kr.hanmadi.search.korean.Keyboard;

/**
 * The words of the record with how many documents hold each: what a mistyped word may have been. A compound that the record
 * does not hold as one word is mended in one of its parts (해상풍녁). Never changes; a new one takes its place.
 */
public final class Spelling {
    public static final Spelling EMPTY = new Spelling(new String[0], new int[0]);

    private static final int LONGEST = 16;
    private static final int MOST_CANDIDATES = 20_000;
    /** A shorter word with two slips may be any other. */
    private static final int SHORTEST_OF_TWO_SLIPS = 4;

    private final String[] words;
    private final int[] documents;
    private final BitSet printed;
    private final Map<Integer, int[]> bySyllable;
    private final OneSlip oneSlip;

    /**
     * A word that may have been meant.
     *
     * @param unlikely how many of the slips are none of the usual ones
     * @param documents how many hold it
     * @param printed whether a text prints it so; else it is a part of a compound, or made of two words
     */
    record Near(String text, int slips, int unlikely, int documents, boolean printed) {
        private static final Comparator<Near> BEST = Comparator.comparingInt(Near::slips)
                .thenComparingInt(Near::unlikely)
                .thenComparing(Near::printed, Comparator.reverseOrder())
                .thenComparing(Comparator.comparingInt(Near::documents).reversed())
                .thenComparing(Near::text);
    }

    /**
     * @param words in the order of their letters, each printed so by a text
     * @param documents how many documents hold each
     */
    Spelling(String[] words, int[] documents) {
        this(words, documents, all(words.length));
    }

    private Spelling(String[] words, int[] documents, BitSet printed) {
        this.words = words;
        this.documents = documents;
        this.printed = printed;
        this.bySyllable = bySyllable(words);
        this.oneSlip = new OneSlip(words);
    }

    /**
     * @param terms how many documents hold each term of the index, also parts of compounds
     * @param printed how many hold each word as texts print it, without its particle
     */
    public static Spelling of(Map<String, Integer> terms, Map<String, Integer> printed) {
        var all = new TreeMap<>(terms);
        printed.forEach((word, documents) -> all.merge(word, documents, Math::max));
        var words = all.keySet().toArray(String[]::new);
        var asPrinted = new BitSet(words.length);
        for (int i = 0; i < words.length; i++) {
            // words in Latin letters are not cut
            asPrinted.set(i, printed.containsKey(words[i]) || words[i].charAt(0) < 128);
        }
        return new Spelling(
                words, all.values().stream().mapToInt(Integer::intValue).toArray(), asPrinted);
    }

    private static BitSet all(int size) {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    int size() {
        return words.length;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** How many documents hold the word; 0 for a word that none holds. */
    int documents(String word) {
        int at = Arrays.binarySearch(words, Synonyms.key(word));
        return at < 0 ? 0 : documents[at];
    }

    /** Whether a text prints the word so. */
    boolean isPrinted(String word) {
        int at = Arrays.binarySearch(words, Synonyms.key(word));
        return at >= 0 && printed.get(at);
    }

    /** What may have been meant, the likeliest first: the fewest slips, those of neighbouring keys and like sounds before others. */
    List<String> nearest(String typed, int most) {
        return near(typed).stream().map(Near::text).limit(most).toList();
    }

    /** The same, with what is known of each. */
    List<Near> near(String typed) {
        var key = Synonyms.key(typed);
        if (key.length() < 2 || key.length() > LONGEST) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Near>();
        Stream.concat(words(key).stream(), compounds(key).stream())
                .sorted(Near.BEST)
                .forEach(near -> found.putIfAbsent(near.text(), near));
        return List.copyOf(found.values());
    }

    /** Of two parts the one is known, and the other a slip away from a known word. */
    private List<Near> compounds(String key) {
        var found = new LinkedHashMap<String, Near>();
        for (int at = 2; at <= key.length() - 2; at++) {
            var head = key.substring(0, at);
            var tail = key.substring(at);
            int heads = documents(head);
            int tails = documents(tail);
            if (heads > 0 && tails == 0) {
                words(tail).forEach(near -> keep(found, near, head + near.text(), heads));
            } else if (tails > 0 && heads == 0) {
                words(head).forEach(near -> keep(found, near, near.text() + tail, tails));
            }
        }
        return List.copyOf(found.values());
    }

    private static void keep(Map<String, Near> found, Near part, String whole, int documents) {
        if (part.slips() == 1) {
            found.putIfAbsent(
                    whole,
                    new Near(whole, part.slips(), part.unlikely(), Math.min(documents, part.documents()), false));
        }
    }

    private List<Near> words(String key) {
        var wanted = Jamo.letters(key);
        int shortest = key.charAt(0) < 128 ? 2 * SHORTEST_OF_TWO_SLIPS : SHORTEST_OF_TWO_SLIPS;
        int slips = key.length() < shortest ? 1 : 2;
        var near = (slips == 1
                        ? oneSlip.candidates(wanted)
                        : IntStream.concat(oneSlip.candidates(wanted), candidates(key)))
                .distinct()
                .mapToObj(at -> near(key, wanted, at, slips))
                .filter(each -> each.slips() > 0 && each.slips() <= slips);
        return Stream.concat(near, swapped(key)).toList();
    }

    /** With two syllables the other way round: 국한인, 한국인. Of two syllables that makes another word as often as not. */
    private Stream<Near> swapped(String key) {
        return IntStream.range(0, key.length() - 1)
                .mapToObj(at -> key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2))
                .filter(other -> !other.equals(key) && isPrinted(other))
                .map(other -> new Near(other, 1, key.length() < 3 ? 1 : 0, documents(other), true));
    }

    private Near near(String key, String wanted, int at, int most) {
        var letters = Jamo.letters(words[at]);
        int slips = words[at].equals(key) ? 0 : Jamo.distance(wanted, letters, most);
        int unlikely = slips == 0 || slips > most ? 0 : Keyboard.unlikelySlips(wanted, letters);
        return new Near(words[at], slips, unlikely, documents[at], printed.get(at));
    }

    /** A slip or two leaves at least one syllable as it is. */
    private IntStream candidates(String key) {
        var streams = new ArrayList<int[]>();
        for (int at = 0; at < key.length(); at++) {
            for (int length = key.length() - 1; length <= key.length() + 1; length++) {
                for (int moved = at - 1; moved <= at + 1; moved++) {
                    var some = bySyllable.get(syllableKey(length, moved, key.charAt(at)));
                    if (some != null && (moved == at || length != key.length())) {
                        streams.add(some);
                    }
                }
            }
        }
        return streams.stream().flatMapToInt(Arrays::stream).distinct().limit(MOST_CANDIDATES);
    }

    private static Map<Integer, int[]> bySyllable(String[] words) {
        var sizes = new HashMap<Integer, Integer>();
        for (var word : words) {
            for (int at = 0; at < Math.min(word.length(), LONGEST); at++) {
                sizes.merge(syllableKey(word.length(), at, word.charAt(at)), 1, Integer::sum);
            }
        }
        var found = new HashMap<Integer, int[]>(sizes.size() * 2);
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            for (int at = 0; at < Math.min(word.length(), LONGEST); at++) {
                int key = syllableKey(word.length(), at, word.charAt(at));
                int left = sizes.merge(key, -1, Integer::sum);
                var list = found.get(key);
                if (list == null) {
                    list = new int[left + 1];
                    found.put(key, list);
                }
                list[list.length - left - 1] = i;
            }
        }
        return found;
    }

    private static int syllableKey(int length, int at, char c) {
        return (Math.min(length, 31) << 21) | ((at & 31) << 16) | c;
    }
}

package kr.hanmadi.search.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private final String[] words;
    private final int[] documents;
    private final Map<Integer, int[]> bySyllable;

    /** A word that may have been meant. */
    private record Near(String text, int slips, int unlikely, int documents) {
        private static final Comparator<Near> BEST = Comparator.comparingInt(Near::slips)
                .thenComparingInt(Near::unlikely)
                .thenComparing(Comparator.comparingInt(Near::documents).reversed())
                .thenComparing(Near::text);
    }

    /**
     * @param words in the order of their letters
     * @param documents how many documents hold each
     */
    public Spelling(String[] words, int[] documents) {
        this.words = words;
        this.documents = documents;
        this.bySyllable = bySyllable(words);
    }

    int size() {
        return words.length;
    }

    /** How many documents hold the word; 0 for a word that none holds. */
    int documents(String word) {
        int at = Arrays.binarySearch(words, Synonyms.key(word));
        return at < 0 ? 0 : documents[at];
    }

    /** What may have been meant, the likeliest first: the fewest slips, those of neighbouring keys and like sounds before others. */
    List<String> nearest(String typed, int most) {
        var key = Synonyms.key(typed);
        if (key.length() < 2 || key.length() > LONGEST) {
            return List.of();
        }
        var near = new ArrayList<>(near(key));
        near.addAll(compounds(key));
        return near.stream()
                .sorted(Near.BEST)
                .map(Near::text)
                .distinct()
                .limit(most)
                .toList();
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
                near(tail).forEach(near -> keep(found, near, head + near.text(), heads));
            } else if (tails > 0 && heads == 0) {
                near(head).forEach(near -> keep(found, near, near.text() + tail, tails));
            }
        }
        return List.copyOf(found.values());
    }

    private static void keep(Map<String, Near> found, Near part, String whole, int documents) {
        if (part.slips() == 1) {
            found.putIfAbsent(
                    whole, new Near(whole, part.slips(), part.unlikely(), Math.min(documents, part.documents())));
        }
    }

    private List<Near> near(String key) {
        var wanted = Jamo.letters(key);
        int slips = key.length() < 4 ? 1 : 2;
        return candidates(key)
                .mapToObj(at -> near(key, wanted, at, slips))
                .filter(near -> near.slips() > 0 && near.slips() <= slips)
                .toList();
    }

    private Near near(String key, String wanted, int at, int most) {
        var letters = Jamo.letters(words[at]);
        int slips = words[at].equals(key) ? 0 : Jamo.distance(wanted, letters, most);
        int unlikely = slips == 0 || slips > most ? 0 : Keyboard.unlikelySlips(wanted, letters);
        return new Near(words[at], slips, unlikely, documents[at]);
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

package kr.hanmadi.search.reading;

import java.util.Arrays;
import java.util.stream.IntStream;
import kr.hanmadi.search.korean.Jamo;

/**
 * Finds the words that one slip parts from another, whichever syllables it changed (현싨어, 현실성): with one letter left out of
 * each, the two are equal.
 */
final class OneSlip {
    /** In the upper half the hash of a word or of all but one of its letters, in the lower half which word it is. */
    private final long[] places;

    OneSlip(String[] words) {
        var letters = Arrays.stream(words).map(Jamo::letters).toArray(String[]::new);
        places = new long[Arrays.stream(letters).mapToInt(String::length).sum() + words.length];
        int to = 0;
        for (int word = 0; word < words.length; word++) {
            for (int left = -1; left < letters[word].length(); left++) {
                places[to++] = ((long) hash(letters[word], left) << 32) | word;
            }
        }
        Arrays.sort(places);
    }

    /** Which words may be meant by these letters; some are farther away. */
    IntStream candidates(String letters) {
        return IntStream.range(-1, letters.length()).flatMap(left -> words(hash(letters, left)));
    }

    private IntStream words(int hash) {
        long first = (long) hash << 32;
        int at = Arrays.binarySearch(places, first);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < places.length && (int) (places[to] >> 32) == hash) {
            to++;
        }
        return Arrays.stream(places, from, to).mapToInt(place -> (int) place);
    }

    /** Of the letters without the one at a place; of all of them where that is before the first. */
    private static int hash(String letters, int without) {
        int hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (i != without) {
                hash = hash * 31 + letters.charAt(i);
            }
        }
        return hash;
    }
}

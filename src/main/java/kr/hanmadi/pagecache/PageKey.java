package kr.hanmadi.pagecache;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Under what a page is kept: its path as the container decoded it, and those of its parameters that it reads.
 *
 * @param version of the record, so that a page made while it changed is never shown afterwards
 */
record PageKey(long version, String path, SortedMap<String, List<String>> parameters) {
    private static final int LONGEST = 300;
    private static final int BESIDE_LETTERS = 200;

    /** Longer addresses are not cached. */
    boolean isTooLong() {
        return letters() > LONGEST;
    }

    /** How many bytes it takes, about. */
    int weight() {
        return BESIDE_LETTERS + 2 * letters();
    }

    private int letters() {
        return path.length()
                + parameters.entrySet().stream().mapToInt(PageKey::letters).sum();
    }

    private static int letters(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().stream()
                .mapToInt(value -> parameter.getKey().length() + value.length() + 2)
                .sum();
    }
}

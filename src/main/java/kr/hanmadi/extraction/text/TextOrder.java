package kr.hanmadi.extraction.text;

import java.util.List;
import java.util.function.ToIntFunction;

/** Looks places up in a list in text order without going through it: a long text has many. */
public final class TextOrder {
    private TextOrder() {}

    /** The number of the first item of a list in text order that starts at an offset or behind it; their count without one. */
    public static <T> int firstFrom(List<T> items, ToIntFunction<T> start, int offset) {
        int low = 0;
        int next = items.size();
        while (low < next) {
            int middle = (low + next) >>> 1;
            if (start.applyAsInt(items.get(middle)) < offset) {
                low = middle + 1;
            } else {
                next = middle;
            }
        }
        return low;
    }
}

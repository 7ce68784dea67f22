package kr.hanmadi.address;

import java.time.Instant;

/**
 * A run of keys of one kind of thing, so that a site map of a million addresses comes in pieces that stay the same
 * while nothing in them changes.
 *
 * @param number the keys from {@code number * SIZE} on
 * @param changedAt when readers last saw something of it change
 */
public record SiteMapRange(long number, Instant changedAt) {
    /** As many addresses as one site map may hold. */
    public static final int SIZE = 50_000;

    /** The first key of a range; called with the next number, the first key behind it. */
    public static long firstKey(long number) {
        return number * SIZE;
    }
}

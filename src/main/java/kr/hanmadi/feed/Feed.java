package kr.hanmadi.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed lists, before it is written in one format or another. Addresses are paths.
 *
 * @param list the address of the feed without its ending: {@code /feed/articles}
 * @param query what the feed was asked, percent-encoded; empty without
 * @param page the page for people
 * @param number of this part, from 1
 * @param parts how many there are
 */
record Feed(String title, String list, String query, String page, int number, int parts, List<Entry> entries) {
    /** As many as a reader of feeds takes at once. */
    static final int SIZE = 50;

    Feed {
        entries = List.copyOf(entries);
    }

    /** When the newest of it changed; the beginning of time for an empty one, which has never changed. */
    Instant updated() {
        return entries.stream()
                .map(entry -> entry.dates().updated())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The address of this part in that format. */
    String address(String format) {
        return address(format, number);
    }

    @Nullable
    String previous(String format) {
        return number > 1 ? address(format, number - 1) : null;
    }

    @Nullable
    String next(String format) {
        return number < parts ? address(format, number + 1) : null;
    }

    private String address(String format, int part) {
        var asked = part == 1 ? query : query.isEmpty() ? "page=" + part : query + "&page=" + part;
        return list + "." + format + (asked.isEmpty() ? "" : "?" + asked);
    }

    /**
     * One thing a feed lists.
     *
     * @param authors reporters, or who said it
     * @param rights the terms of use; null when unknown
     * @param picture the one that leads; null without
     */
    record Entry(
            Place place,
            Text text,
            Dates dates,
            List<String> authors,
            List<Label> labels,
            @Nullable String rights,
            @Nullable Enclosure picture) {
        /**
         * Where it stands.
         *
         * @param permanent the address that never changes, by which feed readers know it
         * @param address where a reader goes
         */
        record Place(String permanent, String address) {}

        /**
         * What it says.
         *
         * @param html what it says, of our own markup only
         */
        record Text(String title, @Nullable String summary, String html) {}

        /** A picture: its address, and its media type. */
        record Enclosure(String address, String type) {}

        /** When it became public, and when it last changed. */
        record Dates(Instant published, Instant updated) {}

        Entry {
            authors = List.copyOf(authors);
            labels = List.copyOf(labels);
        }
    }

    /** What an entry is filed under: a word for machines and one for people. */
    record Label(String term, String text) {}
}

package kr.hanmadi.search.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a hit in the order by date; it stays right while others come and go.
 *
 * @param day null where the row has none: such rows come last
 */
public record Cursor(@Nullable LocalDate day, long row) {
    /** As it stands in an address: 2025-02-06.1201 */
    public String text() {
        return (day == null ? "" : day) + "." + row;
    }

    /** Reads {@link #text()}; nothing when it is anything else. */
    public static Optional<Cursor> of(String text) {
        int dot = text.indexOf('.');
        try {
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            dot == 0 ? null : LocalDate.parse(text.substring(0, dot)),
                            Long.parseLong(text.substring(dot + 1))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}

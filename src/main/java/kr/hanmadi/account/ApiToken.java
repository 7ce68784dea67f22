package kr.hanmadi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A program's key as an administrator sees it.
 *
 * @param mayFile whether it may file drafts; every key may read
 * @param lastDay the last day on which it opens anything; null for no end
 * @param usedAt to the minute; null before the first time
 * @param revokedAt null while it is good
 */
public record ApiToken(
        long id,
        String name,
        boolean mayFile,
        String madeBy,
        Instant madeAt,
        @Nullable LocalDate lastDay,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("may_file"),
                row.getString("by"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("last_day", LocalDate.class),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Whether it opens anything on that day. */
    public boolean isGood(LocalDate today) {
        return revokedAt == null && (lastDay == null || !today.isAfter(lastDay));
    }
}

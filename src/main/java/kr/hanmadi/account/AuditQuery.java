package kr.hanmadi.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are wanted; what is null is not asked.
 *
 * @param editor who did it
 * @param action what was done, the key of a message {@code audit.…}
 * @param subject to what
 * @param from from when, inclusive
 * @param before before when
 */
public record AuditQuery(
        @Nullable String editor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant before) {
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);
}

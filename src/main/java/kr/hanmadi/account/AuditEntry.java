package kr.hanmadi.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail: who did what to what, and what it was before.
 *
 * @param editor the name of then, and {@code account} the id of the account; null where none is known
 * @param action the key of a message, {@code audit.…}
 * @param subject the public id of the article, or what else was changed
 */
public record AuditEntry(
        long id,
        Instant madeAt,
        String editor,
        @Nullable Long account,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after) {}

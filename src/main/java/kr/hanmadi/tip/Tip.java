package kr.hanmadi.tip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader told us.
 *
 * @param receipt what it is asked by
 * @param version raised by each change
 */
public record Tip(
        long id,
        String receipt,
        String said,
        Sender sender,
        Kept kept,
        Handling handling,
        List<TipFile> files,
        int version) {
    /** Who sent it; both are null for a reader who did not say. */
    public record Sender(@Nullable String name, @Nullable String contact) {}

    /** When it came, and when all of it is deleted. */
    public record Kept(Instant receivedAt, Instant until) {}

    /**
     * How far it has come.
     *
     * @param assignee the id of the account that sees to it; null where none does
     * @param articleId the draft that was made of it; null without
     */
    public record Handling(
            TipState state,
            @Nullable Long assignee,
            @Nullable Long articleId) {}
}

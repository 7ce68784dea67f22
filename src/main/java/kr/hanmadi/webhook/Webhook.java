package kr.hanmadi.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of articles, and what it was told last.
 *
 * @param answeredAt the last time that it took a message; null before the first
 * @param offSince since when it is told nothing; null while it is on
 * @param offByItself whether it was switched off because it took nothing for days
 * @param last the newest first
 */
public record Webhook(
        long id,
        String url,
        String madeBy,
        Instant madeAt,
        @Nullable Instant answeredAt,
        @Nullable Instant offSince,
        boolean offByItself,
        List<Delivery> last) {
    /** How a message stands. */
    public enum State {
        WAITING,
        TAKEN,
        GIVEN_UP
    }

    /**
     * A message.
     *
     * @param article the public id
     * @param tried how often, and when last
     * @param nextAt when it is tried next; null once it is taken or given up
     */
    public record Delivery(
            long id,
            WebhookEvent event,
            String article,
            Instant madeAt,
            State state,
            Tried tried,
            @Nullable Instant nextAt) {}

    /**
     * The tries of a message.
     *
     * @param at of the last one; null before the first
     * @param status of the last answer; null where there was none
     * @param failure the key of a message that says why there was none
     */
    public record Tried(
            int times,
            @Nullable Instant at,
            @Nullable Integer status,
            @Nullable String failure) {}
}

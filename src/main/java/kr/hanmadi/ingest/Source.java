package kr.hanmadi.ingest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A raw text as the desk lists it.
 *
 * @param path as the operator knows it
 * @param size in bytes
 */
public record Source(
        long id,
        Origin origin,
        String path,
        long size,
        Instant receivedAt,
        @Nullable LocalDate published,
        Outcome outcome) {
    /**
     * How far a raw text has come.
     *
     * @param failure why it could not become an article; set exactly in state FAILED
     * @param articleId the article it was filed as; null while it was not
     * @param held whether it waits for an editor to say if it is a new version of an article
     * @param retryable whether reading it again can help: it has a text and nothing newer stands in its place
     */
    public record Outcome(
            SourceState state,
            @Nullable SourceFailure failure,
            @Nullable Long articleId,
            boolean retryable,
            boolean held) {}
}

package kr.hanmadi.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What staging made of a raw text.
 *
 * @param id of the source that now stands for it: its own, or the one that holds the same text
 * @param failure set when the outcome is FAILED
 */
public record StagedSource(
        long id, Outcome outcome, @Nullable SourceFailure failure) {
    /** Waits to be filed; already known with this very text; no text at all. */
    public enum Outcome {
        STAGED,
        UNCHANGED,
        FAILED
    }
}

package kr.hanmadi.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A sieve's answer: who spoke, how the clause names the speaker, and why we think so.
 *
 * @param speaker null when the sieve knows that the text leaves the speaker open, which stops the sieves after it
 * @param subject null when the clause names nobody and the speaker is carried over
 */
record Attribution(
        @Nullable FoundSpeaker speaker,
        String rule,
        @Nullable Span subject,
        Confidence confidence) {

    /** The words name somebody, but not whom: a surname that two share, a title that nobody has. */
    static Attribution open(String rule, @Nullable Span subject) {
        return new Attribution(null, rule, subject, Confidence.LOW);
    }
}

package kr.hanmadi.extraction.quotation;

import kr.hanmadi.extraction.report.Confidence;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
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

    /** Whether the words name nobody themselves and mean whoever came before: 그는, or no subject at all. */
    boolean leans() {
        return rule.startsWith("pronoun") || rule.startsWith("carried");
    }

    /** The words name somebody, but not whom: a surname that two share, a title that nobody has. */
    static Attribution open(String rule, @Nullable Span subject) {
        return new Attribution(null, rule, subject, Confidence.LOW);
    }
}

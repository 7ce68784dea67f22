package kr.hanmadi.extraction.quotation;

import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * A sieve's answer: who spoke, how the clause names the speaker, and why we think so.
 *
 * @param speaker null when the sieve knows that the text leaves the speaker open, which stops the sieves after it
 * @param subject null when the clause names no speaker and the one before is carried over
 */
record Attribution(
        @Nullable FoundSpeaker speaker,
        EvidenceRule rule,
        @Nullable Span subject,
        Confidence confidence) {

    /** Whether the words name no one themselves and mean the speaker before: 그는, or no subject at all. */
    boolean leans() {
        return rule.leans();
    }

    /** Whether the clause has no subject, and the speaker is the one before. */
    boolean isCarried() {
        return rule == EvidenceRule.CARRIED_SUBJECT;
    }

    /** Whether the clause has a subject of its own that is no speaker who is known. */
    boolean isUnread() {
        return speaker == null
                && switch (rule) {
                    case TOPIC_OPEN, SUBJECT_OPEN, PRONOUN_OPEN, TITLE_OPEN -> true;
                    default -> false; // 홍 의원은, of two of that surname: often the one of the sentence before
                };
    }

    /** The same answer, beyond doubt. */
    Attribution surely() {
        return new Attribution(speaker, rule, subject, Confidence.HIGH);
    }

    /** The same answer, no surer than this. */
    Attribution atMost(Confidence most) {
        return new Attribution(speaker, rule, subject, confidence.weaker(most));
    }

    /** The words refer to a person, but not clearly to one: a surname that two share, a title that no one has. */
    static Attribution open(EvidenceRule rule, @Nullable Span subject) {
        return new Attribution(null, rule, subject, Confidence.LOW);
    }
}

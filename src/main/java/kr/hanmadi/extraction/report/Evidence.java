package kr.hanmadi.extraction.report;

import kr.hanmadi.field.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Why a quotation has its speaker.
 *
 * @param rule the name of the sieve that answered, e.g. {@code full-name-before}; {@code none} when no speaker was found
 * @param cue the reporting words after the quotation (고 말했다); null without any
 * @param subject the words that name the speaker for this quotation (오 의장은); null when carried over
 * @param antecedent where the one meant by the subject, or by no subject, is introduced; null when the subject says it all
 */
public record Evidence(
        String rule,
        @Nullable Span cue,
        @Nullable Span subject,
        @Nullable Span antecedent,
        Confidence confidence) {
    /** The rule's name when no speaker was found. */
    public static final String NO_RULE = "none";
}

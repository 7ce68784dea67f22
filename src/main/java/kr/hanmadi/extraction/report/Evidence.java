package kr.hanmadi.extraction.report;

import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * Why a quotation has its speaker.
 *
 * @param rule which sieve answered
 * @param cue the reporting words after the quotation (고 말했다); null without any
 * @param subject the words that name the speaker for this quotation (오 의장은); null when carried over
 * @param antecedent where the one meant by the subject, or by no subject, is introduced; null when the subject says it all
 */
public record Evidence(
        EvidenceRule rule,
        @Nullable Span cue,
        @Nullable Span subject,
        @Nullable Span antecedent,
        Confidence confidence) {}

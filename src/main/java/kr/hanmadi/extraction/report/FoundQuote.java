package kr.hanmadi.extraction.report;

import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * One quotation.
 *
 * @param span the words between the marks; for indirect speech the reported clause
 * @param words what the span covers
 * @param utterance a number within the report; the parts of one utterance (“…”며 “…”고) share it
 * @param speaker null when the text does not say who spoke
 * @param printedLabel how the text names the speaker here (오 의장); null when the clause has no subject
 * @param reportingVerb the verb that reports the words, in dictionary form (밝히다); null without one
 * @param headlineCheck for a headline quotation, how it stands to the body; otherwise null
 */
public record FoundQuote(
        QuoteKind kind,
        Span span,
        String words,
        int utterance,
        @Nullable FoundSpeaker speaker,
        @Nullable String printedLabel,
        Evidence evidence,
        @Nullable String reportingVerb,
        @Nullable SpeechAct speechAct,
        @Nullable HeadlineCheck headlineCheck) {
    public FoundQuote {
        printedLabel = FieldLength.orNull(printedLabel, FieldLength.LABEL);
        reportingVerb = FieldLength.orNull(reportingVerb, FieldLength.REPORTING_VERB);
        if (speaker != null && !speaker.fits()) {
            speaker = null;
            evidence = new Evidence(EvidenceRule.NONE, evidence.cue(), null, null, Confidence.LOW);
        }
    }

    public FoundQuote saidBy(FoundSpeaker who, Evidence why) {
        return new FoundQuote(
                kind, span, words, utterance, who, printedLabel, why, reportingVerb, speechAct, headlineCheck);
    }
}

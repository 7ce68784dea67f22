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
 * @param headlineCheck for a headline quotation, how it stands to the body; otherwise null
 */
public record FoundQuote(
        QuoteKind kind,
        Span span,
        String words,
        int utterance,
        SpokenBy spokenBy,
        ReportedBy reportedBy,
        @Nullable HeadlineCheck headlineCheck) {

    /** Null when the text does not say who spoke. */
    public @Nullable FoundSpeaker speaker() {
        return spokenBy.speaker();
    }

    public Evidence evidence() {
        return spokenBy.evidence();
    }

    /** The same quotation with another speaker; its label stays as printed. */
    public FoundQuote withSpeaker(@Nullable FoundSpeaker speaker, Evidence evidence) {
        var other = new SpokenBy(speaker, spokenBy.printedLabel(), evidence);
        return new FoundQuote(kind, span, words, utterance, other, reportedBy, headlineCheck);
    }

    /**
     * The speaker of the words and how the text names that speaker.
     *
     * @param speaker null when the text does not say who spoke
     * @param printedLabel how the text names the speaker here (오 의장); null when the clause has no subject
     */
    public record SpokenBy(
            @Nullable FoundSpeaker speaker, @Nullable String printedLabel, Evidence evidence) {
        public SpokenBy {
            printedLabel = FieldLength.orNull(printedLabel, FieldLength.LABEL);
            if (speaker != null && !speaker.fits()) {
                speaker = null;
                evidence = new Evidence(EvidenceRule.NONE, evidence.cue(), null, null, Confidence.LOW);
            }
        }
    }

    /** The verb that reports the words, in dictionary form (밝히다), and its speech act; both null without a verb. */
    public record ReportedBy(
            @Nullable String verb, @Nullable SpeechAct act) {
        public static final ReportedBy NONE = new ReportedBy(null, null);

        public ReportedBy {
            verb = FieldLength.orNull(verb, FieldLength.REPORTING_VERB);
        }
    }
}

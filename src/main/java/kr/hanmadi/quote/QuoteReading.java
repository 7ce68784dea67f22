package kr.hanmadi.quote;

import org.jspecify.annotations.Nullable;

/** What one reading of an article says of one quotation. */
public record QuoteReading(
        QuoteKind kind,
        TextSpan span,
        String words,
        int utterance,
        Speaker speaker,
        @Nullable String printedLabel,
        QuoteEvidence evidence,
        @Nullable String reportingVerb,
        @Nullable SpeechAct speechAct,
        @Nullable HeadlineVerdict headlineVerdict) {}

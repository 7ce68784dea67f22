package kr.hanmadi.quote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import kr.hanmadi.article.TextShift;
import kr.hanmadi.field.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Why the machine gave a quotation its speaker: the rule, the reporting words (cue), the words that name the speaker
 * (subject) and where they were introduced (antecedent). Offsets are UTF-16 units of the article's body.
 */
@Embeddable
public record QuoteEvidence(
        String rule,
        @Enumerated(EnumType.STRING) Confidence confidence,
        @Nullable Integer cueStart,
        @Nullable Integer cueEnd,
        @Nullable Integer subjectStart,
        @Nullable Integer subjectEnd,
        @Nullable Integer antecedentStart,
        @Nullable Integer antecedentEnd) {

    /** Evidence with the spans that there are. */
    public static QuoteEvidence of(
            String rule,
            Confidence confidence,
            @Nullable TextSpan cue,
            @Nullable TextSpan subject,
            @Nullable TextSpan antecedent) {
        return new QuoteEvidence(
                rule,
                confidence,
                cue == null ? null : cue.start(),
                cue == null ? null : cue.end(),
                subject == null ? null : subject.start(),
                subject == null ? null : subject.end(),
                antecedent == null ? null : antecedent.start(),
                antecedent == null ? null : antecedent.end());
    }

    /** The same evidence in a text that changed; what is gone is left out. */
    QuoteEvidence shifted(TextShift shift) {
        return of(
                rule,
                confidence,
                cue().flatMap(at -> shifted(at, shift)).orElse(null),
                subject().flatMap(at -> shifted(at, shift)).orElse(null),
                antecedent().flatMap(at -> shifted(at, shift)).orElse(null));
    }

    private static Optional<TextSpan> shifted(TextSpan at, TextShift shift) {
        int start = shift.start(at.start());
        int end = shift.end(at.end());
        return start < end ? Optional.of(new TextSpan(start, end)) : Optional.empty();
    }

    /** The same evidence after the text around it changed. */
    QuoteEvidence withoutSpans() {
        return of(rule, confidence, null, null, null);
    }

    public Optional<TextSpan> cue() {
        return span(cueStart, cueEnd);
    }

    public Optional<TextSpan> subject() {
        return span(subjectStart, subjectEnd);
    }

    public Optional<TextSpan> antecedent() {
        return span(antecedentStart, antecedentEnd);
    }

    private static Optional<TextSpan> span(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? Optional.empty() : Optional.of(new TextSpan(start, end));
    }
}

package kr.hanmadi.extraction.report;

import kr.hanmadi.field.HeadlineVerdict;
import org.jspecify.annotations.Nullable;

/**
 * How a quotation in a headline, deck or subhead stands to the body (제목 인용 검증).
 *
 * @param body the span of the body's quotation with the same words, or of the sentence that says it without marks; null
 *     when no sentence shares its content words
 */
public record HeadlineCheck(
        HeadlineVerdict verdict, @Nullable Span body) {}

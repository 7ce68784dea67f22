package kr.hanmadi.extraction;

import org.jspecify.annotations.Nullable;

/**
 * How a quotation in a headline, deck or subhead stands to the body (제목 인용 검증).
 *
 * @param bodyQuote the span of the body quotation it shortens; null when there is none
 */
public record HeadlineCheck(Verdict verdict, @Nullable Span bodyQuote) {
    /** 일치, 축약, 변형, 본문에 없음. */
    public enum Verdict {
        SAME,
        SHORTENED,
        CHANGED,
        MISSING
    }
}

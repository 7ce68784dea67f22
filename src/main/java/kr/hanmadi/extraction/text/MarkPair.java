package kr.hanmadi.extraction.text;

import kr.hanmadi.extraction.report.Span;

/**
 * Words between quotation marks.
 *
 * @param inner what stands between the marks
 * @param outer with the marks; as far as {@code inner} where a mark was lost
 * @param single whether the marks are single ones (‘ ’), which Korean papers use for terms more than for speech
 */
public record MarkPair(Span inner, Span outer, boolean single) {
    /** Whether the closing mark is missing: a remark that goes on in the next paragraph, or a mark that was lost. */
    public boolean isOpen() {
        return outer.end() == inner.end();
    }
}

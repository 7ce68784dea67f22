package kr.hanmadi.extraction;

/**
 * Words between quotation marks.
 *
 * @param inner what stands between the marks
 * @param single whether the marks are single ones (‘ ’), which Korean papers use for terms more than for speech
 */
record MarkPair(Span inner, boolean single) {
    Span outer() {
        return new Span(inner.start() - 1, inner.end() + 1);
    }
}

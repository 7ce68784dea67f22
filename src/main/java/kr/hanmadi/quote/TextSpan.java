package kr.hanmadi.quote;

/** A half-open range of UTF-16 offsets into the body of the quotation's article. */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: [%d, %d)".formatted(start, end));
        }
    }
}

package kr.hanmadi.extraction.report;

/** A half-open range {@code [start, end)} of UTF-16 offsets into the body of a {@link Report}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: [%d, %d)".formatted(start, end));
        }
    }

    /** The words that this span covers in the body. */
    public String in(String body) {
        return body.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}

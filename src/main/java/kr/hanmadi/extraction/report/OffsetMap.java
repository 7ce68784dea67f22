package kr.hanmadi.extraction.report;

/** Leads from offsets of a normalised body back to offsets of the text as given; both in UTF-16 units. */
public final class OffsetMap {
    private final int[] given;

    /** @param given for every offset of the body, and for its end, the offset of the given text it came from */
    public OffsetMap(int[] given) {
        this.given = given;
    }

    /** The offset in the given text. */
    public int given(int bodyOffset) {
        return given[bodyOffset];
    }

    /** The same words in the text as given. */
    public Span given(Span bodySpan) {
        return new Span(given[bodySpan.start()], given[bodySpan.end()]);
    }
}

package kr.hanmadi.quote;

/** Who says that these words are a quotation, and where they begin and end. */
public enum QuoteOrigin {
    MACHINE,
    /** Marked by hand, or its words changed by hand; later readings keep it as it is. */
    EDITOR
}

package kr.hanmadi.field;

/** How words are given: between marks (직접), reported without marks (간접), or in a headline, deck or subhead (제목). */
public enum QuoteKind {
    DIRECT,
    INDIRECT,
    HEADLINE
}

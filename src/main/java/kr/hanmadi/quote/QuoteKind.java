package kr.hanmadi.quote;

/** 직접 인용, 간접 인용, 제목 인용. */
public enum QuoteKind {
    DIRECT,
    INDIRECT,
    HEADLINE
}

package kr.hanmadi.article;

/** Whether readers see the whole text, or, of others' articles under copyright, quotations with context and a link. */
public enum FullText {
    PUBLIC,
    QUOTES_ONLY
}

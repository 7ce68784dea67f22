package kr.hanmadi.article;

/** An article became readable, changed its date, or is readable no more; whatever copies these facts must follow. */
public record ArticleChanged(Long articleId) {}

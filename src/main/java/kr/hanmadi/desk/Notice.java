package kr.hanmadi.desk;

import kr.hanmadi.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the editors whom it concerns are told.
 *
 * @param href the page of the desk that it leads to
 * @param about a report; null where {@code title} says what it is about
 * @param by who did it; null for what the portal does by itself
 * @param said what was said with it; of a report that did not go out the key of a message
 */
record Notice(
        NoticeKind kind,
        String href,
        @Nullable Article about,
        @Nullable String title,
        @Nullable String by,
        @Nullable String said) {
    /** @param part of the page of the report */
    static Notice ofReport(NoticeKind kind, Article article, String part, @Nullable String by, @Nullable String said) {
        return new Notice(kind, "/desk/articles/" + article.getPublicId() + "#" + part, article, null, by, said);
    }

    static Notice of(NoticeKind kind, String href, String title, @Nullable String by, @Nullable String said) {
        return new Notice(kind, href, null, title, by, said);
    }

    /** What it is about, as it is called now. */
    String subject() {
        return about == null ? String.valueOf(title) : about.getHeadline();
    }
}

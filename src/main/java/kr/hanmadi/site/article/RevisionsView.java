package kr.hanmadi.site.article;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * What changed in an article since it became public, latest change first.
 *
 * @param href of this page
 * @param entered when it became public
 * @param notes of corrections, oldest first
 */
public record RevisionsView(
        String href,
        String articleHref,
        String headline,
        @Nullable DisplayDate entered,
        boolean quotesOnly,
        List<ArticleView.Note> notes,
        List<Change> changes) {
    private static final int MOST_PARAGRAPHS = 200;

    /**
     * One change.
     *
     * @param headline the words of both headlines; empty when it stayed
     * @param paragraphs those that changed; empty where the text may not be shown
     */
    public record Change(DisplayDate madeAt, List<TextDiff.Piece> headline, List<List<TextDiff.Piece>> paragraphs) {}

    static RevisionsView of(Article article, String articleHref) {
        boolean quotesOnly = article.getFullText() == FullText.QUOTES_ONLY;
        var changes = new ArrayList<Change>();
        var headline = article.getHeadline();
        var body = article.getBody();
        for (var revision : article.getRevisions().reversed()) {
            changes.add(new Change(
                    DisplayDate.of(revision.endedAt()),
                    revision.headline().equals(headline)
                            ? List.of()
                            : TextDiff.diffByWord(revision.headline(), headline),
                    quotesOnly
                            ? List.of()
                            : TextDiff.paragraphs(revision.body(), body).stream()
                                    .limit(MOST_PARAGRAPHS)
                                    .toList()));
            headline = revision.headline();
            body = revision.body();
        }
        return new RevisionsView(
                articleHref + "/revisions",
                articleHref,
                article.getHeadline(),
                article.getPublishedAt() == null ? null : DisplayDate.of(article.getPublishedAt()),
                quotesOnly,
                article.getCorrections().stream().map(ArticleView.Note::of).toList(),
                changes);
    }
}

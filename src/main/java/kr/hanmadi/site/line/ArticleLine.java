package kr.hanmadi.site.line;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.Passage;
import kr.hanmadi.quote.QuoteCount;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param deck its first words; null where only quotations may be shown
 * @param mark the weightiest of its notes; null without any
 * @param picture the one that leads; null without any
 */
public record ArticleLine(
        String href,
        String headline,
        @Nullable String deck,
        Credit credit,
        QuoteView.@Nullable Place forum,
        SpokenCount said,
        Correction.@Nullable Kind mark,
        @Nullable PictureView picture) {
    private static final int LONGEST_DECK = 140;

    /**
     * Who printed it and when.
     *
     * @param reporters as the bylines print them, joined; empty without any
     * @param dayOfEntry whether the day is the one on which it became public here, because the day of printing is unknown
     */
    public record Credit(
            String reporters,
            @Nullable String outlet,
            @Nullable DisplayDate day,
            boolean dayOfEntry) {}

    public static ArticleLine of(Article article, @Nullable QuoteCount count) {
        return of(article, count, UnaryOperator.identity());
    }

    /** The same among the results of a search, without the names that are out of searches. */
    public static ArticleLine found(Article article, @Nullable QuoteCount count) {
        return of(article, count, article::searchable);
    }

    private static ArticleLine of(Article article, @Nullable QuoteCount count, UnaryOperator<String> read) {
        var forum = article.getForum();
        return new ArticleLine(
                Addresses.article(article.getPublicId(), read.apply(article.getSlug())),
                read.apply(article.getHeadline()),
                article.opening().map(read).map(ArticleLine::shorten).orElse(null),
                new Credit(
                        read.apply(reporters(article)),
                        article.getOutlet(),
                        article.day().map(DisplayDate::of).orElse(null),
                        article.getReportedOn() == null),
                forum == null
                        ? null
                        : new QuoteView.Place(
                                read.apply(forum.getName()),
                                Addresses.forum(forum.getPublicId(), read.apply(forum.getSlug()))),
                SpokenCount.of(count),
                article.getMark(),
                article.shownPictures().stream()
                        .findFirst()
                        .map(PictureView::of)
                        .orElse(null));
    }

    /** The same on the page of its forum, which need not be named again. */
    public ArticleLine withoutForum() {
        return new ArticleLine(href, headline, deck, credit, null, said, mark, picture);
    }

    public static String reporters(Article article) {
        return article.getBylines().stream().map(Byline::printedName).collect(Collectors.joining("·"));
    }

    public static String text(Article article, Passage passage) {
        return article.text(passage);
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST_DECK) {
            return text;
        }
        int sentence = text.lastIndexOf("다. ", LONGEST_DECK);
        if (sentence > LONGEST_DECK / 3) {
            return text.substring(0, sentence + 2);
        }
        int word = text.lastIndexOf(' ', LONGEST_DECK);
        return text.substring(0, word > 0 ? word : LONGEST_DECK) + "…";
    }
}

package kr.hanmadi.site.line;

import java.util.function.UnaryOperator;
import kr.hanmadi.article.Article;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * A quotation in a list.
 */
public record QuoteView(
        String publicId,
        String href,
        QuoteKind kind,
        String words,
        SpeakerView speaker,
        QuoteState state,
        Occasion occasion,
        Source source) {
    /**
     * Where and when it was said.
     *
     * @param place the forum; null when the article reports none
     * @param day of the forum, else the one on which the article was printed; of an article before its forum, its own;
     *     null while unknown
     * @param printedDay what the article prints of the forum's day: 6일 오후
     */
    public record Occasion(
            @Nullable Place place,
            @Nullable DisplayDate day,
            @Nullable String printedDay) {}

    /** The article that prints it. */
    public record Source(
            String articleHref, String headline, @Nullable String outlet) {}

    /** Where it was said. */
    public record Place(String name, String href) {}

    public static QuoteView of(Quote quote) {
        return of(quote, UnaryOperator.identity());
    }

    /** The same among the results of a search, without the names that are out of searches. */
    public static QuoteView found(Quote quote) {
        return of(quote, quote.getArticle()::searchable);
    }

    private static QuoteView of(Quote quote, UnaryOperator<String> read) {
        var article = quote.getArticle();
        return new QuoteView(
                quote.getPublicId(),
                Addresses.quote(quote.getPublicId()),
                quote.getKind(),
                read.apply(quote.getWords()),
                SpeakerView.of(quote, read),
                quote.getState(),
                new Occasion(
                        place(article, read),
                        quote.saidOn().map(DisplayDate::brief).orElse(null),
                        printedDay(article)),
                new Source(
                        Addresses.inArticle(
                                article.getPublicId(),
                                read.apply(article.getSlug()),
                                quote.getPublicId(),
                                quote.getStartOffset()),
                        read.apply(article.getHeadline()),
                        article.getOutlet()));
    }

    private static @Nullable Place place(Article article, UnaryOperator<String> read) {
        var found = article.getForum();
        if (found == null) {
            return null;
        }
        var forum = found.canonical();
        return new Place(
                read.apply(forum.getName()), Addresses.forum(forum.getPublicId(), read.apply(forum.getSlug())));
    }

    private static @Nullable String printedDay(Article article) {
        var forum = article.getForum() == null ? null : article.getForum().canonical();
        return forum == null ? null : forum.getWhenPrinted();
    }

    /** The same on the page of its forum, which need not be named again. */
    public QuoteView withoutPlace() {
        return new QuoteView(publicId, href, kind, words, speaker, state, new Occasion(null, null, null), source);
    }

    public boolean isReported() {
        return kind == QuoteKind.INDIRECT;
    }
}

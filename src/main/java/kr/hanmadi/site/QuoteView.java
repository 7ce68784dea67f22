package kr.hanmadi.site;

import kr.hanmadi.article.Article;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteKind;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A quotation in a list.
 *
 * @param day of the forum, else of the article
 * @param place the forum; null when the article reports none
 */
public record QuoteView(
        String publicId,
        String href,
        QuoteKind kind,
        String words,
        SpeakerView speaker,
        QuoteState state,
        @Nullable Place place,
        @Nullable Moment day,
        String articleHref,
        String headline,
        @Nullable String outlet) {

    /** Where it was said. */
    public record Place(String name, String href) {}

    static QuoteView of(Quote quote) {
        var article = quote.getArticle();
        return new QuoteView(
                quote.getPublicId(),
                Addresses.quote(quote.getPublicId()),
                quote.getKind(),
                quote.getWords(),
                SpeakerView.of(quote),
                quote.getState(),
                place(article),
                day(article),
                Addresses.article(article.getPublicId(), article.getSlug()) + "#q-" + quote.getPublicId(),
                article.getHeadline(),
                article.getOutlet());
    }

    private static @Nullable Place place(Article article) {
        var found = article.getForum();
        if (found == null) {
            return null;
        }
        var forum = found.whichItIs();
        return new Place(forum.getName(), Addresses.forum(forum.getPublicId(), forum.getSlug()));
    }

    private static @Nullable Moment day(Article article) {
        var forum = article.getForum();
        var held = forum == null ? null : forum.getHeldOn();
        return held != null
                ? Moment.brief(held)
                : article.day().map(Moment::brief).orElse(null);
    }

    /** The same on the page of its forum, which need not be named again. */
    QuoteView withoutPlace() {
        return new QuoteView(publicId, href, kind, words, speaker, state, null, null, articleHref, headline, outlet);
    }

    public boolean isReported() {
        return kind == QuoteKind.INDIRECT;
    }
}

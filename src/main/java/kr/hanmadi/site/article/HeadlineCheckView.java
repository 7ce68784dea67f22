package kr.hanmadi.site.article;

import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.article.FullText;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * How a quotation in a heading stands to the body.
 *
 * @param href its own page
 * @param bodyHref where the article prints the quotation that it shortens or changes; null when the body holds none
 * @param bodyWords the words of that quotation
 * @param sentence what the body says instead, where that is no quotation; null when it is one, or was not found
 * @param sentenceHref where the article prints that sentence
 */
public record HeadlineCheckView(
        String publicId,
        String href,
        String words,
        HeadlineVerdict verdict,
        @Nullable String bodyHref,
        @Nullable String bodyWords,
        @Nullable String sentence,
        @Nullable String sentenceHref) {

    public static HeadlineCheckView of(Quote quote) {
        var of = quote.getHeadlineOf();
        var body = of == null || !of.isReadable() ? null : of;
        var sentence = body == null ? sentence(quote) : Optional.<Sentence>empty();
        return new HeadlineCheckView(
                quote.getPublicId(),
                Addresses.quote(quote.getPublicId()),
                quote.getWords(),
                Objects.requireNonNull(quote.getHeadlineVerdict()),
                body == null ? null : href(body),
                body == null ? null : body.getWords(),
                sentence.map(Sentence::text).orElse(null),
                sentence.map(Sentence::href).orElse(null));
    }

    private static String href(Quote body) {
        var article = body.getArticle();
        return Addresses.inArticle(article.getPublicId(), article.getSlug(), body.getPublicId(), body.getStartOffset());
    }

    private record Sentence(String text, String href) {}

    /** Of another paper's article readers see the paragraphs with quotations only. */
    private static Optional<Sentence> sentence(Quote quote) {
        var article = quote.getArticle();
        if (article.getFullText() == FullText.QUOTES_ONLY) {
            return Optional.empty();
        }
        return quote.getHeadlinePlace()
                .filter(span -> span.end() <= article.getBody().length())
                .flatMap(span -> {
                    int paragraph = ArticleText.paragraphAt(article, span.start());
                    var text = article.getBody().substring(span.start(), span.end());
                    var page = Addresses.inArticle(article.getPublicId(), article.getSlug(), span.start());
                    return paragraph == 0 ? Optional.empty() : Optional.of(new Sentence(text, page + "#p" + paragraph));
                });
    }
}

package kr.hanmadi.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * An article as agencies exchange news, whichever of their forms it is written in.
 *
 * @param body its paragraphs; where the text is not ours to give, what was said in it
 */
record NewsItem(ArticleDetail article, List<String> body, List<ResourceLink> people, Terms terms) {
    static NewsItem of(ItemResponse<ArticleDetail> answer) {
        var article = answer.item();
        var said = article.quotes().stream()
                .filter(quote -> quote.kind() != QuoteKind.HEADLINE)
                .toList();
        var body = article.fullText()
                ? article.text().stream()
                        .filter(part -> part.kind() != PassageKind.DECK && part.kind() != PassageKind.CAPTION)
                        .map(ArticleDetail.Part::text)
                        .toList()
                : said.stream().map(NewsItem::remark).toList();
        var people = said.stream()
                .map(quote -> quote.attribution().speaker())
                .filter(speaker -> speaker.kind() == SpeakerKind.PERSON)
                .map(speaker -> new ResourceLink(
                        Objects.requireNonNull(speaker.id()),
                        Objects.requireNonNull(speaker.name()),
                        Objects.requireNonNull(speaker.url())))
                .distinct()
                .toList();
        return new NewsItem(article, body, people, answer.terms());
    }

    private static String remark(QuoteDetail quote) {
        var speaker = quote.attribution().speaker().name();
        return (speaker == null ? "" : speaker + ": ") + quote.words();
    }

    ArticleSummary summary() {
        return article.article();
    }

    List<String> decks() {
        return article.text().stream()
                .filter(part -> part.kind() == PassageKind.DECK)
                .map(ArticleDetail.Part::text)
                .toList();
    }

    /** Since when it stands here. */
    @Nullable
    Instant firstCreated() {
        return summary().publication().publishedAt();
    }

    /** When it last changed. */
    @Nullable
    Instant versionCreated() {
        return Stream.of(summary().publication().updatedAt(), firstCreated())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Every correction makes another version. */
    int version() {
        return article.corrections().size() + 1;
    }

    /** The terms of the article, or else those of all. */
    String usageTerms() {
        return Objects.requireNonNullElse(summary().origin().licence(), terms.licence());
    }
}

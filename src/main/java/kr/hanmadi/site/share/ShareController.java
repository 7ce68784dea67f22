package kr.hanmadi.site.share;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.site.article.ArticlePages;
import kr.hanmadi.site.forum.ForumOrder;
import kr.hanmadi.site.forum.ForumPages;
import kr.hanmadi.site.forum.ForumView;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.quotation.QuotePages;
import kr.hanmadi.site.speaker.SpeakerFilter;
import kr.hanmadi.site.speaker.SpeakerPageView;
import kr.hanmadi.site.speaker.SpeakerPages;
import kr.hanmadi.web.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /share}: pictures for link previews. */
@RestController
@Costly
class ShareController {
    private final ShareImages images;
    private final QuotePages quotes;
    private final ArticlePages articles;
    private final ForumPages forums;
    private final SpeakerPages speakers;
    private final MessageSource messages;

    ShareController(
            ShareImages images,
            QuotePages quotes,
            ArticlePages articles,
            ForumPages forums,
            SpeakerPages speakers,
            MessageSource messages) {
        this.images = images;
        this.quotes = quotes;
        this.articles = articles;
        this.forums = forums;
        this.speakers = speakers;
        this.messages = messages;
    }

    @GetMapping("/share/quotes/{publicId}.png")
    ResponseEntity<byte[]> quote(@PathVariable String publicId) {
        return png(texts(quotes.citable(publicId)));
    }

    @GetMapping("/share/articles/{publicId}.png")
    ResponseEntity<byte[]> article(@PathVariable String publicId) {
        return png(texts(articles.title(publicId)));
    }

    @GetMapping("/share/forums/{publicId}.png")
    ResponseEntity<byte[]> forum(@PathVariable String publicId) {
        return png(texts(forums.read(publicId, ForumOrder.SPOKEN, 1)));
    }

    @GetMapping("/share/speakers/{publicId}.png")
    ResponseEntity<byte[]> speaker(@PathVariable String publicId) {
        return png(texts(speakers.read(publicId, SpeakerFilter.read("", "", "", "", ""), 1)));
    }

    private ShareImages.Texts texts(QuoteView quote) {
        var speaker = quote.speaker();
        return new ShareImages.Texts(
                quote.words(),
                quote.isReported() ? null : "“",
                Objects.requireNonNullElse(speaker.name(), word("speaker.nobody")),
                speaker.isAnonymous() ? word("speaker.anonymous") : speaker.label(),
                known(
                        quote.occasion().place() == null
                                ? quote.source().outlet()
                                : quote.occasion().place().name(),
                        quote.occasion().day() == null
                                ? null
                                : quote.occasion().day().text(),
                        quote.isReported() ? word("quote.kind.INDIRECT") : null,
                        word("quote.state." + quote.state())));
    }

    private ShareImages.Texts texts(ArticlePages.Title article) {
        return new ShareImages.Texts(
                article.headline(),
                null,
                article.outlet(),
                article.reportedOn() == null ? null : article.reportedOn().text(),
                known(article.forum(), word("article.quotes", article.quotes())));
    }

    private ShareImages.Texts texts(ForumView forum) {
        var card = forum.card();
        return new ShareImages.Texts(
                card.name(),
                null,
                card.held().when(),
                card.held().venue(),
                known(
                        word("forum.state." + card.state()),
                        word("count.quotes", forum.said().quotes())));
    }

    private ShareImages.Texts texts(SpeakerPageView speaker) {
        return new ShareImages.Texts(
                speaker.who().name(),
                null,
                speaker.who().label(),
                null,
                word("count.quotes", speaker.said().total()));
    }

    private ResponseEntity<byte[]> png(ShareImages.Texts texts) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(images.picture(texts));
    }

    private String word(String key, Object... details) {
        return messages.getMessage(key, details, Locale.KOREAN);
    }

    private static String known(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

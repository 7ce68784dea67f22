package kr.hanmadi.site;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pictures for link previews. A machine that cannot draw letters does without them. */
@Component
class ShareImages {
    private static final Logger log = LoggerFactory.getLogger(ShareImages.class);

    private final SiteSettings site;
    private final MessageSource messages;
    private final @Nullable ShareImage image;

    ShareImages(SiteSettings site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
        this.image = canDraw();
    }

    private static @Nullable ShareImage canDraw() {
        try {
            return new ShareImage();
        } catch (IllegalStateException e) {
            log.warn("Links are shared without a picture: {}", e.getMessage());
            return null;
        }
    }

    /** Where the picture of a page is; null where none can be drawn. */
    PageHead.@Nullable Image of(String kind, String publicId, String description) {
        return image == null
                ? null
                : new PageHead.Image(
                        site.absolute("/share/" + kind + "/" + publicId + ".png"),
                        description,
                        ShareImage.WIDTH,
                        ShareImage.HEIGHT);
    }

    byte[] quote(QuoteView quote) {
        var speaker = quote.speaker();
        return drawn(image -> image.draw(
                quote.words(),
                quote.isReported() ? null : "“",
                Objects.requireNonNullElse(speaker.name(), word("speaker.nobody")),
                speaker.isAnonymous() ? word("speaker.anonymous") : speaker.label(),
                known(
                        quote.place() == null ? quote.outlet() : quote.place().name(),
                        quote.day() == null ? null : quote.day().text(),
                        quote.isReported() ? word("quote.kind.INDIRECT") : null,
                        word("quote.state." + quote.state()))));
    }

    byte[] article(ArticleView article) {
        return drawn(image -> image.draw(
                article.headline(),
                null,
                article.outlet(),
                article.reportedOn() == null ? null : article.reportedOn().text(),
                known(
                        article.forum() == null ? null : article.forum().name(),
                        word("article.quotes", article.quotes()))));
    }

    byte[] forum(ForumView forum) {
        var card = forum.card();
        return drawn(image -> image.draw(
                card.name(),
                null,
                card.when(),
                card.venue(),
                known(word("forum.state." + card.state()), word("count.quotes", forum.quotes()))));
    }

    byte[] speaker(SpeakerPageView speaker) {
        return drawn(image ->
                image.draw(speaker.name(), null, speaker.label(), null, word("count.quotes", speaker.total())));
    }

    private byte[] drawn(Function<ShareImage, byte[]> how) {
        if (image == null) {
            throw new NotFoundException("picture", "-");
        }
        return how.apply(image);
    }

    private String word(String key, Object... details) {
        return messages.getMessage(key, details, Locale.KOREAN);
    }

    private static String known(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

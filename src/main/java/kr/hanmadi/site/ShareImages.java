package kr.hanmadi.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
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

    private static final int MEMORY = 16 << 20;
    private static final Duration LONGEST = Duration.ofHours(6);

    private final SiteSettings site;
    private final MessageSource messages;
    private final @Nullable ShareImage image;
    /** A picture is a function of what stands on it: a changed record asks for another one. */
    private final Cache<Texts, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<Texts, byte[]>weigher((texts, picture) -> texts.weight() + picture.length)
            .expireAfterWrite(LONGEST)
            .build();

    /** Everything that one picture shows. */
    private record Texts(
            String words,
            @Nullable String mark,
            @Nullable String who,
            @Nullable String label,
            String foot) {
        int weight() {
            return 2 * (words.length() + length(who) + length(label) + foot.length()) + 200;
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }

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
        return picture(new Texts(
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

    byte[] article(ArticlePages.Title article) {
        return picture(new Texts(
                article.headline(),
                null,
                article.outlet(),
                article.reportedOn() == null ? null : article.reportedOn().text(),
                known(article.forum(), word("article.quotes", article.quotes()))));
    }

    byte[] forum(ForumView forum) {
        var card = forum.card();
        return picture(new Texts(
                card.name(),
                null,
                card.when(),
                card.venue(),
                known(word("forum.state." + card.state()), word("count.quotes", forum.quotes()))));
    }

    byte[] speaker(SpeakerPageView speaker) {
        return picture(new Texts(speaker.name(), null, speaker.label(), null, word("count.quotes", speaker.total())));
    }

    private byte[] picture(Texts texts) {
        var pen = image;
        if (pen == null) {
            throw new NotFoundException("picture", "-");
        }
        return drawn.get(texts, each -> pen.draw(each.words(), each.mark(), each.who(), each.label(), each.foot()));
    }

    private String word(String key, Object... details) {
        return messages.getMessage(key, details, Locale.KOREAN);
    }

    private static String known(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

package kr.hanmadi.site.head;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pictures for link previews. A machine that cannot draw letters does without them. */
@Component
public class ShareImages {
    private static final Logger log = LoggerFactory.getLogger(ShareImages.class);

    private static final int MEMORY = 16 << 20;
    private static final Duration LONGEST = Duration.ofHours(6);

    private final SiteSettings site;
    private final @Nullable ShareImage image;
    /** A picture is a function of what stands on it: a changed record asks for another one. */
    private final Cache<Texts, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<Texts, byte[]>weigher((texts, picture) -> texts.weight() + picture.length)
            .expireAfterWrite(LONGEST)
            .build();

    /** Everything that one picture shows. */
    public record Texts(
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

    ShareImages(SiteSettings site) {
        this.site = site;
        this.image = canDraw();
    }

    private static @Nullable ShareImage canDraw() {
        try {
            return new ShareImage();
        } catch (IllegalStateException e) {
            log.warn("Share pictures cannot be drawn: {}", e.getMessage());
            return null;
        }
    }

    /** Where the picture of a page is; null where none can be drawn. */
    public PageHead.@Nullable Image of(String kind, String publicId, String description) {
        return image == null
                ? null
                : new PageHead.Image(
                        site.absolute("/share/" + kind + "/" + publicId + ".png"),
                        description,
                        ShareImage.WIDTH,
                        ShareImage.HEIGHT,
                        "image/png");
    }

    public byte[] picture(Texts texts) {
        var pen = image;
        if (pen == null) {
            throw new NotFoundException("picture", "-");
        }
        return drawn.get(texts, each -> pen.draw(each.words(), each.mark(), each.who(), each.label(), each.foot()));
    }
}

package kr.hanmadi.site;

import kr.hanmadi.web.Costly;
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

    ShareController(
            ShareImages images, QuotePages quotes, ArticlePages articles, ForumPages forums, SpeakerPages speakers) {
        this.images = images;
        this.quotes = quotes;
        this.articles = articles;
        this.forums = forums;
        this.speakers = speakers;
    }

    @GetMapping("/share/quotes/{publicId}.png")
    ResponseEntity<byte[]> quote(@PathVariable String publicId) {
        return png(images.quote(quotes.citable(publicId)));
    }

    @GetMapping("/share/articles/{publicId}.png")
    ResponseEntity<byte[]> article(@PathVariable String publicId) {
        return png(images.article(articles.title(publicId)));
    }

    @GetMapping("/share/forums/{publicId}.png")
    ResponseEntity<byte[]> forum(@PathVariable String publicId) {
        return png(images.forum(forums.read(publicId, ForumOrder.SPOKEN, 1)));
    }

    @GetMapping("/share/speakers/{publicId}.png")
    ResponseEntity<byte[]> speaker(@PathVariable String publicId) {
        return png(images.speaker(speakers.read(publicId, SpeakerFilter.read("", "", "", "", ""), 1)));
    }

    private static ResponseEntity<byte[]> png(byte[] picture) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture);
    }
}

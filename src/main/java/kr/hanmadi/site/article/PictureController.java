package kr.hanmadi.site.article;

import java.time.Duration;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.PreviewLinks;
import kr.hanmadi.media.Pictures;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /pictures}: those of articles that readers see. What stands at an address never changes, so that a browser asks
 * once; what lies between asks again after a while, for the picture may have been taken away.
 */
@RestController
@Costly
class PictureController {
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(365))
            .sMaxAge(Duration.ofMinutes(10))
            .immutable();

    private final Pictures pictures;
    private final Articles articles;
    private final PreviewLinks previews;

    PictureController(Pictures pictures, Articles articles, PreviewLinks previews) {
        this.pictures = pictures;
        this.articles = articles;
        this.previews = previews;
    }

    /** @param version width and ending: {@code 640.jpg} */
    @GetMapping("/pictures/{name}/{version}")
    ResponseEntity<byte[]> read(@PathVariable String name, @PathVariable String version) {
        if (!articles.showsPicture(name)) {
            throw new NotFoundException("picture", name);
        }
        return answer(name, version, ResponseEntity.ok().cacheControl(KEPT));
    }

    /** The same of a draft, for a reader who has its private link. */
    @GetMapping("/preview/{token}/pictures/{name}/{version}")
    ResponseEntity<byte[]> preview(
            @PathVariable String token, @PathVariable String name, @PathVariable String version) {
        if (previews.articleOf(token)
                .filter(id -> articles.wouldShowPicture(id, name))
                .flatMap(articles::find)
                .filter(article -> article.getState() == ArticleState.DRAFT)
                .isEmpty()) {
            throw new NotFoundException("picture", name);
        }
        return answer(name, version, ResponseEntity.ok());
    }

    private ResponseEntity<byte[]> answer(String name, String version, ResponseEntity.BodyBuilder answer) {
        var content = pictures.read(name, version).orElseThrow(() -> new NotFoundException("picture", name));
        return answer.contentType(MediaType.parseMediaType(content.type().mediaType()))
                .body(content.bytes());
    }
}

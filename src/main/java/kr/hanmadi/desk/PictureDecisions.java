package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Picture;
import kr.hanmadi.media.MadePicture;
import kr.hanmadi.media.Pictures;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on the pictures of an article: which, in which order, and what is said of them. */
@Service
@Transactional
class PictureDecisions {
    private static final int MOST = 30;

    private final Articles articles;
    private final Pictures pictures;
    private final Clock clock;

    PictureDecisions(Articles articles, Pictures pictures, Clock clock) {
        this.articles = articles;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Where a picture goes among the others. */
    enum Place {
        FIRST,
        EARLIER,
        LATER
    }

    /** Behind the ones that are there; whoever else changes the article meanwhile is not in the way. */
    void add(String articleId, List<MadePicture> made, String editor) {
        var article = find(articleId);
        var now = new ArrayList<>(article.getPictures());
        made.forEach(each -> now.add(Picture.of(pictures.keep(each))));
        if (now.size() > MOST) {
            throw new Refused("desk.pictures.many", MOST);
        }
        decide(article, now, editor);
    }

    void say(String articleId, String pictureId, PictureForm form, String editor) {
        change(articleId, form.version(), pictureId, form::said, editor);
    }

    void remove(String articleId, int version, String pictureId, String editor) {
        change(articleId, version, pictureId, picture -> picture.removed(true), editor);
    }

    void restore(String articleId, int version, String pictureId, String editor) {
        change(articleId, version, pictureId, picture -> picture.removed(false), editor);
    }

    /** For good: a removed picture is kept until then, so that its removal can be undone. */
    void erase(String articleId, int version, String pictureId, String editor) {
        var article = requireVersion(articleId, version);
        var erased = picture(article, pictureId);
        if (!erased.removed()) {
            throw new IllegalStateException("Picture %s is not removed".formatted(pictureId));
        }
        decide(article, without(article, pictureId), editor);
        articles.flush();
        if (!articles.hasPicture(erased.file().name())) {
            pictures.erase(erased.file().name());
        }
    }

    /** Among those that are not removed. */
    void move(String articleId, int version, String pictureId, Place place, String editor) {
        var article = requireVersion(articleId, version);
        var moved = picture(article, pictureId);
        var others = new ArrayList<>(without(article, pictureId));
        var shown =
                article.getPictures().stream().filter(each -> !each.removed()).toList();
        int at = shown.indexOf(moved);
        if (at < 0) {
            throw new IllegalStateException("Picture %s is removed".formatted(pictureId));
        }
        int wanted = switch (place) {
            case FIRST -> 0;
            case EARLIER -> Math.max(0, at - 1);
            case LATER -> Math.min(shown.size() - 1, at + 1);
        };
        var neighbour = shown.get(wanted);
        if (!neighbour.equals(moved)) {
            others.add(others.indexOf(neighbour) + (place == Place.LATER ? 1 : 0), moved);
            decide(article, others, editor);
        }
    }

    private void change(String articleId, int version, String pictureId, UnaryOperator<Picture> how, String editor) {
        var article = requireVersion(articleId, version);
        var before = picture(article, pictureId);
        var after = how.apply(before);
        if (!after.equals(before)) {
            decide(
                    article,
                    article.getPictures().stream()
                            .map(each -> each.equals(before) ? after : each)
                            .toList(),
                    editor);
        }
    }

    private static List<Picture> without(Article article, String pictureId) {
        return article.getPictures().stream()
                .filter(each -> !each.publicId().equals(pictureId))
                .toList();
    }

    private void decide(Article article, List<Picture> pictures, String editor) {
        if (article.getState() == ArticleState.DISCARDED) {
            throw new IllegalStateException("Article %s was thrown away".formatted(article.getPublicId()));
        }
        article.decidePictures(pictures, new Decision(editor, clock.instant()));
    }

    /** For editors: a version of a picture that the article has, removed or not. */
    @Transactional(readOnly = true)
    Optional<Pictures.Content> read(String articleId, String name, String version) {
        return articles.find(articleId)
                .filter(article -> article.getPictures().stream()
                        .anyMatch(each -> each.file().name().equals(name)))
                .flatMap(any -> pictures.read(name, version));
    }

    private static Picture picture(Article article, String pictureId) {
        return article.getPictures().stream()
                .filter(each -> each.publicId().equals(pictureId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("picture", pictureId));
    }

    private Article find(String articleId) {
        return articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
    }

    private Article requireVersion(String articleId, int version) {
        var article = find(articleId);
        if (article.getVersion() != version) {
            throw new ChangedMeanwhile(articleId);
        }
        return article;
    }
}

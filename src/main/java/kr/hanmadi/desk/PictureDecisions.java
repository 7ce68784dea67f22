package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Picture;
import kr.hanmadi.media.Pictures;
import kr.hanmadi.media.ProcessedPicture;
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

    /** What was typed of one picture cannot be saved; nothing of the form is. */
    static final class RefusedPicture extends Refused {
        private static final long serialVersionUID = 1L;

        private final String pictureId;

        RefusedPicture(String pictureId, Refused why) {
            super(why.line().key(), why.line().arguments());
            this.pictureId = pictureId;
        }

        String pictureId() {
            return pictureId;
        }
    }

    /** Behind the ones that are there. Another change of the article meanwhile is no conflict. */
    void add(String articleId, List<ProcessedPicture> made, String editor) {
        var article = findArticle(articleId);
        var now = new ArrayList<>(article.getPictures());
        if (now.size() + made.size() > MOST) {
            throw new Refused("desk.pictures.many", MOST);
        }
        made.forEach(each -> now.add(Picture.of(pictures.keep(each))));
        decide(article, now, editor);
    }

    /** Saves what was typed of all pictures, and does what the button says. */
    void change(String articleId, PictureForm form, String editor) {
        var article = findArticle(articleId);
        if (article.getVersion() != form.version()) {
            throw new ChangedMeanwhile(articleId);
        }
        var before = article.getPictures();
        var now = new ArrayList<>(
                before.stream().map(picture -> described(picture, form)).toList());
        form.pressed().ifPresent(pressed -> act(now, pressed));
        if (!now.equals(before)) {
            decide(article, now, editor);
            articles.flush();
            before.stream()
                    .map(picture -> picture.file().name())
                    .filter(name -> !articles.hasPicture(name))
                    .forEach(pictures::erase);
        }
    }

    private static Picture described(Picture picture, PictureForm form) {
        try {
            return form.applyTo(picture);
        } catch (Refused e) {
            throw new RefusedPicture(picture.publicId(), e);
        }
    }

    private static void act(List<Picture> pictures, PictureForm.Pressed pressed) {
        var picture = pictures.stream()
                .filter(each -> each.publicId().equals(pressed.pictureId()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("picture", pressed.pictureId()));
        int at = pictures.indexOf(picture);
        switch (pressed.act()) {
            case SAVE -> {
                // what was typed is all
            }
            case REMOVE -> pictures.set(at, picture.removed(true));
            case RESTORE -> pictures.set(at, picture.removed(false));
            case ERASE -> {
                if (!picture.removed()) {
                    throw new IllegalStateException("Picture %s is not removed".formatted(pressed.pictureId()));
                }
                pictures.remove(at);
            }
            case FIRST, EARLIER, LATER -> move(pictures, picture, pressed.act());
        }
    }

    /** Moves a picture among those that are not removed. */
    private static void move(List<Picture> pictures, Picture moved, PictureForm.Act act) {
        var shown = pictures.stream().filter(each -> !each.removed()).toList();
        int at = shown.indexOf(moved);
        if (at < 0) {
            throw new IllegalStateException("Picture %s is removed".formatted(moved.publicId()));
        }
        int wanted = switch (act) {
            case FIRST -> 0;
            case EARLIER -> Math.max(0, at - 1);
            default -> Math.min(shown.size() - 1, at + 1);
        };
        if (wanted != at) {
            pictures.remove(moved);
            pictures.add(pictures.indexOf(shown.get(wanted)) + (wanted > at ? 1 : 0), moved);
        }
    }

    private void decide(Article article, List<Picture> decided, String editor) {
        if (article.getState() == ArticleState.DISCARDED) {
            throw new IllegalStateException("Article %s was thrown away".formatted(article.getPublicId()));
        }
        article.decidePictures(decided, EditorDecision.by(editor, clock));
    }

    /** For editors: a version of a picture that the article has, removed or not. */
    @Transactional(readOnly = true)
    Optional<Pictures.Content> read(String articleId, String name, String version) {
        return articles.find(articleId)
                .filter(article -> article.getPictures().stream()
                        .anyMatch(each -> each.file().name().equals(name)))
                .flatMap(any -> pictures.read(name, version));
    }

    private Article findArticle(String articleId) {
        return articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
    }
}

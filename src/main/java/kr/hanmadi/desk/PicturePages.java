package kr.hanmadi.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Picture;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the pictures of an article at the desk. */
@Service
@Transactional(readOnly = true)
class PicturePages {
    private static final int WIDTH = 640;

    private final Articles articles;
    private final WorkRecord work;

    PicturePages(Articles articles, WorkRecord work) {
        this.articles = articles;
        this.work = work;
    }

    /**
     * The pictures of an article.
     *
     * @param readerHref its page; null while readers may not see it
     * @param open whether the editor may change them
     * @param removed those whose removal can be undone
     */
    public record PicturesView(
            String publicId,
            String headline,
            int version,
            @Nullable String readerHref,
            boolean open,
            List<Shown> pictures,
            List<Shown> removed) {
        /** How many readers do not see yet because nothing is said of them. */
        public long unsaid() {
            return pictures.stream().filter(each -> each.said().isUnsaid()).count();
        }
    }

    /**
     * One of them.
     *
     * @param href of its version for this page, below that of the article's pictures
     * @param first whether none stands before it, and {@code last} whether none after it
     */
    public record Shown(
            String publicId, Picture said, String href, int width, int height, boolean first, boolean last) {
        /** What can be done with it beside saving, each the end of a message's key. */
        public List<PictureForm.Act> acts() {
            return Stream.of(
                            first ? Stream.<PictureForm.Act>empty() : Stream.of(PictureForm.Act.FIRST),
                            first ? Stream.<PictureForm.Act>empty() : Stream.of(PictureForm.Act.EARLIER),
                            last ? Stream.<PictureForm.Act>empty() : Stream.of(PictureForm.Act.LATER),
                            Stream.of(PictureForm.Act.REMOVE))
                    .flatMap(each -> each)
                    .toList();
        }

        /** The name that the stylesheet has for the place that a cut keeps. */
        public String focus() {
            return "across-%d down-%d"
                    .formatted(said.focus().focusAcross(), said.focus().focusDown());
        }
    }

    PicturesView read(String articleId, EditorRights rights) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        return new PicturesView(
                article.getPublicId(),
                article.getHeadline(),
                article.getVersion(),
                article.isReadable() ? Addresses.article(article.getPublicId(), article.getSlug()) : null,
                isOpen(article, rights),
                shown(article, false),
                shown(article, true));
    }

    /** As the review says it: a draft until it is approved, anything else for editors who publish. */
    private boolean isOpen(Article article, EditorRights rights) {
        return switch (article.getState()) {
            case DRAFT ->
                rights.publish()
                        || rights.file()
                                && work.workOn(Objects.requireNonNull(article.getId()))
                                                .step()
                                        != WorkStep.APPROVED;
            case PUBLISHED, CORRECTED, WITHDRAWN -> rights.publish();
            case DISCARDED -> false;
        };
    }

    private static List<Shown> shown(Article article, boolean removed) {
        var pictures = article.getPictures().stream()
                .filter(each -> each.removed() == removed)
                .toList();
        return IntStream.range(0, pictures.size())
                .mapToObj(at -> {
                    var picture = pictures.get(at);
                    int width = picture.file().widthFor(WIDTH);
                    return new Shown(
                            picture.publicId(),
                            picture,
                            picture.file().path(width),
                            width,
                            picture.file().heightAt(width),
                            at == 0,
                            at == pictures.size() - 1);
                })
                .toList();
    }
}

package kr.hanmadi.site.line;

import java.util.stream.Collectors;
import kr.hanmadi.article.Picture;
import kr.hanmadi.media.PictureFile;

/**
 * A picture as readers see it. Addresses begin where the page has them: readers' own, or those of a preview.
 *
 * @param alternative empty for a decoration
 */
public record PictureView(PictureFile file, String caption, String credit, String alternative, Picture.Focus focus) {
    private static final int USUAL = 960;
    private static final int SMALL = 320;

    public static PictureView of(Picture picture) {
        return new PictureView(
                picture.file(),
                picture.caption(),
                picture.credit(),
                picture.alternative() == null ? "" : picture.alternative(),
                picture.focus());
    }

    /** For browsers that choose no width. */
    public String href(String base) {
        return base + file.path(file.widthFor(USUAL));
    }

    /** For a list. */
    public String small(String base) {
        return base + file.path(file.widthFor(SMALL));
    }

    /** All its versions with their widths. */
    public String choices(String base) {
        return file.widths().stream()
                .map(width -> "%s%s %dw".formatted(base, file.path(width), width))
                .collect(Collectors.joining(", "));
    }

    /** Whether something is to be read under it. */
    public boolean isExplained() {
        return !caption.isEmpty() || !credit.isEmpty();
    }

    /** The names that the stylesheet has for the place that a cut keeps. */
    public String place() {
        return "across-%d down-%d".formatted(focus.focusAcross(), focus.focusDown());
    }
}

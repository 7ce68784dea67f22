package kr.hanmadi.desk;

import java.io.Serializable;
import java.util.Objects;
import kr.hanmadi.article.Picture;
import kr.hanmadi.field.FieldLength;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a picture.
 *
 * @param alternative what it shows, for those who do not see it
 * @param decoration whether it shows nothing that one has to know
 * @param across the place that a cut keeps, in hundredths from the left
 * @param down the same from the top
 */
record PictureForm(
        int version,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String alternative,
        @Nullable Boolean decoration,
        @Nullable Integer across,
        @Nullable Integer down)
        implements Serializable {
    /** The places that the pages know. */
    private static final int STEP = 10;

    private static final int HIGHEST = 100;

    public boolean isDecoration() {
        return Boolean.TRUE.equals(decoration);
    }

    /** @throws Refused where something is missing, too long or contradicts itself */
    Picture said(Picture picture) {
        var told = line(alternative);
        if (told.isEmpty() && !isDecoration()) {
            throw new Refused("desk.pictures.alternative.missing");
        }
        if (!told.isEmpty() && isDecoration()) {
            throw new Refused("desk.pictures.decoration.both");
        }
        require(line(caption), FieldLength.CAPTION, "desk.pictures.caption.long");
        require(line(credit), FieldLength.CREDIT, "desk.pictures.credit.long");
        require(told, FieldLength.ALTERNATIVE, "desk.pictures.alternative.long");
        return picture.saying(
                line(caption),
                line(credit),
                told,
                new Picture.Focus(
                        place(across, picture.focus().focusAcross()),
                        place(down, picture.focus().focusDown())));
    }

    private static void require(String text, int longest, String problem) {
        if (!FieldLength.fits(text, longest)) {
            throw new Refused(problem, longest);
        }
    }

    private static int place(@Nullable Integer typed, int before) {
        int place = typed == null ? before : Math.clamp(typed, 0, HIGHEST);
        return Math.round((float) place / STEP) * STEP;
    }

    /** One line, however it was typed. */
    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replaceAll("\\s+", " ");
    }
}

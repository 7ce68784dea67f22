package kr.hanmadi.desk;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.article.Picture;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed of all pictures of an article, and the button that was pressed. Each field has the id of its
 * picture in its name: {@code caption-7q1m0z8k2d}.
 */
final class PictureForm implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The places that the pages know. */
    private static final int STEP = 10;

    private static final int HIGHEST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final HashMap<String, String> typed;

    PictureForm(Map<String, String> typed) {
        this.typed = new HashMap<>(typed);
    }

    /** What a button does with its picture. */
    enum Act {
        SAVE,
        FIRST,
        EARLIER,
        LATER,
        REMOVE,
        RESTORE,
        ERASE
    }

    /** A button that was pressed. */
    record Pressed(Act act, String pictureId) {}

    /** Empty where the form was sent without a button of a picture. */
    Optional<Pressed> pressed() {
        var parts = typed.getOrDefault("act", "").split("-", 2);
        return Stream.of(Act.values())
                .filter(act -> parts.length == 2 && act.name().equals(parts[0]))
                .map(act -> new Pressed(act, parts[1]))
                .findFirst();
    }

    /** The version of the article that the page showed; -1 from a page that has no field but the one for files. */
    int version() {
        return number(typed.get("version"), -1);
    }

    /** What was typed in a field, for the page that shows it again; null where nothing came. */
    public @Nullable String typed(String field, String pictureId) {
        return typed.get(field + "-" + pictureId);
    }

    public boolean isDecoration(String pictureId) {
        return typed("decoration", pictureId) != null;
    }

    /**
     * The picture with what was typed of it.
     *
     * @throws Refused where something is missing, too long or contradicts itself
     */
    Picture applyTo(Picture picture) {
        var id = picture.publicId();
        if (typed("caption", id) == null) {
            return picture; // it was not on the page
        }
        var told = line(typed("alternative", id));
        if (told.isEmpty() && !isDecoration(id) && picture.alternative() != null) {
            throw new Refused("desk.pictures.alternative.missing");
        }
        if (!told.isEmpty() && isDecoration(id)) {
            throw new Refused("desk.pictures.decoration.both");
        }
        return picture.saying(
                fitting(line(typed("caption", id)), FieldLength.CAPTION, "desk.pictures.caption.long"),
                fitting(line(typed("credit", id)), FieldLength.CREDIT, "desk.pictures.credit.long"),
                told.isEmpty() && !isDecoration(id)
                        ? null
                        : fitting(told, FieldLength.ALTERNATIVE, "desk.pictures.alternative.long"),
                new Picture.Focus(
                        place(typed("across", id), picture.focus().focusAcross()),
                        place(typed("down", id), picture.focus().focusDown())));
    }

    private static String fitting(String text, int longest, String problem) {
        if (!FieldLength.fits(text, longest)) {
            throw new Refused(problem, longest);
        }
        return text;
    }

    private static int place(@Nullable String typed, int before) {
        return Math.round((float) Math.min(HIGHEST, number(typed, before)) / STEP) * STEP;
    }

    private static int number(@Nullable String typed, int otherwise) {
        return typed != null && NUMBER.matcher(typed.strip()).matches() ? Integer.parseInt(typed.strip()) : otherwise;
    }

    /** One line, however it was typed. */
    private static String line(@Nullable String typed) {
        return TypedText.orEmpty(typed).replaceAll("\\s+", " ");
    }
}

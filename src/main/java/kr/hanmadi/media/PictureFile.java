package kr.hanmadi.media;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;

/**
 * A kept picture, which never changes.
 *
 * @param name 32 hexadecimal digits, from the hash of its widest version
 * @param width of its widest version, in pixels
 */
@Embeddable
public record PictureFile(
        String name, @Enumerated(EnumType.STRING) PictureType type, int width, int height) {
    /** The widest that readers are sent. */
    static final int WIDEST = 1920;

    private static final List<Integer> STEPS = List.of(320, 640, 960, 1440);

    /** The widths that it is kept in, the narrowest first. */
    public List<Integer> widths() {
        var widths = new ArrayList<>(STEPS.stream().filter(step -> step < width).toList());
        widths.add(width);
        return List.copyOf(widths);
    }

    /** The height of one of its versions. */
    public int heightAt(int ofWidth) {
        return Math.max(1, Math.toIntExact(Math.round((double) height * ofWidth / width)));
    }

    /** The width nearest to the one that is wanted, rather wider than narrower. */
    public int widthFor(int wanted) {
        return widths().stream().filter(each -> each >= wanted).findFirst().orElse(width);
    }

    /** The end of the address of one of its versions. */
    public String path(int ofWidth) {
        return "/%s/%d.%s".formatted(name, ofWidth, type.extension());
    }
}

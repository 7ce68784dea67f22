package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.media.PictureFile;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an article with what is said of it. One that an editor removed is kept until it is erased, so that the
 * removal can be undone.
 *
 * @param caption 사진 설명; empty without
 * @param credit 사진 출처; empty without
 * @param alternative what is told to those who do not see it: empty for a decoration, null until an editor has said it
 * @param focus what a cut keeps
 */
@Embeddable
public record Picture(
        String publicId,
        PictureFile file,
        String caption,
        String credit,
        @Nullable String alternative,
        Focus focus,
        boolean removed) {

    /** The place of a picture that a cut keeps, in hundredths from the left and from the top. */
    @Embeddable
    public record Focus(int focusAcross, int focusDown) {
        public static final Focus MIDDLE = new Focus(50, 50);
        private static final int HIGHEST = 100;

        public Focus {
            if (focusAcross < 0 || focusAcross > HIGHEST || focusDown < 0 || focusDown > HIGHEST) {
                throw new IllegalArgumentException("Not in the picture: %d, %d".formatted(focusAcross, focusDown));
            }
        }
    }

    /** One that came in and of which nothing is said yet. */
    public static Picture of(PictureFile file) {
        return new Picture(PublicId.next(), file, "", "", null, Focus.MIDDLE, false);
    }

    /** Whether readers of its article see it: an editor has said what it shows, and has not removed it. */
    public boolean isShown() {
        return !removed && alternative != null;
    }

    /** Whether an editor still has to say what it shows. */
    public boolean isUnsaid() {
        return !removed && alternative == null;
    }

    public Picture saying(String newCaption, String newCredit, @Nullable String newAlternative, Focus newFocus) {
        return new Picture(publicId, file, newCaption, newCredit, newAlternative, newFocus, removed);
    }

    public Picture removed(boolean isRemoved) {
        return new Picture(publicId, file, caption, credit, alternative, focus, isRemoved);
    }

    Stream<String> texts() {
        return Stream.concat(Stream.of(caption, credit), Stream.ofNullable(alternative));
    }

    Picture masked(@Nullable String masks) {
        return masks == null
                ? this
                : saying(
                        NameMask.in(caption, masks),
                        NameMask.in(credit, masks),
                        NameMask.inOrNull(alternative, masks),
                        focus);
    }

    Picture asPrinted(@Nullable String masks) {
        return masks == null
                ? this
                : saying(
                        NameMask.printed(caption, masks),
                        NameMask.printed(credit, masks),
                        alternative == null ? null : NameMask.printed(alternative, masks),
                        focus);
    }
}

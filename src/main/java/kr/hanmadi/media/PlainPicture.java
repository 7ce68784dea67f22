package kr.hanmadi.media;

import org.jspecify.annotations.Nullable;

/**
 * The file of a picture without anything that is not the picture: no comments, no place or camera, no preview, nothing
 * behind its end.
 *
 * @param bytesOfPixel how much one pixel takes when it is unpacked
 * @param orientation how the camera was held, as Exif counts it, from 1
 * @param profile what its colours mean; null where they are those of the web
 */
record PlainPicture(
        PictureType type,
        int width,
        int height,
        int bytesOfPixel,
        int orientation,
        byte @Nullable [] profile,
        byte[] content) {
    private static final int HIGHEST_ORIENTATION = 8;

    PlainPicture {
        orientation = orientation < 1 || orientation > HIGHEST_ORIENTATION ? 1 : orientation;
    }

    long pixels() {
        return (long) width * height;
    }

    /** Whether it was taken with the camera held upright. */
    boolean isTurned() {
        return orientation > 4;
    }
}

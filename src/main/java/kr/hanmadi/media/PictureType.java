package kr.hanmadi.media;

import java.util.Locale;

/** How readers are sent a picture: photographs as JPEG, drawings and letters as PNG. */
public enum PictureType {
    JPEG("jpg"),
    PNG("png");

    private final String extension;

    PictureType(String extension) {
        this.extension = extension;
    }

    /** The end of its address. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }
}

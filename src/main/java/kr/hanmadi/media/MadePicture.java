package kr.hanmadi.media;

import java.util.List;

/** What became of a file: the picture in each of its widths. */
public record MadePicture(PictureFile file, List<Version> versions) {
    public MadePicture {
        versions = List.copyOf(versions);
    }

    /** The picture in one width. */
    public record Version(int width, int height, byte[] content) {}
}

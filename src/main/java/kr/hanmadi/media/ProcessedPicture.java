package kr.hanmadi.media;

import java.util.List;

/** What became of a file: the picture in each of its widths. */
public record ProcessedPicture(PictureFile file, List<Version> versions) {
    public ProcessedPicture {
        versions = List.copyOf(versions);
    }

    /** The picture in one width. */
    public record Version(int width, int height, byte[] content) {}
}

package kr.hanmadi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import kr.hanmadi.document.UnreadableDocumentException.Reason;

/** How much may come out of what is packed: a file of a few kilobytes can hold gigabytes. */
final class UnpackingLimits {
    /** Bytes that are kept in memory. */
    static final int MOST_UNPACKED = 50 * 1024 * 1024;

    /** Bytes of all streams of a document, one after another; a page of a picture alone takes 25 MB. */
    static final long MOST_OF_ALL_STREAMS = 10L * MOST_UNPACKED;

    private static final int PIECE = 64 * 1024;

    private UnpackingLimits() {}

    /** Reads to the end, or not at all. */
    static byte[] read(InputStream in, int most) throws IOException, UnreadableDocumentException {
        var read = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            read.write(piece, 0, n);
            if (read.size() > most) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE);
            }
        }
        return read.toByteArray();
    }
}

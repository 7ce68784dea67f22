package kr.hanmadi.media;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kr.hanmadi.media.PictureRefused.Reason;

/** Tells by its content what a file is, and takes apart the kinds that are read. Its name is not asked. */
final class UploadedPicture {
    private static final int FIRST_BYTES = 512;
    /** How files of other kinds begin, and what editors call those. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("GIF8", "GIF");
        OTHERS.put("BM", "BMP");
        OTHERS.put("II*\0", "TIFF");
        OTHERS.put("MM\0*", "TIFF");
        OTHERS.put("%PDF", "PDF");
        OTHERS.put("8BPS", "PSD");
        OTHERS.put("PK\3\4", "ZIP");
    }

    private UploadedPicture() {}

    static PlainPicture read(byte[] given) throws PictureRefused {
        if (JpegPicture.begins(given)) {
            return JpegPicture.read(given);
        }
        if (ByteFields.standAt(given, 0, PngPicture.SIGNATURE)) {
            return PngPicture.read(given);
        }
        throw new PictureRefused(Reason.KIND, kind(given));
    }

    /** The kind of a file that is not read; empty where it is not known. */
    private static String kind(byte[] given) {
        if (ByteFields.standAt(given, 0, "RIFF") && ByteFields.standAt(given, 8, "WEBP")) {
            return "WebP";
        }
        if (ByteFields.standAt(given, 4, "ftyp")) {
            return ByteFields.standAt(given, 8, "avi") ? "AVIF" : "HEIC";
        }
        for (var other : OTHERS.entrySet()) {
            if (ByteFields.standAt(given, 0, other.getKey())) {
                return other.getValue();
            }
        }
        var start = new String(given, 0, Math.min(FIRST_BYTES, given.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return start.contains("<svg") ? "SVG" : "";
    }
}

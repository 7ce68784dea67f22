package kr.hanmadi.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kr.hanmadi.media.PictureRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a PNG file and keeps those that are the picture; of a moving one the picture that stands. */
final class PngPicture {
    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private static final int AROUND = 12; // length, name, checksum
    private static final int HEADER = 13;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int LARGEST_PROFILE = 1 << 20;
    private static final int LONGEST_PROFILE_NAME = 79;
    private static final int COLOURS = 2;
    private static final int COLOURS_AND_ALPHA = 6;

    private final byte[] given;
    private final ByteArrayOutputStream kept;
    private int at = SIGNATURE.length();
    private boolean hasPixels;
    private byte @Nullable [] profile;

    private PngPicture(byte[] given) {
        this.given = given;
        this.kept = new ByteArrayOutputStream(given.length);
    }

    static PlainPicture read(byte[] given) throws PictureRefused {
        return new PngPicture(given).takeApart();
    }

    private PlainPicture takeApart() throws PictureRefused {
        kept.write(given, 0, at);
        requireThere(AROUND + HEADER);
        if (!ByteFields.standAt(given, at + 4, "IHDR") || ByteFields.four(given, at) != HEADER) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        int width = ByteFields.four(given, at + 8);
        int height = ByteFields.four(given, at + 12);
        int depth = ByteFields.at(given, at + 16);
        int colours = ByteFields.at(given, at + 17);
        if (width <= 0 || height <= 0) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        while (!part().equals("IEND")) {
            // each part is kept or passed over
        }
        if (!hasPixels) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        boolean isColoured = colours == COLOURS || colours == COLOURS_AND_ALPHA;
        return new PlainPicture(
                PictureType.PNG,
                width,
                height,
                channels(colours) * (depth > 8 ? 2 : 1),
                1,
                isColoured ? profile : null,
                kept.toByteArray());
    }

    private static int channels(int colours) {
        return switch (colours) {
            case COLOURS -> 3;
            case 4 -> 2; // grey and alpha
            case COLOURS_AND_ALPHA -> 4;
            default -> 1; // grey, or numbers of a palette
        };
    }

    private String part() throws PictureRefused {
        requireThere(AROUND);
        int length = ByteFields.four(given, at);
        if (length < 0) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        requireThere(AROUND + (long) length);
        var name = new StringBuilder();
        for (int i = 4; i < 8; i++) {
            name.append((char) ByteFields.at(given, at + i));
        }
        if (KEPT.contains(name.toString())) {
            keep(length);
            hasPixels |= name.toString().equals("IDAT");
        } else if (Character.isUpperCase(name.charAt(0))) {
            throw new PictureRefused(Reason.DAMAGED); // a part without which the picture cannot be read
        } else if (name.toString().equals("iCCP")) {
            profile = profile(at + 8, length);
        }
        at += AROUND + length;
        return name.toString();
    }

    private void keep(int length) throws PictureRefused {
        var sum = new CRC32();
        sum.update(given, at + 4, length + 4);
        if ((int) sum.getValue() != ByteFields.four(given, at + 8 + length)) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        kept.write(given, at, AROUND + length);
    }

    /** Name, a zero, the method, and the packed profile; null where it cannot be read or is too large. */
    private byte @Nullable [] profile(int start, int length) {
        int packed = start;
        while (packed < start + length && packed - start <= LONGEST_PROFILE_NAME && given[packed] != 0) {
            packed++;
        }
        packed += 2;
        if (packed >= start + length) {
            return null;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(given, packed, start + length - packed);
            var unpacked = new byte[LARGEST_PROFILE];
            int size = inflater.inflate(unpacked);
            return inflater.finished() ? Arrays.copyOf(unpacked, size) : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private void requireThere(long bytes) throws PictureRefused {
        if (given.length - at < bytes) {
            throw new PictureRefused(Reason.CUT);
        }
    }
}

package kr.hanmadi.media;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import kr.hanmadi.media.PictureRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a JPEG file and keeps those that are the picture. */
final class JpegPicture {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int PROGRESSIVE = 0xc2;
    /** Frames that are read: baseline, extended, progressive. */
    private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc1, PROGRESSIVE);
    /** Frames that nothing on the web reads: lossless, differential, arithmetic. */
    private static final Set<Integer> OTHER_FRAMES = Set.of(0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf);
    /** Each scan of a progressive picture is work over all of it; cameras and programs write about ten. */
    private static final int MOST_SCANS = 64;
    /** A progressive picture is unpacked beside the heap, at two bytes a component. */
    private static final int BYTES_OF_PROGRESSIVE_COMPONENT = 2;

    private static final int LARGEST_PROFILE = 1 << 20;

    private final byte[] given;
    private final ByteArrayOutputStream kept;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private int at = 2;
    private int frame = -1;
    private int width;
    private int height;
    private int components;
    private int scans;
    private int orientation = 1;

    private JpegPicture(byte[] given) {
        this.given = given;
        this.kept = new ByteArrayOutputStream(given.length);
    }

    static boolean begins(byte[] given) {
        return given.length > 3
                && ByteFields.at(given, 0) == 0xff
                && ByteFields.at(given, 1) == START
                && ByteFields.at(given, 2) == 0xff;
    }

    static PlainPicture read(byte[] given) throws PictureRefused {
        return new JpegPicture(given).takeApart();
    }

    private PlainPicture takeApart() throws PictureRefused {
        kept.write(0xff);
        kept.write(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            if (marker == START || FIRST_RESTART <= marker && marker <= LAST_RESTART) {
                throw new PictureRefused(Reason.DAMAGED);
            }
            part(marker);
        }
        if (frame < 0 || scans == 0) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        kept.write(0xff);
        kept.write(END);
        return new PlainPicture(
                PictureType.JPEG,
                width,
                height,
                frame == PROGRESSIVE ? components * (1 + BYTES_OF_PROGRESSIVE_COMPONENT) : components,
                orientation,
                profile(),
                kept.toByteArray());
    }

    /** The next marker; any number of fill bytes may stand before it. */
    private int marker() throws PictureRefused {
        requireThere(2);
        if (ByteFields.at(given, at) != 0xff) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        while (ByteFields.at(given, at) == 0xff) {
            at++;
            requireThere(1);
        }
        return ByteFields.at(given, at++);
    }

    private void part(int marker) throws PictureRefused {
        requireThere(2);
        int length = ByteFields.two(given, at);
        if (length < 2) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        requireThere(length);
        int start = at + 2;
        int end = at + length;
        if (FRAMES.contains(marker)) {
            frame(marker, start, end);
        } else if (OTHER_FRAMES.contains(marker)) {
            throw new PictureRefused(Reason.KIND, "JPEG (lossless)");
        }
        note(marker, start, end);
        if (isPicture(marker)) {
            kept.write(0xff);
            kept.write(marker);
            kept.write(given, at, length);
        }
        at = end;
        if (marker == SCAN) {
            if (frame < 0 || ++scans > MOST_SCANS) {
                throw new PictureRefused(Reason.DAMAGED);
            }
            scan();
        }
    }

    private void frame(int marker, int start, int end) throws PictureRefused {
        if (frame >= 0 || end - start < 6) {
            throw new PictureRefused(Reason.DAMAGED);
        }
        frame = marker;
        height = ByteFields.two(given, start + 1);
        width = ByteFields.two(given, start + 3);
        components = ByteFields.at(given, start + 5);
        if (components == 4) {
            throw new PictureRefused(Reason.CMYK);
        }
        if (width == 0 || height == 0 || components != 1 && components != 3) {
            throw new PictureRefused(Reason.DAMAGED);
        }
    }

    /** What is read of the parts that are not kept. */
    private void note(int marker, int start, int end) {
        if (marker == EXIF && ByteFields.standAt(given, start, "Exif\0\0")) {
            orientation = ExifOrientation.read(given, start + 6, end);
        } else if (marker == PROFILE && ByteFields.standAt(given, start, "ICC_PROFILE\0") && end - start > 14) {
            profile.write(given, start + 14, end - start - 14);
        }
    }

    /** Of what programs add only the word on how colours are written is part of the picture. */
    private static boolean isPicture(int marker) {
        return marker == ADOBE || marker < APP0 || marker > APP15 && marker != COMMENT;
    }

    /** The coded picture ends where a marker stands that is none of its own. */
    private void scan() throws PictureRefused {
        int start = at;
        while (true) {
            while (at < given.length && ByteFields.at(given, at) != 0xff) {
                at++;
            }
            requireThere(2);
            int next = ByteFields.at(given, at + 1);
            if (next != 0 && next != 0xff && (next < FIRST_RESTART || next > LAST_RESTART)) {
                kept.write(given, start, at - start);
                return;
            }
            at += next == 0xff ? 1 : 2;
        }
    }

    private byte @Nullable [] profile() {
        return components == 3 && profile.size() > 0 && profile.size() <= LARGEST_PROFILE
                ? profile.toByteArray()
                : null;
    }

    private void requireThere(int bytes) throws PictureRefused {
        if (given.length - at < bytes) {
            throw new PictureRefused(Reason.CUT);
        }
    }
}

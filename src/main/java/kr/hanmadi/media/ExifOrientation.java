package kr.hanmadi.media;

/** Reads from what a camera wrote into a picture how it was held, and nothing else. */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;

    private final byte[] content;
    private final int start;
    private final int end;
    private final boolean lowFirst;

    private ExifOrientation(byte[] content, int start, int end) {
        this.content = content;
        this.start = start;
        this.end = end;
        this.lowFirst = ByteFields.standAt(content, start, "II");
    }

    /** @return the number that Exif gives it; 1 where it is not said, or not in a way that can be read */
    static int read(byte[] content, int start, int end) {
        return end - start < ENTRY ? UPRIGHT : new ExifOrientation(content, start, end).readOrientation();
    }

    private int readOrientation() {
        if (!lowFirst && !ByteFields.standAt(content, start, "MM")) {
            return UPRIGHT;
        }
        long table = start + four(start + 4);
        if (table < start || table + 2 > end) {
            return UPRIGHT;
        }
        int entries = Math.min(MOST_ENTRIES, two((int) table));
        for (int i = 0; i < entries; i++) {
            long entry = table + 2 + (long) i * ENTRY;
            if (entry + ENTRY > end) {
                return UPRIGHT;
            }
            if (two((int) entry) == TAG) {
                return two((int) entry + 8);
            }
        }
        return UPRIGHT;
    }

    private int two(int place) {
        int read = ByteFields.two(content, place);
        return lowFirst ? Short.toUnsignedInt(Short.reverseBytes((short) read)) : read;
    }

    private long four(int place) {
        int read = ByteFields.four(content, place);
        return Integer.toUnsignedLong(lowFirst ? Integer.reverseBytes(read) : read);
    }
}

package kr.hanmadi.media;

import java.nio.charset.StandardCharsets;

/** Numbers and marks of a file, the high byte first. */
final class ByteFields {
    private ByteFields() {}

    static int at(byte[] content, int place) {
        return content[place] & 0xff;
    }

    static int two(byte[] content, int place) {
        return at(content, place) << 8 | at(content, place + 1);
    }

    static int four(byte[] content, int place) {
        return two(content, place) << 16 | two(content, place + 2);
    }

    static boolean standAt(byte[] content, int place, String mark) {
        var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (place < 0 || content.length - place < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[place + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

package kr.hanmadi.extraction;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Brings a text as given into the body: NFC, lines parted by {@code \n}, blanks as plain blanks, no zero-width
 * characters; and remembers where every character came from.
 */
final class Normaliser {
    /** The body and the way back. */
    record Normal(String body, OffsetMap offsets) {}

    private final String given;
    private final StringBuilder body;
    private int[] origins;

    private Normaliser(String given) {
        this.given = given;
        this.body = new StringBuilder(given.length());
        this.origins = new int[given.length() + 1];
    }

    static Normal normalise(String given) {
        return new Normaliser(given).run();
    }

    private Normal run() {
        int i = 0;
        while (i < given.length()) {
            int end = clusterEnd(i);
            append(i, end);
            i = end;
        }
        put(body.length(), given.length());
        return new Normal(body.toString(), new OffsetMap(Arrays.copyOf(origins, body.length() + 1)));
    }

    /** A base character with whatever combines with it; NFD splits 각 into three. */
    private int clusterEnd(int start) {
        int end = start + 1;
        while (end < given.length() && combines(given.charAt(end - 1), given.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean combines(char before, char c) {
        if (c < 0x300) {
            return before == '\r' && c == '\n';
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (c >= 0x1160 && c <= 0x11FF) // medial and final jamo
                || Character.isLowSurrogate(c);
    }

    private void append(int start, int end) {
        char c = given.charAt(start);
        if (c == '\r') {
            add('\n', start);
        } else if (isDropped(c)) {
            return;
        } else if (end - start == 1 && c < 0xF900) {
            add(isBlank(c) ? ' ' : c, start);
        } else {
            var normal = Normalizer.normalize(given.substring(start, end), Normalizer.Form.NFC);
            for (int i = 0; i < normal.length(); i++) {
                add(normal.charAt(i), start);
            }
        }
    }

    private static boolean isDropped(char c) {
        return c == '\uFEFF' || c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060';
    }

    private static boolean isBlank(char c) {
        return c == '\t'
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\f'
                || c == '\u000B'
                || (c >= '\u2000' && c <= '\u200A');
    }

    private void add(char c, int origin) {
        put(body.length(), origin);
        body.append(c == '\u2028' || c == '\u2029' ? '\n' : c);
    }

    private void put(int at, int origin) {
        if (at >= origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2 + 1);
        }
        origins[at] = origin;
    }
}

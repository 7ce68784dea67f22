package kr.hanmadi.extraction.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.OffsetMap;

/**
 * Brings a text as given into the body: NFC, lines separated by {@code \n}, blanks as plain blanks, no characters that no reader
 * sees, quotation marks of old editors and typists as the usual ones; and remembers where every character came from.
 */
public final class Normaliser {
    /** The body and the way back. */
    public record Normal(String body, OffsetMap offsets) {}

    /** What Windows-1252 prints for 0x80 to 0x9F, where a text was read as Latin-1; a blank where it prints nothing. */
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    /** Marks that stand twice for a double one, and what they mean: ‘‘…’’, ``…''. */
    private static final String TWICE = "‘’`'";

    private static final int LONGEST_TICKED = 300;
    private static final Pattern VARIANT = Pattern.compile("[\\uFE00-\\uFE0F]");
    /** 《, 》 and · as Hancom's editor keeps them, in a private plane. */
    private static final Map<Integer, Character> HANCOM = Map.of(0xF0854, '《', 0xF0855, '》', 0xF02EF, '·');

    private final String given;
    private final StringBuilder body;
    private int[] origins;

    private Normaliser(String given) {
        this.given = given;
        this.body = new StringBuilder(given.length());
        this.origins = new int[given.length() + 1];
    }

    public static Normal normalise(String given) {
        return new Normaliser(given).normaliseAll();
    }

    private Normal normaliseAll() {
        int i = 0;
        while (i < given.length()) {
            int end = isMarkTwice(i) ? i + 2 : clusterEnd(i);
            if (end == i + 2 && isMarkTwice(i)) {
                add(opensAt(i, end) ? '“' : '”', i);
            } else {
                appendCluster(i, end);
            }
            i = end;
        }
        keepOrigin(body.length(), given.length());
        return new Normal(body.toString(), new OffsetMap(Arrays.copyOf(origins, body.length() + 1)));
    }

    /** ‘‘…’’ and ``…'': two single marks for a double one; not the two that close ‘…‘…’’ at once. */
    private boolean isMarkTwice(int i) {
        char c = given.charAt(i);
        return TWICE.indexOf(c) >= 0
                && i + 1 < given.length()
                && given.charAt(i + 1) == c
                && !(i + 2 < given.length() && given.charAt(i + 2) == c);
    }

    private boolean opensAt(int start, int end) {
        char c = given.charAt(start);
        boolean free = start == 0 || Character.isWhitespace(given.charAt(start - 1));
        return c == '‘'
                || c == '`'
                || c == '\'' && free && end < given.length() && !Character.isWhitespace(given.charAt(end));
    }

    /** A base character with its combining characters; NFD splits 각 into three. */
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

    private void appendCluster(int start, int end) {
        char c = given.charAt(start);
        int point = given.codePointAt(start);
        var hancom = point > 0xFFFF ? HANCOM.get(point) : null;
        if (c == '\r') {
            add('\n', start);
        } else if (isDropped(c) && !joinsPictures(start)) {
            return;
        } else if (hancom != null) {
            add(hancom, start);
        } else if (c >= 0x80 && c <= 0x9F) {
            add(WINDOWS.charAt(c - 0x80), start);
        } else if (end - start == 1 && c < 0xF900) {
            add(isBlank(c) ? ' ' : usualMark(start), start);
        } else {
            var cluster = given.substring(start, end);
            if (!isPicture(point)) {
                cluster = VARIANT.matcher(cluster).replaceAll("");
            }
            var normal = Normalizer.normalize(cluster, Normalizer.Form.NFC);
            for (int i = 0; i < normal.length(); i++) {
                char one = normal.charAt(i);
                add(one == '＇' ? '\'' : one == '｢' ? '「' : one == '｣' ? '」' : one, start);
            }
        }
    }

    /** Zero-width characters, the ones that turn the direction of writing, and control characters other than blanks. */
    private static boolean isDropped(char c) {
        return c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u180E'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || (c < ' ' && c != '\n' && !isBlank(c))
                || c == '\u007F';
    }

    /** The joiner between two pictures, 👩‍🔬: without it they fall apart. */
    private boolean joinsPictures(int at) {
        return given.charAt(at) == '\u200D'
                && at > 0
                && at + 1 < given.length()
                && (given.charAt(at - 1) == '\uFE0F' || isPicture(given.codePointBefore(at)))
                && isPicture(given.codePointAt(at + 1));
    }

    /** An emoji, or a sign that a variation selector makes one: ☎️, 1️⃣. */
    private static boolean isPicture(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL && point > 0xFFFF // the colour of a hand
                || point == '#'
                || point == '*'
                || point >= '0' && point <= '9';
    }

    /** A quotation mark in the form that all rules know; ″ behind a figure is inches and stays. */
    private char usualMark(int at) {
        char c = given.charAt(at);
        return switch (c) {
            case '‟', '〝' -> '“';
            case '〞', '〟' -> '”';
            case '″' -> at > 0 && Character.isDigit(given.charAt(at - 1)) ? c : '"';
            case '`' -> opensTick(at) ? '‘' : c;
            default -> c;
        };
    }

    /** `…': a grave accent before a letter, with a single mark later on the line. */
    private boolean opensTick(int at) {
        int next = at + 1;
        while (next < given.length() && next - at < LONGEST_TICKED && "`'\n".indexOf(given.charAt(next)) < 0) {
            next++;
        }
        boolean free = at == 0 || Character.isWhitespace(given.charAt(at - 1));
        return free && next > at + 1 && next < given.length() && given.charAt(next) == '\'';
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
        keepOrigin(body.length(), origin);
        body.append(c == '\u2028' || c == '\u2029' ? '\n' : c);
    }

    private void keepOrigin(int at, int origin) {
        if (at >= origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2 + 1);
        }
        origins[at] = origin;
    }
}

package kr.hanmadi.address;

import java.text.Normalizer;
import java.util.Locale;

/** The readable end of an address: Hangul kept, words joined by {@code -}, everything else dropped. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** The slug of a headline or name in NFC, at most 60 characters; {@code -} when nothing is left. */
    public static String of(String text) {
        var slug = new StringBuilder();
        boolean gap = false;
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (c < '0' && c != ' ') {
                continue;
            }
            if (isKept(c)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(c);
                gap = false;
                if (slug.length() >= LONGEST) {
                    break;
                }
            } else if (Character.isWhitespace(c) || c == '-' || c == '·' || c == '…') {
                gap = true;
            }
        }
        return slug.isEmpty() ? "-" : slug.toString();
    }

    private static boolean isKept(char c) {
        return (c >= '가' && c <= '힣') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || isHanja(c);
    }

    private static boolean isHanja(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}

package kr.hanmadi.web;

import java.util.regex.Pattern;

/**
 * Invisible characters that no keyboard types: controls except tab and line ends, signs that turn the direction of
 * writing, and unpaired surrogates. They come in with pasted text; PostgreSQL refuses NUL in any of its columns.
 */
public final class ControlCharacters {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\r\\n]]");

    private ControlCharacters() {}

    public static boolean areIn(String text) {
        return CONTROL.matcher(text).find();
    }

    /** The text without them. */
    public static String removedFrom(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}

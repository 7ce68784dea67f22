package kr.hanmadi.desk;

/** The head of a long text, never cut inside a character. */
final class ShortenedText {
    private ShortenedText() {}

    static String to(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}

package kr.hanmadi.extraction.korean;

/** Facts about Hangul syllables. */
public final class Hangul {
    private static final int FINALS = 28;
    private static final int NIEUN = 4;
    private static final int RIEUL = 8;
    private static final int SSANG_SIOT = 20;

    private Hangul() {}

    public static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }

    public static boolean hasFinal(char c) {
        return isSyllable(c) && (c - '가') % FINALS != 0;
    }

    public static boolean finalIsNieun(char c) {
        return isSyllable(c) && (c - '가') % FINALS == NIEUN;
    }

    public static boolean finalIsRieul(char c) {
        return isSyllable(c) && (c - '가') % FINALS == RIEUL;
    }

    /** As 했, 썼: a past, before its ending. */
    public static boolean finalIsSsangSiot(char c) {
        return isSyllable(c) && (c - '가') % FINALS == SSANG_SIOT;
    }

    public static boolean isAllSyllables(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isSyllable(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** In how many letters two words of one length differ; more than any length otherwise. */
    public static int difference(String one, String other) {
        if (one.length() != other.length()) {
            return Integer.MAX_VALUE;
        }
        int difference = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                difference++;
            }
        }
        return difference;
    }
}

package kr.hanmadi.search.korean;

/** Syllables in the letters of the keyboard: 정 is ㅈㅓㅇ, 왕 is ㅇㅗㅏㅇ, so that half a syllable is the beginning of a whole one. */
public final class Jamo {
    private static final int VOWELS = 21;
    private static final int TAILS = 28;

    private Jamo() {}

    /** The letters as they are typed one after the other; anything but Hangul stays, in lower case. */
    public static String letters(String text) {
        var letters = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SearchNormaliser.isSyllable(c)) {
                int at = c - '가';
                letters.append(SearchNormaliser.leads().charAt(at / TAILS / VOWELS));
                typed(letters, SearchNormaliser.vowels().charAt(at / TAILS % VOWELS));
                if (at % TAILS > 0) {
                    typed(letters, SearchNormaliser.tails().charAt(at % TAILS - 1));
                }
            } else {
                typed(letters, Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static void typed(StringBuilder letters, char c) {
        var parts = Keyboard.parts(c);
        if (parts == null) {
            letters.append(c);
        } else {
            letters.append(parts);
        }
    }

    /** The first letter of each syllable: 홍길동 is ㅎㄱㄷ; anything but Hangul stays, in lower case. */
    public static String initials(String text) {
        var initials = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            initials.append(initial(text.charAt(i)));
        }
        return initials.toString();
    }

    private static char initial(char c) {
        return SearchNormaliser.isSyllable(c)
                ? SearchNormaliser.leads().charAt((c - '가') / TAILS / VOWELS)
                : Character.toLowerCase(c);
    }

    /** Whether the text is made of consonants alone, at least two: ㅈㄷㅇ. */
    public static boolean isInitials(String text) {
        return text.length() >= 2 && text.chars().allMatch(c -> SearchNormaliser.isConsonant((char) c));
    }

    /** Whether the text ends in a syllable that is not finished, or skips some: 정동ㅇ, 정ㄷㅇ. */
    public static boolean isUnfinished(String text) {
        if (text.isEmpty() || !SearchNormaliser.isSyllable(text.charAt(0))) {
            return false;
        }
        boolean letter = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SearchNormaliser.isConsonant(c)) {
                letter = true;
            } else if (!SearchNormaliser.isSyllable(c)) {
                return false;
            }
        }
        return letter;
    }

    /** Whether a name begins as typed: each lone consonant stands for any syllable that begins with it. */
    public static boolean begins(String name, String typed) {
        if (name.length() < typed.length()) {
            return false;
        }
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (SearchNormaliser.isConsonant(c) ? initial(name.charAt(i)) != c : name.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    /** How many letters were mistyped: left out, added, exchanged, or swapped with the neighbour; more than most is most + 1. */
    public static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int width = other.length() + 1;
        var before = new int[width];
        var last = new int[width];
        var row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j < width; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[width - 1];
    }
}

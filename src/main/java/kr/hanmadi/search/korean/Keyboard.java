package kr.hanmadi.search.korean;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the same keys write in the other language, on the standard two-set keyboard: ghdrlfehd is 홍길동, 햐소ㅕㅠ is github. */
public final class Keyboard {
    private static final String KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
    private static final String LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    /** Side by side what sounds alike. */
    private static final String ALIKE = "ㅐㅔㄱㅋㄷㅌㅂㅍㅅㅆㅈㅉㅓㅗㅜㅡ";

    private static final Map<Character, String> PARTS = Map.ofEntries(
            Map.entry('ㅘ', "ㅗㅏ"),
            Map.entry('ㅙ', "ㅗㅐ"),
            Map.entry('ㅚ', "ㅗㅣ"),
            Map.entry('ㅝ', "ㅜㅓ"),
            Map.entry('ㅞ', "ㅜㅔ"),
            Map.entry('ㅟ', "ㅜㅣ"),
            Map.entry('ㅢ', "ㅡㅣ"),
            Map.entry('ㄳ', "ㄱㅅ"),
            Map.entry('ㄵ', "ㄴㅈ"),
            Map.entry('ㄶ', "ㄴㅎ"),
            Map.entry('ㄺ', "ㄹㄱ"),
            Map.entry('ㄻ', "ㄹㅁ"),
            Map.entry('ㄼ', "ㄹㅂ"),
            Map.entry('ㄽ', "ㄹㅅ"),
            Map.entry('ㄾ', "ㄹㅌ"),
            Map.entry('ㄿ', "ㄹㅍ"),
            Map.entry('ㅀ', "ㄹㅎ"),
            Map.entry('ㅄ', "ㅂㅅ"));
    private static final Map<String, Character> WHOLE = whole();

    private Keyboard() {}

    private static Map<String, Character> whole() {
        var whole = new HashMap<String, Character>();
        PARTS.forEach((letter, parts) -> whole.put(parts, letter));
        return Map.copyOf(whole);
    }

    /** The two keys of a letter that needs two; null for any other. */
    static @Nullable String parts(char letter) {
        return PARTS.get(letter);
    }

    /** What the keys of these Latin letters write in Hangul; letters that make no syllable stay alone. */
    public static String inHangul(String latin) {
        var letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char key = latin.charAt(i);
            int at = KEYS.indexOf(key);
            // with shift held, most keys write the same letter
            at = at < 0 ? KEYS.indexOf(Character.toLowerCase(key)) : at;
            letters.append(at < 0 ? key : LETTERS.charAt(at));
        }
        return syllables(letters.toString());
    }

    /** Which keys write this Hangul. */
    public static String inLatin(String hangul) {
        var letters = Jamo.letters(hangul);
        var keys = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            int at = LETTERS.indexOf(letters.charAt(i));
            keys.append(at < 0 ? letters.charAt(i) : KEYS.charAt(at));
        }
        return keys.toString();
    }

    /** How many letters differ that are neither neighbours on the keyboard, the same key with shift, alike in sound, nor swapped. */
    public static int unlikelySlips(String typed, String meant) {
        if (typed.length() != meant.length()) {
            return 1;
        }
        int unlikely = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (isSwapped(typed, meant, i)) {
                i++;
            } else {
                unlikely += isLikely(typed.charAt(i), meant.charAt(i)) ? 0 : 1;
            }
        }
        return unlikely;
    }

    private static boolean isSwapped(String typed, String meant, int at) {
        return at + 1 < typed.length()
                && typed.charAt(at) != meant.charAt(at)
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at);
    }

    private static boolean isLikely(char typed, char meant) {
        if (typed == meant || (ALIKE.indexOf(typed) >= 0 && ALIKE.indexOf(typed) / 2 == ALIKE.indexOf(meant) / 2)) {
            return true;
        }
        int one = LETTERS.indexOf(typed);
        int other = LETTERS.indexOf(meant);
        return one >= 0 && other >= 0 && areNeighbours(KEYS.charAt(one), KEYS.charAt(other));
    }

    private static boolean areNeighbours(char one, char other) {
        for (int row = 0; row < ROWS.length; row++) {
            int at = ROWS[row].indexOf(Character.toLowerCase(one));
            for (int near = row - 1; at >= 0 && near <= row + 1; near++) {
                int to = near < 0 || near >= ROWS.length ? -1 : ROWS[near].indexOf(Character.toLowerCase(other));
                if (to >= 0 && Math.abs(to - at) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts letters together as an input method does: a consonant before a vowel begins the next syllable. */
    private static String syllables(String letters) {
        var text = new StringBuilder();
        int i = 0;
        while (i < letters.length()) {
            char c = letters.charAt(i);
            int lead = SearchNormaliser.leads().indexOf(c);
            if (lead < 0 || i + 1 >= letters.length() || !SearchNormaliser.isVowel(letters.charAt(i + 1))) {
                text.append(c);
                i++;
                continue;
            }
            i++;
            char vowel = letters.charAt(i++);
            if (i < letters.length()) {
                var both = WHOLE.get("" + vowel + letters.charAt(i));
                if (both != null) {
                    vowel = both;
                    i++;
                }
            }
            int tail = 0;
            if (isTail(letters, i)) {
                char end = letters.charAt(i++);
                if (isTail(letters, i)) {
                    var both = WHOLE.get("" + end + letters.charAt(i));
                    if (both != null) {
                        end = both;
                        i++;
                    }
                }
                tail = SearchNormaliser.tails().indexOf(end) + 1;
            }
            text.append((char) ('가'
                    + (lead * SearchNormaliser.vowels().length()
                                    + SearchNormaliser.vowels().indexOf(vowel))
                            * 28
                    + tail));
        }
        return text.toString();
    }

    private static boolean isTail(String letters, int i) {
        return i < letters.length()
                && SearchNormaliser.tails().indexOf(letters.charAt(i)) >= 0
                && (i + 1 >= letters.length() || !SearchNormaliser.isVowel(letters.charAt(i + 1)));
    }
}

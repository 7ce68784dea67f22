package kr.hanmadi.search.korean;

import java.text.Normalizer;

/** Brings what was typed into one form: composed syllables, narrow letters, plain quotation marks, one kind of middle dot. */
public final class SearchNormaliser {
    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TAILS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private SearchNormaliser() {}

    public static String folded(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                folded.append(c).append(text.charAt(++i));
            } else {
                append(folded, c);
            }
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        if (c >= '！' && c <= '～') {
            folded.append((char) (c - '！' + '!'));
        } else if (c >= '\u1100' && c <= '\u1112') {
            // a letter that macOS left without its syllable
            folded.append(LEADS.charAt(c - '\u1100'));
        } else if (c >= '\u1161' && c <= '\u1175') {
            folded.append(VOWELS.charAt(c - '\u1161'));
        } else if (c >= '\u11A8' && c <= '\u11C2') {
            folded.append(TAILS.charAt(c - '\u11A8'));
        } else {
            switch (c) {
                case 'ㆍ', '‧', '•', '∙', '・', '･' -> folded.append('·');
                case '“', '”', '„', '‟', '«', '»', '″', '「', '」', '『', '』' -> folded.append('"');
                case '‘', '’' -> folded.append('\'');
                case '–', '—', '−', '‐', '‑', '―' -> folded.append('-');
                case '∼', '〜' -> folded.append('~');
                case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> {
                    // shows nothing
                }
                default -> folded.append(isNothing(c) ? ' ' : c);
            }
        }
    }

    private static boolean isNothing(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c) || Character.isSpaceChar(c);
    }

    public static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }

    public static boolean isConsonant(char c) {
        return c >= 'ㄱ' && c <= 'ㅎ';
    }

    public static boolean isVowel(char c) {
        return c >= 'ㅏ' && c <= 'ㅣ';
    }

    static String leads() {
        return LEADS;
    }

    static String vowels() {
        return VOWELS;
    }

    static String tails() {
        return TAILS;
    }
}

package kr.hanmadi.extraction.korean;

import java.util.HashSet;
import java.util.Set;

/** How the written forms of a verb begin, by its stem: 밝히 → 밝힌, 밝혔, 밝혀; 타이르 → 타일렀; 선을 긋 → 선을 그었. */
public final class VerbForms {
    private static final int BASE = '가';
    private static final int FINALS = 28;
    private static final int VOWELS = 21;
    private static final int RIEUL_INITIAL = 5;
    private static final int A = 0;
    private static final int EO = 4;
    private static final int YEO = 6;
    private static final int O = 8;
    private static final int WA = 9;
    private static final int WAE = 10;
    private static final int OE = 11;
    private static final int U = 13;
    private static final int WO = 14;
    private static final int EU = 18;
    private static final int I = 20;
    private static final int NIEUN = 4;
    private static final int DIGEUT = 7;
    private static final int RIEUL = 8;
    private static final int RIEUL_MIEUM = 10;
    private static final int MIEUM = 16;
    private static final int BIEUP = 17;
    private static final int SIOT = 19;
    private static final int SSANG_SIOT = 20;
    /** Stems in ㄷ that become ㄹ before a vowel (묻다, 물었다), unlike 받다, 받았다. */
    private static final String RIEUL_BEFORE_VOWELS = "묻듣걷컫싣";
    /** Stems in ㅅ that lose it before a vowel (긋다, 그었다), unlike 웃다, 웃었다. */
    private static final String OPEN_BEFORE_VOWELS = "긋잇짓젓";
    /** What stands before 르 where it only loses its vowel (따르다, 따랐다), unlike 타이르다, 타일렀다. */
    private static final String PLAIN_BEFORE_REU = "따치들";

    private VerbForms() {}

    /** The beginnings of all forms: the stem, what grows together with an ending, and what an irregular verb becomes. */
    public static Set<String> of(String stem) {
        var forms = new HashSet<String>();
        var past = past(stem);
        forms.add(stem);
        forms.add(past);
        var front = stem.substring(0, stem.length() - 1);
        char last = stem.charAt(stem.length() - 1);
        switch ((last - BASE) % FINALS) {
            case 0 -> {
                for (int end : new int[] {NIEUN, RIEUL, MIEUM, BIEUP}) { // 말한, 말할, 말함, 말합니다
                    forms.add(front + (char) (last + end));
                }
                char closed = past.charAt(past.length() - 1);
                forms.add(past.substring(0, past.length() - 1) + (char) (closed - SSANG_SIOT)); // 말해, 밝혀, 그어
                if (last == '하') {
                    forms.add(front + "하였");
                }
            }
            case RIEUL -> {
                char open = (char) (last - RIEUL);
                forms.add(front + open + "는"); // 여는
                forms.add(front + (char) (open + NIEUN)); // 연
                forms.add(front + (char) (open + BIEUP) + "니"); // 엽니다, but not the 거듭 of 거듭니다 alone
                forms.add(front + (char) (open + RIEUL_MIEUM)); // 엶
            }
            default -> {
                var before = front + beforeVowel(last);
                if (!before.equals(stem)) {
                    for (var ending : new String[] {vowel(last) == A || vowel(last) == O ? "아" : "어", "은", "을", "으"}) {
                        forms.add(before + ending); // 물어, 그은, 이을, 지으며
                    }
                }
            }
        }
        return forms;
    }

    /** The stem with the ending of the past: 말했, 밝혔, 모았, 타일렀, 꼬집었, 그었, 물었. */
    public static String past(String stem) {
        var front = stem.substring(0, stem.length() - 1);
        char last = stem.charAt(stem.length() - 1);
        if (last == '하') {
            return front + '했';
        }
        if (Hangul.hasFinal(last)) {
            return front + beforeVowel(last) + (vowel(last) == A || vowel(last) == O ? "았" : "었");
        }
        if (last == '르' && !front.isEmpty() && PLAIN_BEFORE_REU.indexOf(front.charAt(front.length() - 1)) < 0) {
            char doubled = (char) (front.charAt(front.length() - 1) + RIEUL);
            return front.substring(0, front.length() - 1) + doubled + syllable(RIEUL_INITIAL, bright(front) ? A : EO);
        }
        int vowel = switch (vowel(last)) {
            case EU -> bright(front) ? A : EO; // 모으 → 모았, 쓰 → 썼
            case I -> YEO; // 밝히 → 밝혔
            case O -> WA;
            case OE -> WAE;
            case U -> WO;
            default -> vowel(last);
        };
        return front + syllable((last - BASE) / FINALS / VOWELS, vowel);
    }

    private static char beforeVowel(char last) {
        if (RIEUL_BEFORE_VOWELS.indexOf(last) >= 0) {
            return (char) (last - DIGEUT + RIEUL);
        }
        return OPEN_BEFORE_VOWELS.indexOf(last) >= 0 ? (char) (last - SIOT) : last;
    }

    /** Whether the last syllable of what stands before has ㅏ or ㅗ, so that 아 follows and not 어. */
    private static boolean bright(String before) {
        if (before.isEmpty()) {
            return false;
        }
        int vowel = vowel(before.charAt(before.length() - 1));
        return vowel == A || vowel == O;
    }

    private static int vowel(char syllable) {
        return (syllable - BASE) / FINALS % VOWELS;
    }

    private static char syllable(int initial, int vowel) {
        return (char) (BASE + (initial * VOWELS + vowel) * FINALS + SSANG_SIOT);
    }
}

package kr.hanmadi.sample;

import java.util.Map;

/** Particles that agree with the sound before them: 포럼은, 토론회는; 서울로, 부산으로; 40%가, AI를. */
final class Agreement {
    private static final int FINALS = 28;
    private static final int RIEUL = 8;
    /** Each particle by its form after a consonant, with the form after a vowel. */
    private static final Map<String, String> AFTER_VOWEL = Map.ofEntries(
            Map.entry("은", "는"),
            Map.entry("이", "가"),
            Map.entry("을", "를"),
            Map.entry("과", "와"),
            Map.entry("으로", "로"),
            Map.entry("이다", "다"),
            Map.entry("이었다", "였다"),
            Map.entry("이라고", "라고"),
            Map.entry("이라며", "라며"),
            Map.entry("이라면서", "라면서"),
            Map.entry("이라는", "라는"));

    private static final String CLOSING = "”’\"')]」』 .?!";
    /** How 0 to 9 end when they are read: 영, 일, 이, 삼 … */
    private static final String DIGITS = "영일이삼사오육칠팔구";
    /** The letters whose names end in a consonant: 엘, 엠, 엔, 알. */
    private static final String RIEUL_LETTERS = "LlRr";

    private static final String OTHER_FINAL_LETTERS = "MmNn";

    private Agreement() {}

    /** The particle as it stands after the words; one that has a single form comes back as it is. */
    static String particle(CharSequence words, String particle) {
        var vowel = AFTER_VOWEL.get(particle);
        if (vowel == null) {
            return particle;
        }
        int end = ending(words);
        boolean asAfterVowel = end == 0 || end == RIEUL && particle.equals("으로");
        return asAfterVowel ? vowel : particle;
    }

    /** The final consonant of the last sound; 0 when it ends in a vowel. */
    private static int ending(CharSequence words) {
        int at = words.length() - 1;
        while (at > 0 && CLOSING.indexOf(words.charAt(at)) >= 0) {
            at--;
        }
        char last = at < 0 ? 'a' : words.charAt(at);
        if (last >= '0' && last <= '9') {
            last = DIGITS.charAt(last - '0');
        }
        if (last >= '가' && last <= '힣') {
            return (last - '가') % FINALS;
        }
        if (RIEUL_LETTERS.indexOf(last) >= 0) {
            return RIEUL;
        }
        return OTHER_FINAL_LETTERS.indexOf(last) >= 0 ? 1 : 0;
    }
}

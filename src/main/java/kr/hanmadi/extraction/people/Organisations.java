package kr.hanmadi.extraction.people;

import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;

/** Which words name an organisation that can speak in its own name. */
public final class Organisations {
    /** 1심, 2심 재판부. */
    private static final Pattern INSTANCE = Pattern.compile("(?:[123](?:·[123])?|항소|상고|원)심|[가-힣]{0,6}"
            + Lexicon.anyOf("people/court-divisions.txt") + "\\d{0,2}부|[가-힣]{2,6}(?:수사|조사|범죄)\\d{1,2}부");

    private static final Lexicon BODIES = Lexicon.words("people/speaking-bodies.txt");
    /** What a body is, behind its name: AP 통신. */
    private static final Lexicon KINDS = Lexicon.words("people/kinds-behind-names.txt");

    private static final Lexicon SURE_ENDS = Lexicon.words("people/speaking-body-endings.txt");
    /** Short endings count in longer words only: 가나부, 나라당, 새벌시; not 성과, 시도. */
    private static final Lexicon SHORT_ENDS = Lexicon.words("people/last-syllables-of-speakers.txt");
    /** Titles of those who lead what stands before 장: 가나시장, 나라연구소장. */
    private static final Lexicon LED = Lexicon.words("people/leading-titles.txt");

    private Organisations() {}

    /** Whether the word is a body that the lexicon lists: 하마스. */
    public static boolean isListed(String word) {
        return BODIES.has(word);
    }

    /** Whether the whole word is what a body is called: 비대위. */
    static boolean isBody(String word) {
        return BODIES.has(word) || SURE_ENDS.has(word);
    }

    /** 통신, 초등학교: what a body is, which names one together with the word before. */
    static boolean isKind(String word) {
        return KINDS.has(word);
    }

    public static boolean speaks(String word) {
        if (BODIES.has(word) || INSTANCE.matcher(word).matches()) {
            return true;
        }
        if (Names.isCommon(word)) {
            return false;
        }
        if (SURE_ENDS.endOf(word).filter(end -> end.length() < word.length()).isPresent()) {
            return true;
        }
        return word.length() >= 3
                && SHORT_ENDS.endOf(word).isPresent()
                && Hangul.isAllSyllables(word)
                && (Names.isPlace(word) || !Morphology.isCommonWord(word));
    }

    static boolean isLed(String title) {
        return LED.has(title);
    }
}

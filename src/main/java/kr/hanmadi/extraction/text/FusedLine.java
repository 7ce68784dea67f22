package kr.hanmadi.extraction.text;

import java.util.BitSet;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Particle;

/**
 * Where an archive lost the break behind a caption: “연합뉴스홍길동 가나시장은”, “인턴기자홍길동 의원은”. The credit ends, and the
 * report begins, within one word.
 */
public final class FusedLine {
    private static final Pattern CREDIT =
            Pattern.compile("[가-힣A-Z]{0,8}?" + Lexicon.anyOf("text/fused-credits.txt") + "(?=[가-힣]{3})");
    private static final Pattern GOES_ON = Pattern.compile(Lexicon.anyOf("text/after-credits.txt"));

    private static final int SHORTEST = 5;
    /** The first syllables of the credits, one of which few words hold. */
    private static final BitSet FIRSTS = new BitSet();

    static {
        Lexicon.lines("text/fused-credits.txt").forEach(credit -> FIRSTS.set(credit.charAt(0)));
    }

    private FusedLine() {}

    /** How many characters of the word that begins here belong to a credit; 0 when it is a word of its own. */
    public static int credit(String body, int start, int end) {
        if (end - start < SHORTEST || !mayHoldCredit(body, start, end)) {
            return 0;
        }
        var credit = CREDIT.matcher(body).region(start, end);
        if (!credit.lookingAt()) {
            return 0;
        }
        var rest = body.substring(credit.end(), end);
        boolean particle = Particle.named(rest, body.charAt(credit.end() - 1)) != null;
        return particle || GOES_ON.matcher(rest).lookingAt() ? 0 : credit.end() - start;
    }

    private static boolean mayHoldCredit(String body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (FIRSTS.get(body.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

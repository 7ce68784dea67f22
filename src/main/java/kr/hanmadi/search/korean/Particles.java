package kr.hanmadi.search.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands before a particle. Only the form of the last syllable decides (버스가, 책이), so that a word unknown to any
 * dictionary loses its particle too; whether the ending is one (전문가, 경기도) is for the caller to weigh.
 */
public final class Particles {
    private static final int LONGEST = 9;
    /** Behind a noun that ends in a consonant. */
    private static final Pattern AFTER_CONSONANT =
            Pattern.compile("은|이|을|(?:과|이랑)(?:는|도|만|의)?|으로(?:서|써|부터|까지)?(?:는|도|만|의|나|라도)?"
                    + "|이(?:라|라고|라는|라도|라면|란|나|나마|며|든|든지|야|야말로|다|었다|라서|라야)|입니다|인가|인가요|이냐");
    /** Behind a noun that ends in a vowel or, of 로, in ㄹ. */
    private static final Pattern AFTER_VOWEL =
            Pattern.compile("는|가|를|(?:와|랑)(?:는|도|만|의)?|라고|라는|라도|라면|란|나|나마|며|든지|야|야말로|다|였다|라서|라야|입니다|인가|인가요|냐");

    private static final Pattern TO = Pattern.compile("로(?:서|써|부터|까지)?(?:는|도|만|의|나|라도)?");
    private static final Pattern ANYWHERE =
            Pattern.compile("들|의|도|만(?:은|이|을|의|도|으로|큼)?|에(?:는|도|만|의|야|라도)?|에서(?:는|도|만|의|나|부터|까지|조차|라도)?"
                    + "|(?:에게|한테)(?:서|로|서는|서도)?(?:는|도|만|의|나|까지)?|께(?:서|서는|서도)?|더러"
                    + "|까지(?:는|도|만|의|나|라도)?|부터(?:는|도|의|라도)?|마저(?:도)?|조차(?:도)?|처럼(?:은|도|만)?|같이|보다(?:는|도|야)?"
                    + "|밖에(?:는|도)?|만큼(?:은|도|의|이나)?|대로(?:는|의|라면)?|마다(?:의)?|커녕|치고(?:는)?|뿐(?:만|이|인|이다|만이)?|하고(?:는|도)?");

    private Particles() {}

    /** What may stand before a particle, with the longest particle first; empty where the word ends in none. */
    public static List<String> stems(String word) {
        var stems = new ArrayList<String>();
        for (int at = Math.max(1, word.length() - LONGEST); at < word.length(); at++) {
            var stem = word.substring(0, at);
            var ending = word.substring(at);
            if (isParticle(stem.charAt(at - 1), ending)) {
                stems.add(stem);
            } else if (ending.charAt(0) == '들' && isParticle('들', ending.substring(1))) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private static boolean isParticle(char last, String ending) {
        if (ending.isEmpty() || !Character.isLetterOrDigit(last)) {
            return false;
        }
        if (ANYWHERE.matcher(ending).matches()) {
            return true;
        }
        if (!SearchNormaliser.isSyllable(last)) {
            // 3을, AI는: how it is read aloud is not written
            return AFTER_CONSONANT.matcher(ending).matches()
                    || AFTER_VOWEL.matcher(ending).matches()
                    || TO.matcher(ending).matches();
        }
        int tail = (last - '가') % 28;
        boolean vowel = tail == 0;
        boolean liquid = tail == 8;
        return (vowel ? AFTER_VOWEL : AFTER_CONSONANT).matcher(ending).matches()
                || ((vowel || liquid) && TO.matcher(ending).matches());
    }
}

package kr.hanmadi.search.reading;

import java.util.regex.Pattern;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.WordCutter;

/** Titles as they stand behind names: 의원, 정책위의장. */
final class JobTitles {
    private static final Pattern TITLE = Pattern.compile(
            "[가-힣]*(의원|의장|위원장|위원|장관|차관|교수|대표|회장|사장|센터장|원장|소장|과장|국장|실장|본부장|팀장|연구원|이사|이사장|기자|시장|지사|총리|대통령|변호사|박사|처장|청장|총장|학장|단장|부장|전무|상무|고문|군수|구청장|간사|CEO)");

    private final WordCutter cutter;

    JobTitles(WordCutter cutter) {
        this.cutter = cutter;
    }

    /** Whether it is a title without a particle. */
    static boolean isBareTitle(String word) {
        return TITLE.matcher(word).matches();
    }

    /** Whether it is a title, with or without a particle. */
    boolean isTitle(String word) {
        return isBareTitle(bare(word));
    }

    /** The word without its particle: 의원은 is 의원. */
    String bare(String word) {
        if (isBareTitle(word)) {
            return word;
        }
        for (var stem : Particles.stems(word)) {
            if (isBareTitle(stem)) {
                return stem;
            }
        }
        var joined = String.join("", cutter.terms(word));
        return !joined.isEmpty() && word.startsWith(joined) ? joined : word;
    }
}

package kr.hanmadi.extraction;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.Names;

/** Tells the full name of a person from what only looks like one, by its shape and the dictionary, never by a list of people. */
public final class FullName {
    private static final int MOST_PARTS = 5;
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}.'’-]*");

    private static final Pattern GOVERNED = Pattern.compile(".+(의|은|는|에|에서|에게|상|등)");
    private static final Pattern HIDDEN = Pattern.compile(".{1,2}(씨|군|양|측)");

    private static final Lexicon RARER = Lexicon.words("people/rarer-given-syllables.txt");

    private FullName() {}

    /**
     * Whether this has the shape of a full name: a Korean surname with a given name (홍길동, 남궁길동), or a foreign name of
     * two parts or more (존 도). A surname alone, a body (가나물산), a masked name (서씨) and an everyday word are none.
     */
    public static boolean isPossible(String name) {
        return isLike(name, Names.Likelihood.SHAPE);
    }

    /**
     * Whether it is surely one: a Korean given name is made of syllables that given names are made of. Short foreign
     * names have the same shape and are left out.
     */
    public static boolean isSure(String name) {
        return isLike(name, Names.Likelihood.LIKELY)
                || name.length() > 2 && isLike(name, Names.Likelihood.SHAPE) && hasRarerGivenName(name);
    }

    /** 홍갑룡, but not 홍길대: a body may end so. */
    private static boolean hasRarerGivenName(String name) {
        return !Names.isOrganisation(name)
                && name.substring(Names.surname(name).length())
                        .chars()
                        .mapToObj(Character::toString)
                        .allMatch(syllable -> RARER.has(syllable) || Names.isGivenSyllable(syllable));
    }

    private static boolean isLike(String name, Names.Likelihood least) {
        var parts = List.of(name.split(" "));
        return parts.size() == 1
                ? isKorean(name, least)
                : parts.size() <= MOST_PARTS && parts.stream().allMatch(FullName::isForeignPart);
    }

    private static boolean isKorean(String name, Names.Likelihood least) {
        return Names.nameLikelihood(name).compareTo(least) >= 0
                && !Morphology.isCommonWord(name)
                && !HIDDEN.matcher(name).matches();
    }

    /** A part that ends like 폴리티코의 or 하지만은 belongs to the sentence around the name. */
    private static boolean isForeignPart(String part) {
        return LATIN.matcher(part).matches()
                || Names.isForeignPart(part)
                        && !Morphology.isVerbForm(part)
                        && !GOVERNED.matcher(part).matches();
    }
}

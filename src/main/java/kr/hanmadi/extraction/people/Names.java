package kr.hanmadi.extraction.people;

import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import org.jspecify.annotations.Nullable;

/** What looks like a name, a surname, an organisation or a job title: by shape and lexicon, never by a list of people. */
public final class Names {
    private static final Lexicon SURNAMES = Lexicon.words("people/surnames.txt");
    private static final Lexicon GIVEN = Lexicon.words("people/given-syllables.txt");
    private static final Lexicon COMMON = Lexicon.words("people/common-words.txt");
    private static final Lexicon PLACES = Lexicon.words("people/places.txt");
    private static final Lexicon PLACES_ABROAD = Lexicon.words("people/places-abroad.txt");
    private static final Lexicon ORGANISATIONS = Lexicon.words("people/organisation-endings.txt");
    private static final Lexicon NATIVE = Lexicon.words("people/native-given-names.txt");
    private static final Lexicon TITLES = Lexicon.words("people/titles.txt");
    private static final Lexicon STATE_OFFICES = Lexicon.words("people/state-offices.txt");
    private static final Lexicon TITLE_PREFIXES = Lexicon.words("people/title-prefixes.txt");
    private static final Lexicon REPORTERS = Lexicon.words("passage/reporter-titles.txt");

    /** Surnames that papers print in Hanja to save room. */
    private static final Lexicon HANJA = Lexicon.pairs("people/hanja-surnames.txt");

    /** How likely a word is a name: not at all, if its place says so, unless a better one is near, surely. */
    public enum Likelihood {
        NONE,
        SHAPE,
        LIKELY,
        SURE
    }

    private Names() {}

    /** A surname of one syllable or two (김, 남궁) and a given name of one or two syllables. */
    public static boolean isName(String word) {
        if (!Hangul.isAllSyllables(word) || COMMON.has(word)) {
            return false;
        }
        if (word.length() >= 3 && word.length() <= 4 && SURNAMES.has(word.substring(0, 2))) {
            return true;
        }
        return word.length() >= 2 && word.length() <= 3 && SURNAMES.has(word.charAt(0));
    }

    /** By what the report shows of the word where it stands, and by its shape. */
    public static Likelihood nameLikelihood(String word) {
        var names = ReportNames.current();
        if (isNationality(word) || PLACES_ABROAD.has(word)) { // 상하이
            return Likelihood.NONE;
        }
        if (isKoreanName(word) && names.isName(word)) {
            boolean open = word.length() == 2 || isOrganisation(word); // 한전, 한빛대: unless a better one stands near
            return open ? Likelihood.LIKELY : Likelihood.SURE;
        }
        var shape = likelihoodOfShape(word);
        return !names.isUnlikely(word)
                ? shape
                : shape == Likelihood.SURE && !isOrganisation(word) ? Likelihood.LIKELY : Likelihood.NONE;
    }

    /** 인도인, 중국인. */
    static boolean isNationality(String word) {
        return word.length() > 2 && word.endsWith("인") && isPlaceAnywhere(word.substring(0, word.length() - 1));
    }

    /** Three syllables that are surely a Korean name by shape alone. */
    static boolean isSure(String word) {
        return word.length() == 3 && likelihoodOfShape(word) == Likelihood.SURE;
    }

    private static boolean isKoreanName(String word) {
        return Hangul.isAllSyllables(word)
                && (word.length() >= 2 && word.length() <= 3 && SURNAMES.has(word.charAt(0))
                        || word.length() >= 3 && word.length() <= 4 && SURNAMES.has(word.substring(0, 2)));
    }

    private static Likelihood likelihoodOfShape(String word) {
        if (!isName(word)
                || word.endsWith("측") // 나루측 변호인
                || isPlace(word)
                || !TITLES.endOf(word).orElse("").isEmpty() && TITLES.has(word)) {
            return Likelihood.NONE;
        }
        boolean given = hasGivenName(word);
        if (word.length() == 3 && NATIVE.has(word.substring(1))) {
            return Likelihood.SURE; // 현이든, 석가람
        }
        if (isNounWithEnding(word)) {
            return Likelihood.SHAPE;
        }
        if (word.length() == 2) {
            boolean free = given || !Morphology.isKnown(word); // 심청, 허생
            return free && !Morphology.isCommonWord(word) ? Likelihood.SHAPE : Likelihood.NONE;
        }
        if (Morphology.isCommonWord(word)) {
            return Likelihood.NONE;
        }
        var end = ORGANISATIONS.endOf(word).orElse("");
        if (end.length() > 1) {
            return Likelihood.NONE; // 한국은행, 나라협회
        }
        if (word.length() == 3 && end.equals("청") && Morphology.isKnown(word)) {
            return Likelihood.NONE; // 기상청
        }
        if (!end.isEmpty()) {
            // 이승원 may be one, 공주시 and 환경부 not; 연흥부 may, for 연흥 is no known word
            var body = word.substring(0, word.length() - 1);
            return given
                    ? Likelihood.LIKELY
                    : Morphology.isCommonWord(body) || PLACES.has(body) ? Likelihood.NONE : Likelihood.SHAPE;
        }
        return given ? Likelihood.SURE : Likelihood.SHAPE;
    }

    /** 부재라는 문제, 정부라고: a common noun with the start of 이라는, which looks like a name. */
    private static boolean isNounWithEnding(String word) {
        int end = word.length() - 1;
        return word.length() == 3
                && "라다자고며".indexOf(word.charAt(end)) >= 0
                && Morphology.isCommonWord(word.substring(0, end));
    }

    static boolean hasGivenSyllable(String word) {
        for (int i = surname(word).length(); i < word.length(); i++) {
            if (GIVEN.has(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean isGivenSyllable(String syllable) {
        return GIVEN.has(syllable);
    }

    /** Whether every syllable after the surname is one that given names are made of. */
    static boolean hasGivenName(String word) {
        for (int i = surname(word).length(); i < word.length(); i++) {
            if (!GIVEN.has(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether given names are made of this syllable. */
    static boolean isGiven(char syllable) {
        return GIVEN.has(syllable);
    }

    /** The surname that a word of one Hanja is, 文 for 문; null when it is none. */
    static @Nullable String inHangul(String word) {
        return HANJA.value(word).orElse(null);
    }

    public static @Nullable Character inHangul(char hanja) {
        return HANJA.value(String.valueOf(hanja))
                .map(surname -> surname.charAt(0))
                .orElse(null);
    }

    public static boolean isSurname(String word) {
        return SURNAMES.has(word);
    }

    static boolean isSurname(char syllable) {
        return SURNAMES.has(syllable);
    }

    public static String surname(String name) {
        return name.length() >= 3 && SURNAMES.has(name.substring(0, 2)) ? name.substring(0, 2) : name.substring(0, 1);
    }

    /** 대통령의, 자신의. */
    private static boolean isOwner(String word) {
        var stem = word.endsWith("의") ? word.substring(0, word.length() - 1) : "";
        return !stem.isEmpty() && (!titleAtEnd(stem).isEmpty() || Morphology.isKnown(stem));
    }

    /** A word that may be part of a foreign name: in Hangul, and nothing that the lexicons or the dictionary know otherwise. */
    public static boolean isForeignPart(String word) {
        return word.length() <= 6
                && Hangul.isAllSyllables(word)
                && !COMMON.has(word)
                && !isPlaceAnywhere(word)
                && !TITLES.has(word)
                && !TITLE_PREFIXES.has(word)
                && !isOrganisation(word)
                && titleAtEnd(word).isEmpty()
                && !isOwner(word)
                && !ORGANISATIONS.has(word)
                && !Morphology.isCommonWord(word)
                && !Morphology.startsWithVerb(word)
                && !PhraseReader.isAdnominal(word);
    }

    /** Whether the word names an organisation by its end: 과학기술정보통신부, 서울대. */
    public static boolean isOrganisation(String word) {
        if (word.length() == 3 && word.endsWith("0대") && Character.isDigit(word.charAt(0))) {
            return false; // 30대
        }
        return word.length() >= 4 && ORGANISATIONS.has(word)
                || word.length() >= 2
                        && ORGANISATIONS
                                .endOf(word)
                                .filter(end -> end.length() < word.length())
                                .isPresent();
    }

    /** What a body is, without its name: 로펌, 로스쿨. */
    static boolean isKindOfBody(String word) {
        return word.length() >= 2 && ORGANISATIONS.has(word);
    }

    /** A country, a province, a town; a town with the letter of its constituency, too: 부천병. */
    public static boolean isPlace(String word) {
        boolean constituency =
                word.length() == 3 && "갑을병정".indexOf(word.charAt(2)) >= 0 && PLACES.has(word.substring(0, 2));
        return constituency || PLACES.has(word);
    }

    /** A place in which forums are looked for, or another country, region or city abroad: 텍사스. */
    static boolean isPlaceAnywhere(String word) {
        return isPlace(word) || PLACES_ABROAD.has(word);
    }

    /** 가나국 대통령, 나라국 외무장관: what ends in 국 before the office of a state is a country. */
    static boolean isCountryBefore(String word, String next) {
        return word.length() >= 3
                && word.endsWith("국")
                && STATE_OFFICES.endOf(next).isPresent();
    }

    static boolean isTitle(String word) {
        return TITLES.has(word);
    }

    /** The job title at the end of a word with the modifiers that belong to it, 공동의장; empty when there is none. */
    public static String titleAtEnd(String word) {
        var title = TITLES.endOf(word).orElse("");
        if (title.isEmpty()) {
            return "";
        }
        var before = word.substring(0, word.length() - title.length());
        return (TITLE_PREFIXES.has(before) ? before : "") + title;
    }

    /** 기자, 나루 특파원. */
    static boolean isReporterTitle(String title) {
        return REPORTERS.endOf(title).isPresent();
    }

    static boolean isTitlePrefix(String word) {
        return TITLE_PREFIXES.has(word);
    }

    public static boolean isCommon(String word) {
        return COMMON.has(word);
    }
}

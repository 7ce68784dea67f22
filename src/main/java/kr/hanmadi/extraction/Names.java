package kr.hanmadi.extraction;

/** What looks like a Korean name, a surname, an organisation or a job title: by shape and lexicon, never by a list of people. */
final class Names {
    private static final Lexicon SURNAMES = Lexicon.words("surnames.txt");
    private static final Lexicon COMMON = Lexicon.words("common-words.txt");
    private static final Lexicon ORGANISATIONS = Lexicon.words("organisation-endings.txt");
    private static final Lexicon TITLES = Lexicon.words("titles.txt");
    private static final Lexicon TITLE_PREFIXES = Lexicon.words("title-prefixes.txt");

    private Names() {}

    /** A surname of one syllable or two (김, 남궁) and a given name of one or two syllables. */
    static boolean isName(String word) {
        if (!Hangul.isAllSyllables(word) || COMMON.has(word)) {
            return false;
        }
        if (word.length() >= 3 && word.length() <= 4 && SURNAMES.has(word.substring(0, 2))) {
            return true;
        }
        return word.length() >= 2 && word.length() <= 3 && SURNAMES.has(word.substring(0, 1));
    }

    static boolean isSurname(String word) {
        return SURNAMES.has(word);
    }

    static String surname(String name) {
        return name.length() >= 3 && SURNAMES.has(name.substring(0, 2)) ? name.substring(0, 2) : name.substring(0, 1);
    }

    /** Whether the word names an organisation by its end: 과학기술정보통신부, 서울대. */
    static boolean isOrganisation(String word) {
        return word.length() >= 2
                && ORGANISATIONS
                        .endOf(word)
                        .filter(end -> end.length() < word.length())
                        .isPresent();
    }

    /** The job title at the end of a word with the modifiers that belong to it, 공동의장; empty when there is none. */
    static String titleAtEnd(String word) {
        var title = TITLES.endOf(word).orElse("");
        if (title.isEmpty()) {
            return "";
        }
        var before = word.substring(0, word.length() - title.length());
        var prefix = TITLE_PREFIXES.endOf(before).filter(before::equals).orElse("");
        return prefix + title;
    }

    static boolean isTitlePrefix(String word) {
        return TITLE_PREFIXES.has(word);
    }

    static boolean isCommon(String word) {
        return COMMON.has(word);
    }
}

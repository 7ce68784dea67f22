package kr.hanmadi.extraction.people;

import kr.hanmadi.extraction.korean.Lexicon;

/** What people are called that stands before their names: 가수 홍길동, 외야수 홍길동, 장관 홍길동. */
final class TitlesBeforeNames {
    /** Trades whose people go by one name. */
    private static final Lexicon STAGE = Lexicon.words("people/stage-trades.txt");
    /** Posts that stand before a name and never behind it. */
    private static final Lexicon POSTS = Lexicon.words("people/posts-before-names.txt");

    private TitlesBeforeNames() {}

    /** 가수 홍길동: a trade whose people go by one name. */
    static boolean isTrade(String word) {
        return STAGE.has(word);
    }

    /** A trade, a post or a title, which may stand before a name. */
    static boolean isPostBefore(String word) {
        return STAGE.has(word) || POSTS.has(word) || Names.isTitle(word);
    }
}

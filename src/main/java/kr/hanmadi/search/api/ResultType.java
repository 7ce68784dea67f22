package kr.hanmadi.search.api;

/** What a search finds, in the order in which it is shown: people first, for names are what is looked up most. */
public enum ResultType {
    SPEAKER,
    FORUM,
    QUOTE,
    ARTICLE
}

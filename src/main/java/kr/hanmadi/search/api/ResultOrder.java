package kr.hanmadi.search.api;

/** 관련도, 최신, 오래된 순. */
public enum ResultOrder {
    RELEVANCE,
    NEWEST,
    OLDEST
}

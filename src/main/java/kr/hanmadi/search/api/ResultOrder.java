package kr.hanmadi.search.api;

/** 관련도, 최신, 오래된 순, 새로 들어온 순: an old report that was imported today came in last. */
public enum ResultOrder {
    RELEVANCE,
    NEWEST,
    OLDEST,
    ARRIVED;

    /** Whether it is by the day of the report, so that a {@link Cursor} can go on in it. */
    public boolean isByDay() {
        return this == NEWEST || this == OLDEST;
    }
}

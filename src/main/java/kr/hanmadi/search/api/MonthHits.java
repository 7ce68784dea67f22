package kr.hanmadi.search.api;

import java.time.YearMonth;

/** How many results a month has, counted as if no period were chosen. */
public record MonthHits(YearMonth month, long count) {}

package kr.hanmadi.quote;

/** How many quotations of a person readers may see that were reported in one month. */
public record MonthCount(int year, int month, long quotes) {}

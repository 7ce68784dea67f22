package kr.hanmadi.article;

import java.time.LocalDate;

/** How many articles of one day readers may see. */
public record DayCount(LocalDate day, long articles) {}

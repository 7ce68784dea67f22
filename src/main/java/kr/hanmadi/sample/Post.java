package kr.hanmadi.sample;

import java.time.LocalDate;

/**
 * What someone is from a day on.
 *
 * @param organisation as reports print it: 미리내대 컴퓨터공학과, 새길당
 */
record Post(LocalDate from, Occupation calling, String organisation, String jobTitle) {}

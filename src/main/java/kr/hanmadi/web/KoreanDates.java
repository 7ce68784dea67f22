package kr.hanmadi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.hanmadi.record.KoreanTime;

/** Days and times as our pages print them, always in Korea. */
public final class KoreanDates {
    private static final DateTimeFormatter DAY = pattern("uuuu년 M월 d일");
    private static final DateTimeFormatter DAY_OF_WEEK = pattern("uuuu년 M월 d일 EEEE");
    private static final DateTimeFormatter SHORT_DAY = pattern("uuuu. M. d.");
    private static final DateTimeFormatter DAY_AND_TIME = pattern("uuuu년 M월 d일 HH:mm");
    private static final DateTimeFormatter MONTH_AND_WEEKDAY = pattern("M월 E");

    private KoreanDates() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.KOREAN);
    }

    public static OffsetDateTime inKorea(Instant instant) {
        return instant.atZone(KoreanTime.ZONE).toOffsetDateTime();
    }

    public static OffsetDateTime inKorea(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(KoreanTime.ZONE).toOffsetDateTime();
    }

    public static LocalDate dayInKorea(Instant instant) {
        return KoreanTime.day(instant);
    }

    /** 2025년 2월 6일. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 2025년 2월 6일 목요일. */
    public static String dayOfWeek(LocalDate day) {
        return DAY_OF_WEEK.format(day);
    }

    /** 2025. 2. 6. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** 2025년 2월 6일 18:10. */
    public static String dayAndTime(Instant instant) {
        return DAY_AND_TIME.format(inKorea(instant));
    }

    /** 2월 목. */
    public static String monthAndWeekday(LocalDate day) {
        return MONTH_AND_WEEKDAY.format(day);
    }

    /** 오후 2시, 오전 10시 30분. */
    public static String time(LocalTime time) {
        return time.format(pattern(time.getMinute() == 0 ? "a h시" : "a h시 m분"));
    }
}

package kr.hanmadi.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or a point in time as a page prints it.
 *
 * @param machine for the datetime attribute
 * @param text in Korean
 */
public record DisplayDate(String machine, String text) {

    /** 2025년 2월 6일. */
    public static DisplayDate of(LocalDate day) {
        return new DisplayDate(day.toString(), KoreanDates.day(day));
    }

    /** 2025. 2. 6. */
    public static DisplayDate brief(LocalDate day) {
        return new DisplayDate(day.toString(), KoreanDates.shortDay(day));
    }

    /** 2025년 2월 6일 18:10. */
    public static DisplayDate of(Instant instant) {
        return new DisplayDate(KoreanDates.inKorea(instant).withNano(0).toString(), KoreanDates.dayAndTime(instant));
    }

    /** The same of a point in time that may be missing. */
    public static @Nullable DisplayDate orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}

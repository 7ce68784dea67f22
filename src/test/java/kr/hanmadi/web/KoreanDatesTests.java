package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class KoreanDatesTests {

    @Test
    void printsTheDayThatItIsInKorea() {
        var lateEveningInLondon = Instant.parse("2025-02-05T20:30:00Z");
        assertThat(KoreanDates.dayAndTime(lateEveningInLondon)).isEqualTo("2025년 2월 6일 05:30");
        assertThat(DisplayDate.of(lateEveningInLondon).machine()).isEqualTo("2025-02-06T05:30+09:00");
    }

    @Test
    void printsDaysAndHoursAsANewspaperDoes() {
        var day = LocalDate.of(2025, 2, 6);
        assertThat(KoreanDates.dayOfWeek(day)).isEqualTo("2025년 2월 6일 목요일");
        assertThat(KoreanDates.monthAndWeekday(day)).isEqualTo("2월 목");
        assertThat(KoreanDates.time(LocalTime.of(14, 0))).isEqualTo("오후 2시");
        assertThat(KoreanDates.time(LocalTime.of(10, 30))).isEqualTo("오전 10시 30분");
    }
}

package kr.hanmadi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTests {
    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "+999999999-12-31", "-0001-01-01"})
    void aReportIsKnownOnNoSuchDay(LocalDate day) {
        assertThat(knownOn(day).isKnownOnADayThatHasBeen()).isFalse();
    }

    @Test
    void aReportIsKnownTodayAtTheLatest() {
        var today = KoreanDates.dayInKorea(Instant.now());
        assertThat(knownOn(today).isKnownOnADayThatHasBeen()).isTrue();
        assertThat(knownOn(today.plusDays(2)).isKnownOnADayThatHasBeen()).isFalse();
        assertThat(knownOn(null).isKnownOnADayThatHasBeen()).isTrue();
    }

    private static RequestForm knownOn(@Nullable LocalDate day) {
        return new RequestForm(null, RequestKind.OTHER, "틀렸습니다", null, null, null, day);
    }
}

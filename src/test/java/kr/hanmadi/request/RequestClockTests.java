package kr.hanmadi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestClockTests {
    /** Received on the tenth of August in Korea, late in the evening of the ninth in UTC. */
    private static final Instant RECEIVED = Instant.parse("2025-08-09T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // kind, known on, reported on, last day, late
        "CORRECTION, 2025-05-10, 2025-05-01, 2025-08-10, false",
        "CORRECTION, 2025-05-09, 2025-05-01, 2025-08-09, true",
        "REBUTTAL, 2025-08-01, 2025-02-09, 2025-08-09, true",
        "CORRECTION, , 2025-02-10, 2025-08-10, false",
        "FOLLOW_UP, 2025-06-01, 2020-01-01, 2025-09-01, false"
    })
    void aClaimHasThreeMonthsSinceItWasKnownAndSixSinceTheReport(
            RequestKind kind,
            @Nullable LocalDate known,
            @Nullable LocalDate reported,
            LocalDate lastDay,
            boolean late) {
        var clock = RequestClock.of(request(kind, known), reported);
        assertThat(clock.lastDay()).isEqualTo(lastDay);
        assertThat(clock.late()).isEqualTo(late);
        assertThat(clock.answerBy()).as("three days, of Korea").isEqualTo("2025-08-13");
    }

    @Test
    void whatIsNoClaimIsNeverLate() {
        var person = RequestClock.of(request(RequestKind.PERSON, LocalDate.of(2020, 1, 1)), LocalDate.of(2020, 1, 1));
        assertThat(person).isEqualTo(new RequestClock(null, LocalDate.of(2025, 8, 20), false));
        assertThat(RequestClock.of(request(RequestKind.OTHER, null), null))
                .isEqualTo(new RequestClock(null, null, false));
        assertThat(RequestClock.of(request(RequestKind.FOLLOW_UP, null), LocalDate.of(2020, 1, 1))
                        .lastDay())
                .as("no editor said when the end of the case was known")
                .isNull();
    }

    private static ReaderRequest request(RequestKind kind, @Nullable LocalDate known) {
        var request = new ReaderRequest("20250810-aaaaaa", kind, null, "글", "홍길동", "02-000", RECEIVED);
        request.supportedBy(null, known);
        return request;
    }
}

package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportCacheTests {
    private static final String TEXT = "나래시 물길 토론회 열려\n성춘향 한빛대 교수는 “물길을 넓혀야 한다”고 말했다.\n";

    private final ReportCache reports = new ReportCache();

    @Test
    void whatWasReadToBeComparedIsNotReadAgainToBeFiled() {
        var read = reports.read(7, TEXT, null);
        assertThat(reports.takeOrRead(7, TEXT, null)).isSameAs(read);
    }

    @Test
    void itIsKeptForOneFilingOfThatVeryText() {
        var read = reports.read(7, TEXT, null);
        assertThat(reports.takeOrRead(8, TEXT, null)).isNotSameAs(read);
        assertThat(reports.takeOrRead(7, TEXT.replace("넓혀", "좁혀"), null)).isNotSameAs(read);
        assertThat(reports.takeOrRead(7, TEXT, null)).isNotSameAs(read);

        var undated = reports.read(7, TEXT, null);
        assertThat(reports.takeOrRead(7, TEXT, LocalDate.of(2025, 2, 6))).isNotSameAs(undated);
    }

    @Test
    void fewAreKeptAtATime() {
        var first = reports.read(1, TEXT, null);
        for (int id = 2; id < 20; id++) {
            reports.read(id, TEXT, null);
        }
        assertThat(reports.takeOrRead(1, TEXT, null)).isNotSameAs(first);
    }
}

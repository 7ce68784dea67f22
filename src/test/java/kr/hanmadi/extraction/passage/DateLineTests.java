package kr.hanmadi.extraction.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.PassageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTests {
    private static Report read(String line) {
        return new ReportReader().read("""
                물 부족 대책 토론회 열려
                %s
                가나당 홍길동 의원은 지난 5일 가나시청에서 물 부족 대책 토론회를 열었다.
                """.formatted(line), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "입력 2026.03.12 09:12",
                "기사입력 2026-03-12 오전 9:12:00 | 최종수정 2026-03-13 10:00",
                "장길산 기자 2026. 3. 12. 08:55",
                "[가나일보 = 장길산 기자] 입력 : 2026년 3월 12일"
            })
    void tellsWhenTheReportWasPrinted(String line) {
        var report = read(line);
        assertThat(report.publication().reportedOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(report.passages().get(1).kind()).isEqualTo(PassageKind.BYLINE);
        assertThat(report.forum()).isNotNull().extracting(FoundForum::heldOn).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void takesNoDayOfTheTextForTheDayOfPrinting() {
        assertThat(read("2026년 3월 12일 발효된 조례가 물 부족을 불렀다.").publication().reportedOn())
                .isNull();
        assertThat(read("입력 2026.13.45").publication().reportedOn()).isNull();
    }
}

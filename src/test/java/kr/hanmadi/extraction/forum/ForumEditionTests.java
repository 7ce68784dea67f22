package kr.hanmadi.extraction.forum;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of a forum in its series, as its name prints it. */
class ForumEditionTests {
    @ParameterizedTest
    @CsvSource({
        "제3차 물 부족 대책 토론회, 3",
        "제12회 물 부족 대책 토론회, 12",
        "물 부족 대책 토론회,",
        "제0차 물 부족 대책 토론회,",
    })
    void countsFromOne(String name, Integer edition) {
        var report = new ReportReader().read("물 부족 대책 논의\n가나시는 12일 가나시청에서 ‘%s’를 열었다.".formatted(name), null);
        assertThat(report.forum()).isNotNull();
        assertThat(report.forum().title().edition()).isEqualTo(edition);
    }
}

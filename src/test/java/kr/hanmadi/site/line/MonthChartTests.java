package kr.hanmadi.site.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hanmadi.quote.MonthCount;
import org.junit.jupiter.api.Test;

class MonthChartTests {

    @Test
    void leavesNoMonthOut() {
        var bars = MonthChart.of(List.of(new MonthCount(2024, 11, 2), new MonthCount(2025, 2, 4)));
        assertThat(bars)
                .extracting(MonthChart.Month::name)
                .containsExactly("2024년 11월", "2024년 12월", "2025년 1월", "2025년 2월");
        assertThat(bars).extracting(MonthChart.Month::height).containsExactly(28, 0, 0, 56);
        assertThat(bars.getLast().most()).isTrue();
    }

    @Test
    void showsFiveYearsAtMost() {
        assertThat(MonthChart.of(List.of(new MonthCount(1990, 1, 1), new MonthCount(2025, 2, 1))))
                .hasSize(60);
    }
}

package kr.hanmadi.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in words, read on a Thursday in May. */
class PeriodTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 15);

    @ParameterizedTest
    @CsvSource({
        "2024년, 2024-01-01, 2024-12-31",
        "2024년에, 2024-01-01, 2024-12-31",
        "2023년 10월, 2023-10-01, 2023-10-31",
        "2023년 10월 5일, 2023-10-05, 2023-10-05",
        "2023-11-11, 2023-11-11, 2023-11-11",
        "2023.11.11, 2023-11-11, 2023-11-11",
        "2023. 11. 11., 2023-11-11, 2023-11-11",
        "2023/1/5, 2023-01-05, 2023-01-05",
        "2023-11, 2023-11-01, 2023-11-30",
        "10월, 2024-10-01, 2024-10-31",
        "5월, 2025-05-01, 2025-05-31",
        "지난 5월, 2024-05-01, 2024-05-31",
        "3월 2일, 2025-03-02, 2025-03-02",
        "오늘, 2025-05-15, 2025-05-15",
        "어제, 2025-05-14, 2025-05-14",
        "그저께, 2025-05-13, 2025-05-13",
        "이번 주, 2025-05-12, 2025-05-18",
        "지난주, 2025-05-05, 2025-05-11",
        "이번 달, 2025-05-01, 2025-05-31",
        "지난달, 2025-04-01, 2025-04-30",
        "지난 달에, 2025-04-01, 2025-04-30",
        "다음 달, 2025-06-01, 2025-06-30",
        "올해, 2025-01-01, 2025-12-31",
        "작년, 2024-01-01, 2024-12-31",
        "지난해, 2024-01-01, 2024-12-31",
        "재작년, 2023-01-01, 2023-12-31",
        "최근 한 달, 2025-04-16, 2025-05-15",
        "최근 3개월간, 2025-02-16, 2025-05-15",
        "최근 일주일, 2025-05-09, 2025-05-15",
        "지난 1년, 2024-05-16, 2025-05-15",
        "최근 10일, 2025-05-06, 2025-05-15",
        "지난해 가을, 2024-09-01, 2024-11-30",
        "지난가을, 2024-09-01, 2024-11-30",
        "지난봄, 2024-03-01, 2024-05-31",
        "올봄, 2025-03-01, 2025-05-31",
        "2023년 겨울, 2023-12-01, 2024-02-29",
        "올해 상반기, 2025-01-01, 2025-06-30",
        "2024년 3분기, 2024-07-01, 2024-09-30",
        "작년 10월, 2024-10-01, 2024-10-31",
        "2023년부터, 2023-01-01, ",
        "작년 이후, 2024-01-01, ",
        "2023년 이전, , 2022-12-31",
        "지난달까지, , 2025-04-30",
        "2023년부터 2024년까지, 2023-01-01, 2024-12-31"
    })
    void readsDaysInWords(String typed, LocalDate from, LocalDate to) {
        assertThat(Period.inWords(typed, TODAY)).contains(new Period(from, to));
        assertThat(Period.read(typed, TODAY)).contains(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2025.2.6, 2025-02-06, 2025-02-06",
        "2024..2025-03, 2024-01-01, 2025-03-31",
        "2024-05~, 2024-05-01, ",
        "..2023, , 2023-12-31",
        "작년..지난달, 2024-01-01, 2025-04-30"
    })
    void readsWhatStandsBehindTheField(String typed, LocalDate from, LocalDate to) {
        assertThat(Period.read(typed, TODAY)).contains(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024", "10", "3.1", "9.19", "13월", "2월 30일", "2024년도", "봄", "최근", "지난", "지난 5일", "이해", "올", "3일",
                "언젠가", ""
            })
    void leavesOtherWordsAlone(String typed) {
        assertThat(Period.inWords(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"언젠가", "13월", "2025..2024", "xx", "~"})
    void saysWhatIsNoPeriod(String typed) {
        assertThat(Period.read(typed, TODAY)).isEmpty();
    }
}

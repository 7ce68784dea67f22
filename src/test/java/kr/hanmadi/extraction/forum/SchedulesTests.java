package kr.hanmadi.extraction.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.field.ForumKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of what is held on a day, as papers print them; every name is fictional. */
class SchedulesTests {
    private static final LocalDate PRINTED = LocalDate.of(2026, 3, 12);

    @Test
    void aLineMayBeginWithWhatIsHeld() {
        var report = new ReportReader().read("""
                [오늘의 일정] 3월 13일(금)
                ▲가나 물길 토론회 = 오전 10시 국회의원회관
                ▲홍길동 의원실 등, 나루 섬 관광 세미나=오후 2시30분, 의원회관 제2소회의실
                △가나연구원 ‘물길의 어제와 오늘 포럼’ = 16:00 가나회관 3층
                ▲홍길동 나래당 대표 = 오전 9시 최고위원회의(국회)
                """, PRINTED);
        assertThat(report.schedule()).hasSize(3);
        var first = report.schedule().getFirst();
        assertThat(first.name()).isEqualTo("가나 물길 토론회");
        assertThat(first.title().kind()).isEqualTo(ForumKind.DEBATE);
        assertThat(first.heldOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(first.when().startsAt()).isEqualTo(LocalTime.of(10, 0));
        assertThat(first.venue()).isEqualTo("국회의원회관");
        assertThat(first.backers()).isEmpty();
        var second = report.schedule().get(1);
        assertThat(second.name()).isEqualTo("나루 섬 관광 세미나");
        assertThat(second.when().startsAt()).isEqualTo(LocalTime.of(14, 30));
        assertThat(second.venue()).isEqualTo("의원회관 제2소회의실");
        assertThat(second.backers()).extracting(FoundBacker::label).containsExactly("홍길동 의원실");
        var third = report.schedule().get(2);
        assertThat(third.name()).isEqualTo("물길의 어제와 오늘 포럼");
        assertThat(third.when().startsAt()).isEqualTo(LocalTime.of(16, 0));
        assertThat(third.backers()).extracting(FoundBacker::label).containsExactly("가나연구원");
        assertThat(report.quotes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▲홍길동 대표 = 오전 10시 나루 토론회(의원회관)",
                "▲물, 길을 찾다 = 오전 10시 국회의원회관",
                "(나루=가나일보) 홍길동 기자 = 오전 10시 토론회가 열렸다.",
                "▲가나 토론회 = 국회의원회관"
            })
    void anotherLineIsNone(String line) {
        assertThat(Schedules.isEntry(line)).isFalse();
    }

    @Test
    void aCommaInANameIsNoHost() {
        var line = "▲물, 길을 찾다 토론회 = 오전 10시 국회의원회관";
        var report = new ReportReader().read("오늘의 일정 3월 13일\n" + (line + "\n").repeat(3), PRINTED);
        assertThat(report.schedule()).hasSize(3).allSatisfy(forum -> {
            assertThat(forum.name()).isEqualTo("물, 길을 찾다 토론회");
            assertThat(forum.backers()).isEmpty();
        });
    }
}

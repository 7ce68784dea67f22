package kr.hanmadi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading ends, and every offset leads back into the text as given. */
class HostileTextTests {
    private static final int LENGTH = 300_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "‘",
                "(",
                "「",
                "은 ",
                "교수 ",
                "홍 의원은 ",
                "“물길을 바꿔야 한다”고 ",
                "홍길동: “가다.”\n",
                "\r\n",
                "\u0000",
                "\uD83D",
                "각",
                "홍길동",
                "토론회 ",
                "“가나” ",
                "가나 포럼이 열렸다. ",
                "10:00 홍길동 의원실, 가나 토론회(의원회관)\n",
                "= 기자 ",
                "▲",
                "A씨는 “물길을 바꿔야 한다”고 말했다. ",
                "재판부는 “늦었다”고 밝혔다. ",
                "가나지법 형사3부가 판결했다. 재판부는 “늦었다”고 밝혔다. ",
                "<script>",
                "- 왜?\n“그래서.”\n",
                "“가나 물길이 먼저라야 한다”\n나루시는 물길을 넓히기로 했다.\n",
                "“물길부터 넓혀 달라는 목소리”\n홍길동 의원은 “물길은 넓게”라고 했다.\n"
            })
    void readsAnyTextToItsEnd(String unit) {
        var text = "제목\n" + unit.repeat(LENGTH / unit.length());
        var report = new ReportReader().read(text, LocalDate.of(2026, 3, 12));
        assertThat(report.body()).isNotEmpty();
        assertThat(report.quotes()).allSatisfy(quote -> {
            assertThat(quote.span().in(report.body())).isEqualTo(quote.words());
            var given = report.text().offsets().given(quote.span());
            assertThat(given.start()).isBetween(0, given.end());
            assertThat(given.end()).isLessThanOrEqualTo(text.length());
        });
    }

    /** In time of this thread alone, which does not depend on what else the machine does; of a square it would be 16 times. */
    @ParameterizedTest
    @ValueSource(strings = {"“가나”", "홍길동", "토론회 "})
    void fourTimesTheTextTakesAboutFourTimesAsLong(String unit) {
        read(unit, LENGTH / 10);
        assertThat(read(unit, 4 * LENGTH / 10)).isLessThan(10 * read(unit, LENGTH / 10));
    }

    /** The least time of three readings. */
    private static long read(String unit, int length) {
        var text = "제목\n" + unit.repeat(length / unit.length());
        var time = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3)
                .mapToLong(turn -> {
                    long began = time.getCurrentThreadCpuTime();
                    new ReportReader().read(text, LocalDate.of(2026, 3, 12));
                    return time.getCurrentThreadCpuTime() - began;
                })
                .min()
                .orElseThrow();
    }
}

package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.field.QuoteKind;
import org.junit.jupiter.api.Test;

/** Which speakers are filed as facts. */
class CertaintyTests {
    private static final String HEAD = """
            도래시 교통 토론회 열려
            [가나일보 = 변강쇠 기자] 지난 5일 도래시의회에서 ‘도래시 교통 토론회’가 열렸다.
            """;

    @Test
    void aFullNameWithAJobTitleIsAFact() {
        assertThat(isCertain("성춘향 한빛대 교수는 “버스가 더 있어야 한다”고 말했다.")).isTrue();
    }

    @Test
    void aSurnameThatTheReportGivesInFullIsAFact() {
        assertThat(isCertain("성춘향 한빛대 교수가 발제했다. 성 교수는 “버스가 더 있어야 한다”고 말했다.")).isTrue();
    }

    @Test
    void aSurnameAloneIsNone() {
        assertThat(isCertain("성 교수는 “버스가 더 있어야 한다”고 말했다.")).isFalse();
    }

    @Test
    void aNameWithoutAJobTitleIsNone() {
        assertThat(isCertain("성춘향은 “버스가 더 있어야 한다”고 말했다.")).isFalse();
    }

    @Test
    void aBodyIsNone() {
        assertThat(isCertain("가나교통협회는 “버스가 더 있어야 한다”고 밝혔다.")).isFalse();
    }

    @Test
    void severalTogetherAreNone() {
        assertThat(isCertain("성춘향 교수와 변학도 국장이 나왔다. 두 사람은 “버스가 더 있어야 한다”고 말했다.")).isFalse();
    }

    @Test
    void aSourceThatTheTextHidesIsTold() {
        assertThat(isCertain("한 업계 관계자는 “버스가 더 있어야 한다”고 말했다.")).isTrue();
    }

    @Test
    void wordsWithoutASpeakerAreNotCertain() {
        assertThat(isCertain("“버스가 더 있어야 한다.” 마을은 조용했다.")).isFalse();
    }

    private static boolean isCertain(String paragraph) {
        return Certainty.isCertain(found(paragraph));
    }

    private static FoundQuote found(String paragraph) {
        var report = new ReportReader().read(HEAD + paragraph + "\n", null);
        return report.quotes().stream()
                .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                .findFirst()
                .orElseThrow();
    }
}

package kr.hanmadi.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.field.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A surname with a title is never given to another person of that surname; every name is fictional. */
class AnotherOfSurnameTests {
    private static FoundQuote last(String text) {
        return new ReportReader()
                .read("물 부족 대책 토론회 열려\n" + text + "\n", LocalDate.of(2026, 3, 12))
                .quotes()
                .getLast();
    }

    private static String speaker(FoundQuote quote) {
        var speaker = quote.speaker();
        return speaker == null ? "-" : speaker.label();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    윤재토 경찰청장이 나왔다. 경찰은 윤모 씨(당시 22세)를 붙잡았다. 윤 씨는 “물을 훔쳤다”고 말했다. | 윤모 씨
                    점주 윤사인씨가 웃었다. 나루동의 윤모(35)씨는 한숨을 쉬었다. 윤씨는 “물값이 밀렸다”고 말했다. | 윤모(35)씨
                    윤재토 경찰청장이 나왔다. 경찰은 윤아무개(22)씨를 붙잡았다. 윤씨는 “물을 훔쳤다”고 말했다. | 윤아무개(22)씨
                    윤재토 경찰청장이 나왔다. 주민 윤○○씨는 가게를 열었다. 윤씨는 “손님이 없다”고 말했다. | 윤○○씨
                    윤재토 경찰청장이 나왔다. 직장인 윤씨(32)는 “힘들다”고 말했다. | 윤씨(32)
                    윤재토 경찰청장이 나왔다. 직장인 윤씨(32)가 왔다. 윤씨는 “힘들다”고 말했다. | 윤씨(32)
                    주민 윤모(35)씨는 “비가 온다”고 말했다. 이모(43)씨도 왔다. 이씨는 “물이 샌다”고 말했다. | 이모(43)씨
                    윤재토 경찰청장이 나왔다. 택시 기사 윤씨는 “힘들다”고 말했다. | -
                    윤재토 경찰청장이 나왔다. 나루동에서 식당을 하는 윤씨는 “힘들다”고 말했다. | -
                    나루대 윤재토 교수가 나왔다. 가람대 윤 교수는 “물이 샌다”고 말했다. | -
                    가나당 윤재토 의원이 나왔다. 다라당 윤 의원은 “물이 샌다”고 말했다. | -
                    국민의힘 윤재토 의원이 나왔다. 다라당 윤 의원은 “물이 샌다”고 말했다. | -
                    나루대 윤재토 교수가 나왔다. 가람대학교 윤 교수는 “물이 샌다”고 말했다. | -
                    윤재토 의원이 나왔다. 이름을 밝히지 말아 달라는 윤 의원은 “물이 샌다”고 말했다. | -
                    윤재토 나루대 교수가 나왔다. 익명을 요구한 윤 교수는 “물이 샌다”고 말했다. | -
                    """)
    void anotherOfThatSurnameIsMeant(String text, String speaker) {
        assertThat(speaker(last(text))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    윤재토 경찰청장이 나왔다. 주부 윤모 씨는 물러섰다. 윤 청장은 “물이 샌다”고 말했다. | HIGH
                    주부 윤모 씨는 물러섰다. 나루대 윤재토 교수가 나왔다. 윤 교수는 “물이 샌다”고 말했다. | HIGH
                    윤재토 씨가 나왔다. 윤씨는 “물이 샌다”고 말했다. | HIGH
                    윤재토(51)씨가 나왔다. 식당을 하는 윤씨는 “물이 샌다”고 말했다. | HIGH
                    나루대학교 윤재토 교수가 나왔다. 나루대 윤 교수는 “물이 샌다”고 말했다. | HIGH
                    가나당 윤재토 의원이 나왔다. 발의자로 이름을 올린 윤 의원은 “물이 샌다”고 말했다. | HIGH
                    윤재토 기자가 나왔다. 윤 기자는 “물이 샌다”고 말했다. | HIGH
                    사회는 윤재토 논설위원이 봤다. 윤 위원은 “물이 샌다”고 말했다. | HIGH
                    윤재토 전 청장이 나왔다. 윤씨는 “물이 샌다”고 말했다. | LOW
                    윤모 씨가 왔다. 점주 윤재토씨가 웃었다. 윤씨는 “물이 샌다”고 말했다. | LOW
                    """)
    void theKnownPersonIsMeant(String text, Confidence sure) {
        var quote = last(text);
        assertThat(speaker(quote)).isEqualTo("윤재토");
        assertThat(quote.evidence().confidence()).isEqualTo(sure);
    }

    /** Of two of a surname, the one who has the title, wherever the report gives it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    윤재토 의원의 동생 윤재서 씨가 나왔다. 윤 의원은 “물이 샌다”고 말했다. | 윤재토
                    윤재토 의원의 동생 윤재서 씨가 나왔다. 윤 의원은 없었다. 윤 씨는 “물이 샌다”고 말했다. | 윤재서
                    마르코 벨리니 대통령이 나왔다. 벨리니 정부는 “물이 샌다”고 말했다. | 벨리니 정부
                    마르코 벨리니가 나왔다. 벨리니의 대변인 존 도는 “물이 샌다”고 말했다. | -
                    """)
    void whoHasTheTitleIsMeant(String text, String speaker) {
        assertThat(speaker(last(text))).isEqualTo(speaker);
    }

    /** The reporter's name at the end belongs to no one in the report. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    나라 밖에서 송 대사는 “물을 달라”고 말했다.⏎송재충 기자 | 송 대사
                    나라 밖에서 송 대사는 “물을 달라”고 말했다. 송재충 나루 특파원 | 송 대사
                    """)
    void whoWroteTheReportIsNotMeant(String text, String speaker) {
        assertThat(speaker(last(text.replace('⏎', '\n')))).isEqualTo(speaker);
    }
}

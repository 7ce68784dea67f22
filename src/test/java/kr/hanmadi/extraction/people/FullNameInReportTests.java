package kr.hanmadi.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The full name that a report gives elsewhere than at the remark; every name is fictional. */
class FullNameInReportTests {
    private static String lastSpeaker(String text) {
        var quotes = new ReportReader()
                .read("물 부족 대책 토론회 열려\n" + text + "\n", LocalDate.of(2026, 3, 12))
                .quotes();
        var speaker = quotes.getLast().speaker();
        return speaker == null ? "-" : speaker.label();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    무소속은 임꺽정ㆍ심학규ㆍ홍길동 의원 등 3명이다. 홍 의원은 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    가나국의 마르코 벨리니 재무장관이 참석했다. 벨리니 장관은 “물길을 바꿔야 한다”고 말했다. | 마르코 벨리니
                    마르코 벨리니 가나국 총리가 참석했다. 경기 후 벨리니는 “물길을 바꿔야 한다”고 말했다. | 마르코 벨리니
                    다나카 하루오(田中春夫) 나루대 교수가 참석했다. 다나카는 인터뷰에서 “물길을 바꿔야 한다”고 말했다. | 다나카 하루오
                    이모(33)씨가 붙잡혔다. 이씨는 “물길을 바꿔야 한다”고 말했다. | 이모(33)씨
                    박모 전 가나연구원 이사가 참석했다. 박 전 이사는 “물길을 바꿔야 한다”고 말했다. | 박 전 이사
                    박모 전 이사는 “물길을 바꿔야 한다”고 말했다. | 박모 전 이사
                    """)
    void aSurnameMeansThePersonWhomTheReportNamesInFull(String text, String speaker) {
        assertThat(lastSpeaker(text)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    대한나루사협회(나루협)가 반발했다. 나루협은 “물길을 바꿔야 한다”고 밝혔다. | 대한나루사협회
                    유족 측은 “물길을 바꿔야 한다”고 밝혔다. | 유족 측
                    관영 환무(環霧)시보가 이날 “물길을 바꿔야 한다”고 보도했다. | 환무시보
                    홍길동 가나시장이 참석했다. 나라당에선 “물길을 바꿔야 한다”고 반박했다. | 나라당
                    """)
    void aBodyIsNamedAsTheReportExplainsIt(String text, String speaker) {
        assertThat(lastSpeaker(text)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    회의에 참석하고 있다. 연합뉴스홍길동 가나시장은 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    임꺽정 인턴기자홍길동 가나연구소장은 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    연합뉴스와의 통화에서 홍길동 가나시장은 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    홍길동 가나시장이 참석했다. “물이 모자라다”고 말한 조은비 의원은 “물길을 바꿔야 한다”고 했다. | 조은비
                    조은비 의원이 참석했다. “물이 모자라다”고 한 조 의원은 “물길을 바꿔야 한다”고 했다. | 조은비
                    """)
    void whatTheArchiveFusedWithANameIsNoPartOfIt(String text, String speaker) {
        assertThat(lastSpeaker(text)).isEqualTo(speaker);
    }
}

package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The speaker that a headline names for its quotation; every name is fictional. */
class HeadlineSpeakerTests {
    private static final String BODY = """

        홍길동 대통령은 4일 “물길을 넓히자”고 말했다.
        임꺽정 가나미래당 대표는 “자료를 보자”고 했다.
        성춘향 나루시장은 “둑을 쌓자”고 말했다.
        그 자리에서 시민들은 “강이 넓다”고 말했다.
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    洪 “강은 흘러야 하지 않겠나” | 홍길동
                    靑 “강은 흘러야 하지 않겠나” | 청와대
                    미래 “강은 흘러야 하지 않겠나” | 가나미래당
                    시민들 “강은 흘러야 하지 않겠나” | 시민들
                    - 성춘향 나루시장 “강은 흘러야 하지 않겠나” | 성춘향
                    성춘향, 둑을 쌓는 임꺽정에 “강은 흘러야 하지 않겠나” | 성춘향
                    성춘향, 물길 공사 앞두고 침묵하다 “강은 흘러야 하지 않겠나” | 성춘향
                    물길 지도, 임꺽정에 “강은 흘러야 하지 않겠나” | -
                    """)
    void findsWhoSpeaks(String headline, String name) {
        var quote = new ReportReader().read(headline + BODY, null).quotes().getFirst();
        assertThat(quote.speaker() == null ? null : quote.speaker().label()).isEqualTo(name);
    }
}

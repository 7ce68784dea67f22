package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.field.QuoteKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remarks that a phrase of some length, or a noun that no list knows, makes remarks; every name is fictional. */
class AnsweredQuestionTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 장관은 ‘물길을 왜 막았느냐’는 가나당 임꺽정 의원의 질의에 “막지 않았다”고 답했다. | 임꺽정: 물길을 왜 막았느냐; 홍길동: 막지 않았다
                    홍길동 장관은 “물길을 왜 막았느냐”는 나루시갑 가나당 임꺽정 의원의 질의에 “막지 않았다”고 답했다. | 임꺽정: 물길을 왜 막았느냐; 홍길동: 막지 않았다
                    홍길동 장관은 “물길은 막히지 않는다. 돈도 있다”는 반색을 덧붙였다. | 홍길동: 물길은 막히지 않는다. 돈도 있다
                    홍길동 장관은 ‘물길 넓히기’라는 가나시의 제안에 “좋다”고 답했다. | 홍길동: 좋다
                    """)
    void isFoundWithItsSpeaker(String sentence, String remarks) {
        var report = new ReportReader().read("물길 소식\n임꺽정 가나당 의원이 국회에 나왔다.\n" + sentence, null);
        assertThat(report.quotes().stream()
                        .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                        .map(quote -> Objects.requireNonNull(quote.speaker()).label() + ": " + quote.words())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(remarks);
    }
}

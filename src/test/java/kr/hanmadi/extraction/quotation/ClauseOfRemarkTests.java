package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.field.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words around a remark belong to its clause, and how sure their place makes the speaker; every name is fictional. */
class ClauseOfRemarkTests {
    private static final String INTRODUCTION = """
            물 부족 대책 토론회 열려
            가나당 홍길동 의원과 임꺽정 한빛대 교수가 토론회를 열었다. 심학규 가나협회 회장도 참석했다.
            """;

    private static FoundQuote last(String text) {
        return new ReportReader()
                .read(INTRODUCTION + text, LocalDate.of(2026, 3, 12))
                .quotes()
                .getLast();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍 의원은 ‘임 교수는 물길이 막혔다고 본다’는 물음에 “그렇지 않다”고 답했다. | 홍길동
                    홍 의원은 “임 교수는 언제 오느냐”는 질문에 나지막이 “곧 온다”고 했다. | 홍길동
                    홍길동 의원은 회의에서 임꺽정 교수가 물값에 대해 묻자 “곧 내리겠다”고 답한 바 있다. | 홍길동
                    홍길동 의원은 임꺽정 교수가 낸 책을 들고 “물길을 열자”고 말했다고 가나통신이 전했다. | 홍길동
                    홍 의원은 사회자가 ‘논이 말랐다는 말이 있다’라고 질문하자 “물꼬를 보았느냐”고 답했다. | 홍길동
                    홍 의원은 시장에게 ‘노를 저으시라’고 말한 임꺽정 교수를 향해 “배도 없다”고 비판했다. | 홍길동
                    회의를 마친 홍 의원은 “물길을 열자”고 말했다. | 홍길동
                    심학규 회장을 뽑은 까닭에 대해 연맹은 “물길을 지켰다”며 심 회장이 보여준 끈기를 높이 샀다. | 연맹
                    마르코 벨리니 세계은행(World Bank) 선임 부총재, 고문도 “물길을 열자”고 말했다. | 마르코 벨리니
                    나라일보는 소식통을 인용해 “물길이 열린다”고 전했다. | 소식통
                    가나방송은 의회 보좌관의 입을 빌려 “물길이 열린다”고 전했다. | 의회 보좌관
                    홍 의원은 “풍자 씨가 늦었다”고 했다. 그러자 풍자는 “길이 막혔다”고 말했다. | 풍자
                    1·2심 모두 “물길의 효력이 인정된다”며 원고의 청구를 물리쳤다. | 1·2심
                    심학규 회장은 “물이 샌다”고 했다. 고길순 나루대 교수는 “물길을 바꾸자”고 했다. 임 교수도 왔다. 고 교수는 ‘물길과 둑’을 주제로 발표했다. 그는 “둑이 높다”고 말했다. | 고길순
                    """)
    void whatBelongsToAnotherClauseNamesNoSpeaker(String sentence, String speaker) {
        var found = last(sentence).speaker();
        assertThat(found).isNotNull();
        assertThat(found.label()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 의원은 “물이 샌다”고 했고, 나루는 “둑이 높다”고 했다.
                    사람들이 홍 의원에게 “사다리를 빌려 오라”고 권했지만 홍 의원은 손사래를 쳤다.
                    홍 의원은 임 교수를 만나 “둑을 고쳐 달라”는 취지의 부탁을 받고 자리를 떴다.
                    """)
    void noNameIsBetterThanAnothers(String sentence) {
        assertThat(last(sentence).speaker()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    가나협회는 이날 “물길을 열자”고 밝혔다. | HIGH
                    협회는 이날 “물길을 열자”고 밝혔다. | MEDIUM
                    가나협회는 임 교수가 자리를 뜨자 “물길을 열자”고 밝혔다. | MEDIUM
                    A씨는 “물길을 열자”고 말했다. | HIGH
                    홍 의원은 “물이 샌다”고 했다. 이어 그는 “물길을 열자”고 말했다. | HIGH
                    홍 의원은 “물이 샌다”고 했다. 둑이 높다며 그는 “물길을 열자”고 말했다. | MEDIUM
                    좌장은 가나국 대법원장이 맡았다. 그는 “물길을 열자”고 말했다. | LOW
                    """)
    void thePlaceOfTheSubjectSaysHowSureTheSpeakerIs(String sentence, Confidence confidence) {
        assertThat(last(sentence).evidence().confidence()).isEqualTo(confidence);
    }
}

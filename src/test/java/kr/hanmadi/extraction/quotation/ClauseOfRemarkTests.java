package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.field.Confidence;
import org.junit.jupiter.api.Test;
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
                    가나지검 공공수사2부(부장 김가상)은 5일 영장을 반려하면서 “뜻이 없다”고 밝혔다. | 가나지검 공공수사2부
                    가나조합은 “물이 샌다”고 했다. 이에 A 씨 등은 “총회가 없었다”고 했다. | A 씨 등
                    가나방송과 나라신문 등은 “물길이 열린다”고 전했다. | 가나방송과 나라신문 등
                    ‘마르코 벨리니’ 가나협회 선임 연구원은 “물길을 열자”고 말했다. | 마르코 벨리니
                    가나국 국무부는 앞서 홍길동 대사가 물값을 거론하며 “물길을 고를 수 있다”고 말했을 때도 논평을 냈다. | 홍길동
                    홍길동 의원은 “물이 샌다”고 물었고, 임꺽정 “둑이 높다”고 답했다. | 임꺽정
                    둘레에서도 “물길이 막혔다”(임꺽정 한빛대 교수)는 말이 나왔다. | 임꺽정
                    그러나 나라당(옛 물길당)에선 “둑이 샌다”고 반박하고 있다. | 나라당
                    한 중진 의원은 “물길을 열자”고 했다. 이 의원은 “둑이 높다”고 말했다. | 한 중진 의원
                    홍길동 의원은 자신을 찾은 경찰관이 “물이 새느냐”고 묻자 “둑이 높다”고 답한 것으로 알려졌다. | 홍길동
                    홍길동 의원은 자신을 찾은 경찰관이 “물이 새느냐”고 묻자 자리를 떴다. | 경찰관
                    심 회장의 주장은 홍 의원이 게시판에서 “물이 샌다”라며 “둑을 고치자”고 말한 것을 문제 삼은 것이다. | 홍길동
                    홍 의원은 임꺽정 교수가 직원이 작성한 글을 언급하며 “물이 샌다”고 한 데 대해 답을 미뤘다. | 임꺽정
                    시쥔양 상하이 재경대학 교수는 “물길을 열자”고 말했다. | 시쥔양
                    도롱뇽을 돌보는 박나루(51) 돌봄꾼이 물가로 갔다. 박 돌봄꾼은 “물길을 열자”고 말했다. | 박나루
                    홍 의원은 “물이 샌다”고 했다. 임꺽정 교수가 물러난 데 대해서는 “둑이 높다”며 “물길을 열자”고 말했다. | 홍길동
                    홍 의원은 “물이 샌다”고 했다. 우리의 주장은 “둑이 높다”라고 말했다. | 홍길동
                    홍 의원은 “물이 샌다”고 했다. 임꺽정 교수의 주장은 “둑이 높다”는 것이다. | 임꺽정
                    27일 오전 심씨 유족은 글을 내고 “물길을 열자”고 말했다. | 심씨 유족
                    이런 가운데 나라 밖 학자들은 “물길을 열자”고 말했다. | 나라 밖 학자들
                    박나루(51) 돌봄꾼과 박가람(48) 돌봄꾼이 물가로 갔다. 박 돌봄꾼은 “물길을 열자”고 말했다. | 박 돌봄꾼
                    란웨 중국 외교부 대변인은 16일 “물길을 열자”고 말했다. | 란웨
                    전우치 가나청 수석은 “물이 샌다”고 했다. 전 수석은 “둑이 높다”고 말했다. | 전우치
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
                    홍 의원은 “물이 샌다”고 했다. 논문의 저자이자 나루대 연구원인 앨런 자오는 “둑이 높다”며 “물길을 열자”고 설명했다.
                    홍 의원은 “물이 샌다”고 했다. 논문의 저자이자 나루대 연구원인 앨런 자오는 “둑이 높다”고 했다. 이어 “물길을 열자”고 말했다.
                    홍 의원은 “물이 샌다”고 했다. 가나팀 수비수 조쉬 영도 “둑이 높았다”고 말했다.
                    홍 의원은 “물이 샌다”고 했다. 그들은 “둑이 높다”며 “물길을 열자”고 전했다.
                    가나협회는 “물이 샌다”고 밝혔다. 나라협회 교육팀만 “둑이 높다”고 밝혔다.
                    홍 의원은 “물이 샌다”고 했다. 반면 “둑이 높다”라는 의견도 다수 있었다.
                    홍 의원은 “물이 샌다”고 했다. 둘레에선 홍 의원의 말을 두고 “둑이 높다”며 “물길을 열자”는 목소리가 커지고 있다.
                    홍 의원은 “물이 샌다”고 했다. “둑이 높다” “물길이 막혔다”라는 등 모호하다는 지적도 제기됐다.
                    홍 의원은 강의를 들었고, “물길을 열자”는 조언은 일을 바꾸는 계기가 됐다.
                    검찰은 두 사람을 기소했다. 그러나 이들은 재판에서 “물길을 연 적이 없다”고 주장했다.
                    홍 의원은 “물이 샌다”고 했다. 데이비드 박 변호사는 “둑이 높다”고 말했다.
                    홍 의원은 “물이 샌다”고 했다. 임꺽정의 소속사는 이날 글을 내고 “둑이 높다”고 밝혔다.
                    """)
    void noNameIsBetterThanAnothers(String sentence) {
        assertThat(last(sentence).speaker()).isNull();
    }

    /** The author of an essay that begins with what another said. */
    @Test
    void aLineBeforeAParagraphThatGoesOnIsNoLabel() {
        var essay = new ReportReader()
                .read("나루의 물길\n홍길동 가나대 교수\n“물이 샌다.” 어느 마을에서 들은 말이다.", LocalDate.of(2026, 3, 12))
                .quotes();
        assertThat(essay.getLast().speaker()).isNull();
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

    /** What follows 자 is done by another than the subject before it, who is open or the one of the sentence before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    심 회장은 회의에 나왔다. 임꺽정 교수가 사과를 요구하자 “아니다”라고 답했다. | 심학규
                    심 회장은 회의에 나왔다. 임꺽정 교수가 “사과하라”고 하자, “아니다”라고 맞받았다. | 심학규
                    심 회장은 회의에 나왔다. 임꺽정 교수가 “어디 갔느냐”고 따지자 “모른다”고 했다. | 심학규
                    심 회장은 법을 두고 “물이 샌다”고 했다. 임 교수가 발끈하자 “둑이 높다”고 했다. | 심학규
                    심 회장은 임꺽정 교수가 까닭을 묻자 “모른다”고 했다. | 심학규
                    심 회장은 임꺽정 교수가 물길이 막히자 “열자”고 말했다고 전했다. | 임꺽정
                    심 회장은 임꺽정 교수를 찾아 홍 의원이 “열자”고 했다면서 뜻을 알렸다. | 홍길동
                    날이 밝았다. 비가 왔다. 문이 열렸다. 임꺽정 교수가 까닭을 묻자 “모른다”고 했다. | -
                    날이 밝았다. 비가 왔다. 문이 열렸다. 임꺽정 교수가 자리를 비운 사이 “물이 샌다”고 외쳤다. | -
                    임꺽정 교수는 나왔다. 임 교수가 소리를 높이자 “그만하라”고 했다. | -
                    심 회장은 “열자”고 말했다. 이어 임꺽정 교수가 단상에 오르자마자 “물길을 막자”고 외쳤다. | 임꺽정
                    임꺽정 교수가 함께 가자며 “물길을 열자”고 말했다. | 임꺽정
                    임꺽정 교수가 전화를 걸자 “물이 샌다”는 답이 돌아왔다. | -
                    """)
    void whatIsAnsweredIsSaidByAnother(String text, String speaker) {
        var said = last(text).speaker();
        assertThat(said == null ? "-" : said.label()).isEqualTo(speaker);
    }

    /** “…”는 임 교수의 주장을 일축했다: whoever takes the words up, they are those of the genitive. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 의원은 누리집에 “물이 샌다”는 임꺽정 교수의 글을 나눴다. | 임꺽정
                    홍길동 의원은 “물이 샌다”는 임 교수의 주장을 일축했다. | 임꺽정
                    홍길동 의원은 “물이 샌다”는 자신의 뜻을 밝혔다. | 홍길동
                    홍길동 의원은 “물이 샌다”는 가나당의 입장을 밝혔다. | 홍길동
                    """)
    void wordsBelongToTheOwnerOfTheNoun(String text, String speaker) {
        var said = last(text).speaker();
        assertThat(said == null ? "-" : said.label()).isEqualTo(speaker);
    }

    /** Who belongs to a person is another, whether the report names them or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 의원의 보좌관은 “물이 샌다”고 말했다. | 홍길동 의원의 보좌관
                    가나당 홍길동 의원의 변호인은 “물이 샌다”고 말했다. | 홍길동 의원의 변호인
                    홍길동씨의 어머니는 “물이 샌다”고 말했다. | 홍길동씨의 어머니
                    홍길동의 변호사는 “물이 샌다”고 말했다. | 홍길동의 변호사
                    마르코 벨리니 대통령의 대변인은 “물이 샌다”고 말했다. | 마르코 벨리니 대통령의 대변인
                    홍길동 의원 보좌관은 “물이 샌다”고 말했다. | 홍길동 의원 보좌관
                    홍길동 대표 측은 “물이 샌다”고 말했다. | 홍길동 대표 측
                    홍길동 대표 측 관계자는 “물이 샌다”고 말했다. | 홍길동 대표 측 관계자
                    홍길동 의원의 비서 성춘향 씨는 “물이 샌다”고 말했다. | 성춘향
                    가나협회의 홍길동 이사는 “물이 샌다”고 말했다. | 홍길동
                    지난 한 달 경찰은 “물이 샌다”고 밝혔다. | 경찰
                    현직경찰관이 다쳤다. 경찰은 “물이 샌다”고 밝혔다. | 경찰
                    물을 살피던 한 퇴직 경찰은 “물이 샌다”고 말했다. | 한 퇴직 경찰
                    의회 기각 판단 법원이 뒤집었다. 법원은 “물이 샌다”고 밝혔다. | 법원
                    나루남부경찰청이 나섰다. 경찰은 “물이 샌다”고 밝혔다. | 나루남부경찰청
                    28일 7개 나루 단체가 “물이 샌다”고 밝혔다. | 7개 나루 단체
                    A씨 지인은 경찰에서 “물이 샌다”고 말했다. | A씨 지인
                    벨리오 교황은 이날 “물이 샌다”고 말했다. | 벨리오 교황
                    """)
    void whoBelongsToAPersonIsAnother(String text, String speaker) {
        var said = last(text).speaker();
        assertThat(said == null ? "-" : said.label()).isEqualTo(speaker);
    }
}

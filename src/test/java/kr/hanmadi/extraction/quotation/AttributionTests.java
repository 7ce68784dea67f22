package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who said what, sentence by sentence; every name is fictional. */
class AttributionTests {
    private static final String INTRODUCTION = """
            물 부족 대책 토론회 열려
            가나당 홍길동 의원과 임꺽정 한빛대 교수가 토론회를 열었다. 심학규 가나협회 회장도 참석했다.
            """;

    private static List<String> speakers(String text) {
        return new ReportReader()
                .read(text, LocalDate.of(2026, 3, 12)).quotes().stream()
                        .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                        .map(quote -> {
                            var speaker = quote.speaker();
                            return speaker == null ? "-" : speaker.label();
                        })
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    성춘향 누리연구원 연구위원은 이날 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    누리연구원 성춘향 연구위원은 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    성춘향(41·가람고) 누리연구원 연구위원은 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    발표자로 나선 성춘향 누리연구원 연구위원은 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    누리연구원장을 지낸 성춘향 변호사는 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    성춘향 변호사 는 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    첫 발표자는 성춘향 누리연구원 연구위원이었다. 그는 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    성춘향은 나라당 경기도 부천병 후보였다. 그는 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    ‘가나의 눈’ 매체도 “물길을 바꿔야 한다”고 평가했다. | 가나의 눈
                    토론자로 나선 도유나 교수는 “물길을 바꿔야 한다”고 말했다. | 도유나
                    나루측 변호인은 “물길을 바꿔야 한다”고 말했다. | 나루측 변호인
                    마르코 벨리니 가나국 외무장관은 “물길을 바꿔야 한다”고 말했다. | 마르코 벨리니
                    가수 춘향은 “물길을 바꿔야 한다”고 말했다. | 춘향
                    홍 의원은 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    임 교수께서는 “물길을 바꿔야 한다”고 하셨다. | 임꺽정
                    심 회장 측은 “물길을 바꿔야 한다”고 밝혔다. | 심 회장 측
                    협회는 “물길을 바꿔야 한다”고 밝혔다. | 가나협회
                    두 의원은 “물길을 바꿔야 한다”고 입을 모았다. | 두 의원
                    업계 관계자는 “물길을 바꿔야 한다”고 말했다. | 업계 관계자
                    익명을 요구한 한 교수는 “물길을 바꿔야 한다”고 말했다. | 한 교수
                    김모 씨는 “물길을 바꿔야 한다”고 말했다. | 김모 씨
                    “물길을 바꿔야 한다”고 홍길동 의원은 말했다. | 홍길동
                    “물길을 바꿔야 한다”라고 말한 홍길동 의원은 자리를 떴다. | 홍길동
                    “물길을 바꿔야 한다”는 게 홍길동 의원의 설명이다. | 홍길동
                    “물길을 바꿔야 한다.” 임꺽정 교수의 말이다. | 임꺽정
                    홍길동 의원은 임꺽정 교수가 “물길을 바꿔야 한다”고 말했다고 전했다. | 임꺽정
                    홍길동 의원은 임꺽정 교수에게서 “물길을 바꿔야 한다”는 말을 들었다. | 임꺽정
                    가나청은 대변인 말을 인용해 “물길을 바꿔야 한다”고 전했다. | 대변인
                    가나협회에 따르면 “물길을 바꿔야 한다”고 한다. | 가나협회
                    홍길동 의원은 “물길을 바꿔야 한다”는 지적에 답하지 않았다. | -
                    “물길을 바꿔야 한다”는 의견이 잇따랐다. | -
                    양 의원은 “물길을 바꿔야 한다”고 말했다. | 양 의원
                    홍길동 의원은 정부는 틀렸다며 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    홍길동 의원이 낸 법안을 두고 임꺽정 교수는 “물길을 바꿔야 한다”고 말했다. | 임꺽정
                    홍길동: “물길을 바꿔야 한다.” | 홍길동
                    ▲임꺽정 한빛대 교수(발제)=“물길을 바꿔야 한다.” | 임꺽정
                    다니엘 도우(Daniel Dow) 가나국 감독청 자문관은 “물길을 바꿔야 한다”고 말했다. | 다니엘 도우
                    납세자포럼 현이든 대표는 “물길을 바꿔야 한다”고 말했다. | 현이든
                    연단에 선 누리회 성춘향 대표는 “물길을 바꿔야 한다”고 말했다. | 성춘향
                    시장은 “물길을 바꿔야 한다”고 말했다. | 시장
                    누리대 총장은 “물길을 바꿔야 한다”고 말했다. | 누리대 총장
                    대통령이 왜냐고 되묻자 홍 의원은 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    다른 총장들도 “물길을 바꿔야 한다”고 입을 모았다. | 다른 총장들
                    스물아홉 살 A씨는 “물길을 바꿔야 한다”고 말했다. | A씨
                    구 모 씨는 “물길을 바꿔야 한다”고 말했다. | 구 모 씨
                    임꺽정 교수 역시 “물길을 바꿔야 한다”고 말했다. | 임꺽정
                    홍길동 의원의 생각은 달랐다. 그는 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    “물길을 바꿔야 한다”라는 게 임 교수의 결론이었다. | 임꺽정
                    홍길동 의원이 자리에 앉은 채 “물길을 바꿔야 한다”고 말했다. | 홍길동
                    홍길동 의원은 딸이 “물길을 바꿔야 한다”고 하더라고 말했다. | 딸
                    객석에서 “물길을 바꿔야 한다”는 고성이 터져 나왔다. | -
                    이들은 “물길을 바꿔야 한다”고 말했다. | -
                    정지한 누리연구원 연구위원은 “물길을 바꿔야 한다”고 말했다. | 정지한
                    나래당 조하나 의원은 “물길을 바꿔야 한다”고 말했다. | 조하나
                    한빛대 경제학과 교수는 “물길을 바꿔야 한다”고 말했다. | 임꺽정
                    가나부 장관과 나라부 이온달 차관은 “물길을 바꿔야 한다”고 말했다. | 이온달
                    """)
    void namesTheSpeakerOrNone(String sentence, String speaker) {
        assertThat(speakers(INTRODUCTION + sentence)).containsExactly(speaker);
    }

    @Test
    void leavesASurnameOfTwoOpen() {
        assertThat(speakers(INTRODUCTION + "나래당 홍부자 의원도 왔다.\n홍 의원은 “물길을 바꿔야 한다”고 말했다."))
                .containsExactly("-");
    }

    @Test
    void tellsASurnameOfTwoApartByTheAffiliation() {
        assertThat(speakers(INTRODUCTION + "나래당 홍부자 의원도 왔다.\n나래당 홍 의원은 “물길을 바꿔야 한다”고 말했다."))
                .containsExactly("홍부자");
    }

    @Test
    void readsTheAnswersOfAnInterview() {
        assertThat(speakers(INTRODUCTION + """
                홍길동 의원은 “물이 없다”고 말문을 열었다. 다음은 일문일답.
                ―왜 지금인가.
                “지금이 아니면 늦는다.”
                """)).containsExactly("홍길동", "홍길동");
    }

    @Test
    void readsWhoSpeaksFromALineOfItsOwn() {
        assertThat(speakers(INTRODUCTION + "▷임꺽정 한빛대 교수\n“물길을 바꿔야 한다.”\n▷심학규 회장\n“비용이 문제다.”"))
                .containsExactly("임꺽정", "심학규");
    }

    @Test
    void readsOneRemarkThroughSeveralParagraphs() {
        var quotes = new ReportReader()
                .read(INTRODUCTION + "임 교수는 이렇게 말했다.\n“물길을 바꿔야 한다.\n늦으면 안 된다.” 박수가 나왔다.", null)
                .quotes();
        assertThat(quotes).singleElement().satisfies(quote -> {
            assertThat(quote.words()).isEqualTo("물길을 바꿔야 한다.\n늦으면 안 된다.");
            assertThat(quote.speaker())
                    .isNotNull()
                    .extracting(FoundSpeaker::label)
                    .isEqualTo("임꺽정");
        });
    }

    @Test
    void namesTheNextSubjectForARemarkThatOpensTheReport() {
        assertThat(speakers("""
                물 부족 대책 토론회 열려
                “물길을 바꿔야 합니다.”
                임꺽정 한빛대 교수가 사진을 띄우자 장내가 조용해졌다.
                """)).containsExactly("임꺽정");
    }

    @Test
    void carriesTheSubjectOn() {
        assertThat(speakers(INTRODUCTION + "홍 의원은 예산을 따졌다. 이어 “물길을 바꿔야 한다”고 말했다.\n또 “늦으면 안 된다”고 덧붙였다."))
                .containsExactly("홍길동", "홍길동");
    }

    @Test
    void takesUpAPronoun() {
        assertThat(speakers(INTRODUCTION + "임 교수는 자료를 펼쳤다. 그는 “물길을 바꿔야 한다”고 말했다."))
                .containsExactly("임꺽정");
    }

    @Test
    void joinsThePartsOfASentence() {
        var report = new ReportReader().read(INTRODUCTION + "홍 의원은 “물길을 바꿔야 한다”며 “늦으면 안 된다”고 말했다.", null);
        assertThat(report.quotes()).extracting(FoundQuote::utterance).containsOnly(1);
        assertThat(report.quotes().getLast().evidence().rule()).isEqualTo(EvidenceRule.SAME_SENTENCE);
        assertThat(report.quotes().getLast().reportedBy().act()).isEqualTo(SpeechAct.STATE);
    }

    @Test
    void letsAnotherSpeakerTakeTheWord() {
        assertThat(speakers(INTRODUCTION + "홍 의원이 “물길을 바꿔야 한다”고 하자 임 교수는 “돈이 없다”고 맞섰다."))
                .containsExactly("홍길동", "임꺽정");
    }

    @Test
    void answersAQuestion() {
        assertThat(speakers(INTRODUCTION + "홍 의원은 “돈이 있느냐”는 질문에 “물길을 바꿔야 한다”고 답했다."))
                .containsExactly("-", "홍길동");
    }

    @Test
    void tellsTermsAndTitlesFromSpeech() {
        assertThat(speakers(
                        INTRODUCTION + "홍 의원은 ‘물 기본법’을 냈다.\n토론회는 “물길과 사람”을 주제로 열렸다.\n“우정의 노트”, “꽃이 피었습니다” 등 영상을 만들었다."))
                .isEmpty();
    }

    @Test
    void shortensAnOrganisation() {
        assertThat(speakers(INTRODUCTION + "가나물길대책위원회가 꾸려졌다.\n대책위는 “물길을 바꿔야 한다”고 밝혔다."))
                .containsExactly("가나물길대책위원회");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 의원은 물길을 바꿔야 한다고 말했다. | 홍길동 | 물길을 바꿔야 한다
                    임 교수는 이날 정부는 물길을 당장 바꾸라고 거듭 촉구했다. | 임꺽정 | 정부는 물길을 당장 바꾸라
                    가나협회는 물길을 함께 바꾸자고 제안했다. | 가나협회 | 물길을 함께 바꾸자
                    """)
    void readsSpeechWithoutMarksAsIndirect(String sentence, String speaker, String words) {
        var quotes = new ReportReader().read(INTRODUCTION + sentence, null).quotes();
        assertThat(quotes).singleElement().satisfies(quote -> {
            assertThat(quote.kind()).isEqualTo(QuoteKind.INDIRECT);
            assertThat(quote.words()).isEqualTo(words);
            assertThat(quote.speaker())
                    .isNotNull()
                    .extracting(FoundSpeaker::label)
                    .isEqualTo(speaker);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "물길을 바꿔야 하는 예산 부재라는 문제가 절실하다고 말했다.",
                "물길을 바꿔야 한다고 한다.",
                "홍길동 의원은 물길을 바꾸려고 노력했다.",
                "홍길동 의원은 “물길”을 바꿔야 한다고 말했다."
            })
    void putsNoIndirectSpeechInAnybodysMouthWithoutASubjectAndAVerbThatReports(String sentence) {
        assertThat(new ReportReader().read(INTRODUCTION + sentence, null).quotes())
                .noneMatch(quote -> quote.kind() == QuoteKind.INDIRECT);
    }

    @Test
    void aResolvedReferenceIsNeverSurerThanItsAntecedent() {
        assertThat(confidences("양 총장은 “물길을 바꿔야 한다”고 말했다. 그는 “예산을 늘려야 한다”고 말했다. 이어 “함께하자”고 말했다."))
                .containsExactly(Confidence.LOW, Confidence.LOW, Confidence.LOW);
        assertThat(confidences("홍길동 의원은 “물길을 바꿔야 한다”고 말했다. 그는 “예산을 늘려야 한다”고 말했다. 이어 “함께하자”고 말했다."))
                .containsExactly(Confidence.HIGH, Confidence.HIGH, Confidence.MEDIUM);
    }

    @Test
    void aSourceOfOneWordIsLessSureThanOneThatIsDescribed() {
        assertThat(confidences("업계 관계자는 “물길을 바꿔야 한다”고 말했다.")).containsExactly(Confidence.HIGH);
        assertThat(confidences("주민은 “물길을 바꿔야 한다”고 말했다.")).containsExactly(Confidence.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 의원은 “물길은 바꾸지 않겠다”며 자리에 연연하지 않겠다고 털어놨다. | 홍길동
                    홍길동 의원은 “나중에 밝히겠다”며 이름을 말하지 않았다. | 홍길동
                    홍길동 의원은 “물길을 바꿔야 한다”고 강조하지 않을 수 없었다. | 홍길동
                    """)
    void aRefusalBehindARemarkDoesNotUnsayIt(String sentence, String speaker) {
        assertThat(speakers(INTRODUCTION + sentence)).containsExactly(speaker);
    }

    private static List<Confidence> confidences(String paragraph) {
        return new ReportReader()
                .read(INTRODUCTION + paragraph, LocalDate.of(2026, 3, 12)).quotes().stream()
                        .map(quote -> quote.evidence().confidence())
                        .toList();
    }
}

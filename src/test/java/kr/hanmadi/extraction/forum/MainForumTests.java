package kr.hanmadi.extraction.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.passage.PassageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which meeting a report is about, if any; every name is fictional. */
class MainForumTests {
    private static final LocalDate PRINTED = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    11일 가나시청에서 열린 나루 물길 조인식에서 홍길동 가나시장은 “물길을 넓히겠다”고 말했다. | 나루 물길 조인식 | 2026-03-11
                    가나시는 12일 나루시에서 ‘제2회 물길 영화제’를 열었다. | 제2회 물길 영화제 | 2026-03-12
                    가나시는 다음 달 1일 ‘물길 관련 긴급 토론회’를 열기로 했다. | 물길 관련 긴급 토론회 | 2026-04-01
                    홍길동 가나당 의원은 12일 국회에서 회의 후 공동기자회견을 열고 “물길을 넓혀야 한다”고 말했다. | 공동기자회견 | 2026-03-12
                    12일 ‘물길을 어떻게 넓힐까’를 주제로 열린 가나회·나루회 공동 세미나에서 홍길동 교수는 “돈이 든다”고 했다. | 물길을 어떻게 넓힐까 세미나 | 2026-03-12
                    물길의 앞날을 보는 국제학술대회가 11일 가나시 나루동 가나대 법학관 대강의실에서 열렸다. | 국제학술대회 | 2026-03-11
                    가나회는 11일 가나대에서 학술대회 ‘물길의 어제와 오늘’을 공동 개최했다. | 물길의 어제와 오늘 학술대회 | 2026-03-11
                    11일 오후 4시 가나대에서 물길 공청회(이하 공청회)가 열렸다. | 물길 공청회 | 2026-03-11
                    가나회는 ‘물길의 어제와 오늘’을 주제로 11일 가나시 나루동 가나대에서 세미나를 열었다. | 물길의 어제와 오늘 세미나 | 2026-03-11
                    가나시는 12일 가나시청에서 ‘나루 물길 긴급 대책회의’를 열고 물길을 살폈다. | 나루 물길 긴급 대책회의 | 2026-03-12
                    11일 가나시 나루센터에서 열린 ‘Water Expo Gana 2026 (WEG 2026)’에서는 물길의 앞날을 볼 수 있었다. | Water Expo Gana 2026 | 2026-03-11
                    12일 가나회가 가나호텔에서 개최한 ‘2026 나루 물길 콘퍼런스(Naru Water Conference)’에서 홍길동 교수는 “돈이 든다”고 했다. | 2026 나루 물길 콘퍼런스 | 2026-03-12
                    가나시는 12일 가나시청에서 “물길을 넓히는 것” 이라며 간담회를 열었다. | 간담회 | 2026-03-12
                    가나시는 12일 가나시청에서 “물길을 넓힐 수 있다” 2차 간담회를 열었다. | 간담회 | 2026-03-12
                    가나시는 12일 가나시청에서 “물길을 넓힌다”를 주제로 간담회를 열었다. | 물길을 넓힌다 간담회 | 2026-03-12
                    가나회는 11일 ‘물길의 어제와 오늘’을 대주제로 나루회와 제3회 학술대회를 열었다. | 물길의 어제와 오늘 제3회 학술대회 | 2026-03-11
                    홍길동 의원은 11일 국회에서 물길 사고 대책 마련을 위한 현장 간담회를 열고 “늘리자”고 했다. | 물길 사고 대책 마련을 위한 현장 간담회 | 2026-03-11
                    가나당은 11일 국회에서 물길 피해자 간담회를 열어 대책을 논의했다. | 물길 피해자 간담회 | 2026-03-11
                    가나회는 11일 가나호텔에서 나루협회 임원들과의 간담회를 열고 물길을 살폈다. | 나루협회 임원들과의 간담회 | 2026-03-11
                    홍길동 가나시장은 11일 국회에서 가나당 소속 의원들과 간담회를 갖고 “물길을 넓히겠다”고 했다. | 간담회 | 2026-03-11
                    가나시는 11일 가나시청에서 ‘물길 사고’와 관련한 정례 브리핑을 열고 “물길을 막겠다”고 했다. | 정례 브리핑 | 2026-03-11
                    홍길동 가나시장은 11일 ‘나루호텔’에서 정상회담을 열고 “물길을 열겠다”고 했다. | 정상회담 | 2026-03-11
                    11일 가나시청에서 열린 홍길동 가나시장의 취임식에서 홍 시장은 “물길을 넓히겠다”고 말했다. | 취임식 | 2026-03-11
                    11일 가나호텔에서 열린 나루신문 주최 물길콘퍼런스에서 홍길동 교수는 “돈이 든다”고 했다. | 물길콘퍼런스 | 2026-03-11
                    가나대는 11일 나루시에서 2026학년도 물길 공동입학설명회를 열었다. | 2026학년도 물길 공동입학설명회 | 2026-03-11
                    11일 가나호텔에서 열린 제5회 ‘물길 언론상’ 시상식에서 홍길동 기자는 “고맙다”고 했다. | 제5회 물길 언론상 시상식 | 2026-03-11
                    가나대가 11일 ‘물길 미래포럼’ 제5기 출범식을 가나대 법학관에서 개최했다. | 물길 미래포럼 제5기 출범식 | 2026-03-11
                    11일 가나호텔에서 ‘물길 되살리기’를 주제로 열린 나루법학회의 제2회 세미나에서 홍길동 교수는 “돈이 든다”고 했다. | 물길 되살리기 제2회 세미나 | 2026-03-11
                    홍길동 가나시장은 11일 오전 브리핑을 통해 “물길을 넓히겠다”고 말했다. | 브리핑 | 2026-03-11
                    홍길동 대표는 11일 가나센터에서 개막한 ‘나루 물길 서밋 2026’ 기조강연에서 “물길이 먼저다”라고 말했다. | 나루 물길 서밋 2026 | 2026-03-11
                    홍길동 작가가 11일 나루서점에서 새 책 『물길의 기억』(나루문고) 출간 기념 북토크를 열었다. | 물길의 기억 출간 기념 북토크 | 2026-03-11
                    나루박물관이 11일 박물관 강당에서 연 학술대회 ‘물길의 어제와 오늘’은 나루를 처음 조명한 자리였다. | 물길의 어제와 오늘 학술대회 | 2026-03-11
                    여야정은 11일 국회에서 물길협의체 3차 회의를 열어 예산을 늘리기로 했다. | 물길협의체 3차 회의 | 2026-03-11
                    홍길동 가나시장은 11일 나루호텔에서 이들 상인들과의 기업인 간담회를 열고 “고맙다”고 했다. | 기업인 간담회 | 2026-03-11
                    홍길동 가나시장은 11일 나루호텔에서 나루시장, 상인회 관계자 등과 긴급 간담회를 했다. | 긴급 간담회 | 2026-03-11
                    홍길동 연구원은 11일 나루호텔에서 한국 기자들과의 간담회를 열고 “고맙다”고 했다. | 간담회 | 2026-03-11
                    홍길동 가나시장은 11일 나루시장과 상인 등이 모인 간담회를 열고 “물길을 넓히겠다”고 했다. | 간담회 | 2026-03-11
                    가나회는 11일 나루호텔에서 물길 전시회 중 학술대회를 열었다. | 학술대회 | 2026-03-11
                    11일 가나시청에서 열린 나루 물길제도 개편 공청회에서 홍길동 교수는 “돈이 든다”고 했다. | 나루 물길제도 개편 공청회 | 2026-03-11
                    홍길동 가나시장은 11일 가나시청 물길 기자회견장에서 “물길을 넓히겠다”고 했다. 홍 시장은 “예산도 늘린다”고 했다. | 기자회견 | 2026-03-11
                    홍길동 가나부 장관은 11일 나루국 장관과 공동 기자회견 중 “물길을 넓히겠다”고 말했다. | 공동 기자회견 | 2026-03-11
                    11일 나루호텔에서 열린 나루물길콘퍼런스(NWC) 행사장에 100명이 모였다. 홍길동 교수는 “고맙다”고 했다. | 나루물길콘퍼런스 | 2026-03-11
                    물길포럼은 11일 나루호텔에서 세미나를 열었다. 세미나에서 홍길동 교수는 “돈이 든다”고 했다. | 세미나 | 2026-03-11
                    가나시는 11일부터 나루센터에서 ‘나루 물주간 2026’을 열었다. 홍길동 시장은 “물길을 넓히겠다”고 했다. | 나루 물주간 2026 | 2026-03-11
                    11일 나루빌딩에서 열린 제3기 나루물산 정기 주주총회에서 홍길동 대표는 “물길을 넓히겠다”고 했다. | 제3기 나루물산 정기 주주총회 | 2026-03-11
                    홍길동 가나시장은 11일 나루호텔에서 나루시장과 140분간 정상회담을 갖고 “물길을 넓히겠다”고 했다. | 정상회담 | 2026-03-11
                    가나회는 11일 가나호텔에서 세미나를 열었다. 12일 가나시에 따르면 이날 세미나에서 “돈이 든다”는 말이 나왔다. | 세미나 | 2026-03-11
                    가나회는 ‘물길 대토론회’를 26일 나루센터에서 개최하기로 했다. | 물길 대토론회 | 2026-03-26
                    가나회는 25일 나루센터에서 ‘나루 물길 세미나’를 나루회와 공동개최한다. | 나루 물길 세미나 | 2026-03-25
                    """)
    void isNamedByTheSentenceThatSaysWhatWasHeld(String lead, String name, LocalDate day) {
        var forum = new ReportReader().read("물길 소식\n" + lead, PRINTED).forum();
        assertThat(forum).isNotNull();
        assertThat(forum.name()).isEqualTo(name);
        assertThat(forum.heldOn()).isEqualTo(day);
    }

    /** Each is weighed by its sentence, so that ten thousand in one sentence would hold an editor up. */
    @Test
    void isLookedForAmongTheFirstThatAreNamed() {
        var body = "물길 소식\n" + "물길 토론회 ".repeat(2_000);
        var forums = new MainForum(body, PassageReader.read(body), List.of(), PRINTED);
        assertThat(forums.candidates()).hasSizeBetween(100, 300);
    }

    @Test
    void takesItsTopicFromTheHeadlineWhereTheReportSaysTheKindAlone() {
        var forum = new ReportReader()
                .read("가나회, ‘물길의 어제와 오늘’ 세미나 개최\n가나회는 11일 가나대에서 세미나를 열었다.", PRINTED)
                .forum();
        assertThat(forum).isNotNull();
        assertThat(forum.name()).isEqualTo("물길의 어제와 오늘 세미나");
    }

    @Test
    void isNamedByTheLabelInBracketsBeforeTheHeadline() {
        var forum = new ReportReader()
                .read("[2026 나루 컨퍼런스] “물길을 넓혀야”\n11일 열린 컨퍼런스에서 홍길동 교수는 “물길을 넓혀야 한다”고 말했다.", PRINTED)
                .forum();
        assertThat(forum).isNotNull();
        assertThat(forum.name()).isEqualTo("2026 나루 컨퍼런스");
    }

    @Test
    void isNamedByTheLabelWhereTheReportCallsItOtherwise() {
        var forum = new ReportReader()
                .read("[2026 나루 컨퍼런스] “물길을 넓혀야”\n11일 나루호텔에서 열린 물길 특별 세미나에서 홍길동 교수는 “물길을 넓혀야 한다”고 말했다.", PRINTED)
                .forum();
        assertThat(forum).isNotNull();
        assertThat(forum.name()).isEqualTo("2026 나루 컨퍼런스");
    }

    @Test
    void takesTheFullNameFromTheWordsUnderAPicture() {
        var forum = new ReportReader().read("""
                        가나시, 물길 넓힌다
                        홍길동 기자
                        가나시가 물길을 넓히는 방안을 11일 내놨다.
                        11일 오후 가나시청에서 열린 '2026 물의 달 간담회'에 참석한 성춘향 가나시장. /가나시
                        가나시는 이날 낮 가나시청에서 물길단체 간담회를 열었다고 밝혔다.
                        성 시장은 이날 간담회에서 “물길을 넓히겠다”고 말했다.
                        """, PRINTED).forum();
        assertThat(forum).isNotNull();
        assertThat(forum.name()).isEqualTo("2026 물의 달 간담회");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가나시는 12일 물길 예산을 늘렸다. 홍길동 시장은 2024년 5월 9일 열린 간담회에서 “늘리지 않겠다”고 했었다.",
                "가나시는 12일 물길 예산을 늘렸다.\n나루시도 예산을 늘렸다.\n‘나루 사업설명회’ 집단감염은 그쳤다.",
                "가나시는 12일 물길 예산을 늘렸다.\n나루시도 예산을 늘렸다.\n앞서 나루시는 지난 1일 예산을 두고 토론회를 열었다.",
            })
    void isNoneThatIsOnlyMentioned(String text) {
        assertThat(new ReportReader().read("물길 소식\n" + text, PRINTED).forum()).isNull();
    }

    @Test
    void theLabelOfAHeadlineMayBeLongerThanTheMeetingOfTheText() {
        var report = new ReportReader()
                .read("[2026국제물길콘퍼런스] 물길을 넓히는 법\n\n‘물’ 포럼이 20일 나루호텔에서 열렸다.\n", LocalDate.of(2026, 3, 12));
        assertThat(report.forum()).isNotNull();
    }
}

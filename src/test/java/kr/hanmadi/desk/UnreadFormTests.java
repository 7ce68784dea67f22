package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text looks like that is no report; every name is fictional. */
class UnreadFormTests {
    @Test
    void minutesOfACouncilAreMinutes() {
        assertThat(UnreadForm.of("""
                        가나시의회 제3회 본회의 회의록
                        ○의장 홍길동  회의를 열겠습니다.
                        물길 예산안을 올립니다.
                        ○성춘향 의원  물길 예산이 해마다 줄고 있습니다.
                        ○시장 임꺽정 예산을 늘리겠습니다.
                        """)).isEqualTo(UnreadForm.MINUTES);
        assertThat(UnreadForm.of("""
                        ◯ 교육위원장 홍길동
                        성원이 되었으므로 회의를 열겠습니다.
                        ◯ 진술인 성춘향
                        가나대에서 물길을 가르치는 성춘향입니다.
                        """)).isEqualTo(UnreadForm.MINUTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                [가나라디오 아침] 홍길동 “물길 예산 늘려야”
                ◇ 성춘향> 물길 예산을 왜 늘려야 합니까?
                ◆ 홍길동> 물이 모자랍니다.
                ◇ 성춘향> 다른 당은 뭐라고 합니까?
                ◆ 홍길동> 반대하지 않습니다.
                """, """
                물길 대담
                홍길동 교수: 물이 모자라요. 예산도 모자라고요.
                성춘향 협회장: 저는 생각이 다릅니다.
                """})
    void talkWrittenDownIsATranscript(String text) {
        assertThat(UnreadForm.of(text)).isEqualTo(UnreadForm.TRANSCRIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                홍길동 가나시장 인터뷰
                문: 물길 예산을 왜 늘렸습니까?
                답: 물이 모자라기 때문입니다.
                문: 언제 끝납니까?
                답: 내년 봄에 끝냅니다.
                """, """
                홍길동 가나시장 인터뷰
                Q1. 물길 예산을 왜 늘렸나
                A. 물이 모자라기 때문이다.

                Q2. 언제 끝나나

                내년 봄에 끝낸다.
                """})
    void questionsAndAnswersWithoutMarksAreTold(String text) {
        assertThat(UnreadForm.of(text)).isEqualTo(UnreadForm.QUESTIONS);
    }

    @Test
    void aForwardedMailIsAMail() {
        assertThat(UnreadForm.of("""
                        아래 글을 실어 주세요.
                        > 가나시, 물길 예산 늘린다
                        > 홍길동 가나시장은 11일 기자회
                        > 견을 열고 “늘리겠다”고 말했다.
                        """)).isEqualTo(UnreadForm.MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                2026 나루 물길 포럼
                14:00 개회사  홍길동 가나협회 회장
                14:10 축사  성춘향 가나시장
                14:20~15:00 발제  임꺽정 가나대 교수
                """, """
                2026 나루 물길 포럼
                ■ 좌장: 홍길동 가나협회 회장
                ■ 발제 1: 물길을 다시 본다 (성춘향 가나대 교수)
                ■ 지정토론: 임꺽정 나루연구원 위원
                """})
    void aProgrammeIsAProgramme(String text) {
        assertThat(UnreadForm.of(text)).isEqualTo(UnreadForm.PROGRAMME);
    }

    @Test
    void linesThatEndWithinSentencesAreBroken() {
        assertThat(UnreadForm.of("""
                        가나시, 물길 예산 늘린다
                        홍길동 가나시장은 11일 나루회관에서 기자회견을 열고 “물길 예
                        산을 해마다 늘리겠다”고 말했다. 홍 시장은 이어 물길이 막히면
                        마을이 잠긴다며 둑도 높이겠다고 했다. 성춘향 가나협회 회장은
                        이날 회견장에서 “예산보다 사람이 모자란다”고 되물었고, 시장은
                        내년 봄까지 스무 명을 더 뽑겠다고 답했다.
                        """)).isEqualTo(UnreadForm.BROKEN_LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                가나시, 물길 예산 늘린다
                나루 둑 높이고 사람 스무 명 더 뽑기로 올해 안에 정해
                홍길동 기자
                홍길동 가나시장은 11일 기자회견을 열고 “늘리겠다”고 말했다.
                나루회관에서 회견하는 홍길동 가나시장. 가나시 제공
                14:00에 회견은 끝났다.
                > 관련 기사
                """, """
                홍길동 가나시장 인터뷰
                Q. 왜 늘립니까?
                A. “물이 모자라기 때문입니다.”
                Q. 언제 끝납니까?
                “내년 봄에 끝냅니다.”
                ◆ 홍길동: “고맙습니다.”
                ○성춘향 의원 “저도 고맙습니다.”
                """, """
                보도자료 가나시, 물길 예산 늘린다
                ○ 가나시는 물길 예산을 늘렸습니다.
                ○ 홍길동 시장은 “늘리겠다”고 밝혔습니다.
                ○ 나루 주민은 모두 물길을 쓸 수 있습니다.
                ▲일시: 11일 오후 2시
                ▲장소: 나루회관
                ▲문의: 물길과
                """, """
                가나시 인사
                ○ 과장 홍길동
                ○ 국장 성춘향
                ◇ 팀장: 임꺽정
                ◇ 소장: 가나온
                """, ""})
    void aReportIsNoneOfThem(String text) {
        assertThat(UnreadForm.of(text)).isNull();
    }
}

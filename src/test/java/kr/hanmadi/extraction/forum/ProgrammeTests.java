package kr.hanmadi.extraction.forum;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took which part in a forum, sentence by sentence; every name is fictional. */
class ProgrammeTests {
    private static final String REPORT = """
            물 부족 대책 토론회 열려
            12일 가나시청에서 ‘제3차 물 부족 대책 토론회’가 열렸다. 가나당 홍길동 의원과 임꺽정 한빛대 교수, 심학규 가나협회 회장이 자리했다.
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    발제를 맡은 임꺽정 교수는 “물길을 바꿔야 한다”고 말했다. | PRESENTER 임꺽정
                    좌장은 임꺽정 교수가 맡았다. | MODERATOR 임꺽정
                    심학규 회장이 사회를 봤다. | MODERATOR 심학규
                    홍길동 의원은 이날 축사에서 “물길을 바꿔야 한다”고 말했다. | CONGRATULATORY 홍길동
                    이날 개회사에서 홍길동 의원은 “물길을 바꿔야 한다”고 말했다. | OPENING 홍길동
                    홍 의원은 환영사를 통해 “물길을 바꿔야 한다”고 말했다. | OPENING 홍길동
                    토론자로 나선 심 회장은 “물길을 바꿔야 한다”고 말했다. | PANELIST 심학규
                    ▲심학규 가나협회 회장(토론)=“물길을 바꿔야 한다.” | PANELIST 심학규
                    종합토론에는 홍길동 의원, 심학규 회장이 참여했다. | PANELIST 홍길동, PANELIST 심학규
                    발제자인 임꺽정 교수는 “물길을 바꿔야 한다”고 말했다. | PRESENTER 임꺽정
                    홍길동 의원은 토론을 지켜봤다. |
                    """)
    void findsThePartOfEach(String sentence, String programme) {
        var forum = new ReportReader().read(REPORT + sentence, null).forum();
        assertThat(forum).isNotNull();
        assertThat(forum.participants())
                .map(one -> one.role() + " " + one.name())
                .containsExactly(programme == null ? new String[0] : programme.split(", "));
    }
}

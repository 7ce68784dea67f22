package kr.hanmadi.extraction.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands behind a forum, sentence by sentence; every name is fictional. */
class BackersTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    가나협회와 나라재단은 12일 가나시청에서 ‘물 부족 대책 토론회’를 열었다. | HOST 가나협회, HOST 나라재단
                    가나협회는 오는 22일 가나시청에서 ‘물 부족 대책 토론회’를 연다. | HOST 가나협회
                    ‘물 부족 대책 토론회’가 12일 열린다. 늘봄연구원이 주최하는 이번 토론회의 주제는 ‘물길’이다. 가나부가 후원한다. | HOST 늘봄연구원, SPONSOR 가나부
                    가나시와 나라협회가 함께 마련한 ‘물 부족 대책 토론회’가 12일 열렸다. | HOST 가나시, HOST 나라협회
                    ‘물 부족 대책 토론회’가 12일 열렸다. 주최는 가나시와 나라협회다. | HOST 가나시, HOST 나라협회
                    ‘물 부족 대책 토론회’가 12일 열렸다. 주최는 가나시와 나라협회가 맡았다. 가나부가 후원했다. | HOST 가나시, HOST 나라협회, SPONSOR 가나부
                    ‘물 부족 대책 토론회’가 12일 열렸다. 주최는 가나시가 맡고 주관은 나라협회가 맡았다. | HOST 가나시, ORGANIZER 나라협회
                    가나시와 나라협회 등이 12일 가나시청에서 ‘물 부족 대책 토론회’를 열었다. | HOST 가나시, HOST 나라협회
                    ‘물 부족 대책 토론회’가 12일 열렸다. 이 토론회는 가나시가 공동 주최하고, 나라협회에서 주관한다. | HOST 가나시, ORGANIZER 나라협회
                    나루회관 개관을 기념해 가나협회가 12일 ‘물 부족 대책 토론회’를 열었다. | HOST 가나협회
                    가나형사·법무연구원과 나라협회는 12일 ‘물 부족 대책 토론회’를 열었다. | HOST 가나형사·법무연구원, HOST 나라협회
                    가나시가 매년 주최하는 ‘물 부족 대책 토론회’가 12일 열렸다. | HOST 가나시
                    가나협회는 12일 가나시청에서 나라재단 및 나루연구원과 ‘물 부족 대책 토론회’를 열었다. | HOST 가나협회, HOST 나라재단, HOST 나루연구원
                    가나협회는 12일 ‘물 부족 대책 토론회’를 열었다. 나라재단, 나루연구원과 공동 개최했다. | HOST 가나협회, HOST 나라재단, HOST 나루연구원
                    12일 열린 ‘물 부족 대책 토론회’(가나협회·나라재단 공동 주최)에는 100명이 왔다. | HOST 가나협회, HOST 나라재단
                    12일 열린 ‘물 부족 대책 토론회’(가나협회와 나라재단 공동 주최)에는 100명이 왔다. | HOST 가나협회, HOST 나라재단
                    12일 열린 ‘물 부족 대책 토론회’(7일 국회의원회관, 가나협회 주최)에는 100명이 왔다. | HOST 가나협회
                    12일 ‘물 부족 대책 토론회’가 열렸다. 지난해 나루포럼(나라재단 주최)에는 100명이 왔다. | ''
                    12일 홍길동, 성춘향 의원 공동 주최로 ‘물 부족 대책 토론회’가 열렸다. 두 의원은 지난해부터 해당 토론회를 10차례 열어왔다. | HOST 홍길동, HOST 성춘향
                    12일 ‘물 부족 대책’을 주제로 열린 가나클럽·나라학회 공동 토론회에서 홍길동 교수가 말했다. | HOST 가나클럽, HOST 나라학회
                    가나학회는 12일 ‘물 부족 대책’이라는 주제로 나라대 물길센터와 토론회를 열었다. | HOST 가나학회, HOST 나라대 물길센터
                    물길링고(대표 홍길동)와 나루트란(한국 대표 성춘향)은 12일 ‘물 부족 대책 토론회’를 열었다. | HOST 물길링고, HOST 나루트란
                    ‘물 부족 대책 토론회’가 12일 열렸다. 이날 토론회는 홍길동 의원을 비롯해 성춘향·임꺽정 의원이 공동 주최했다. | HOST 홍길동, HOST 성춘향, HOST 임꺽정
                    홍길동 나라협회 회장은 12일 가나시청 앞에서 기자회견을 열고 “물이 없다”고 말했다. | HOST 홍길동
                    마르코 벨리니 나라국 총리가 12일 도착했다. 벨리니 총리는 가나시청에서 연 기자회견에서 “물이 없다”고 말했다. | HOST 마르코 벨리니
                    """)
    void findsHostsAndSponsors(String text, String backers) {
        var forum = new ReportReader().read("물 부족 대책 토론회\n" + text, null).forum();
        assertThat(forum).isNotNull();
        assertThat(forum.backers().stream()
                        .map(backer -> backer.role() + " " + backer.label())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(backers);
    }
}

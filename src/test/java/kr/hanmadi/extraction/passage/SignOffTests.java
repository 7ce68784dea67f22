package kr.hanmadi.extraction.passage;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.field.PassageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bylines that an archive fused with the last sentence of a report; every name is fictional. */
class SignOffTests {
    private static final String OPENING = "물길 공사 시작\n가나시가 6일 물길을 넓히는 공사를 시작했다고 밝혔다. 공사는 3년 동안 이어진다.\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    나루시도 뒤를 따른다. 홍경래·임꺽정 기자 hong@gana.kr[ⓒ 가나일보 & Gana.kr, 무단 전재 및 재배포 금지] | 홍경래, 임꺽정
                    나루시도 뒤를 따른다. 나루=홍경래 기자 hong@gana.kr[ⓒ 가나일보] | 홍경래
                    나루시도 뒤를 따른다. 나루·가람=홍경래·임꺽정 특파원, 전우치 기자 hong@gana.kr | 홍경래, 임꺽정, 전우치
                    나루시도 “따르겠다”고 말했다. 홍경래 기자 | 홍경래
                    나루시도 뒤를 따른다. 홍경래 가나닷컴 기자 hong@gana.kr창닫기기사를 추천 하셨습니다 나루시도 뒤를 따른다 베스트 추천 뉴스 | 홍경래
                    나루시도 뒤를 따른다. 홍경래 기자는 그곳에 없었다. |
                    """)
    void closeAParagraph(String last, String reporters) {
        var report = new ReportReader().read(OPENING + last, null);
        assertThat(report.publication().bylines().stream().map(FoundByline::name))
                .containsExactly(reporters == null ? new String[0] : reporters.split(", "));
    }

    @Test
    void isNoPartOfTheParagraph() {
        var report = new ReportReader().read(OPENING + "나루시도 뒤를 따른다. 홍경래 기자 hong@gana.kr[ⓒ 가나일보]", null);
        assertThat(report.passages())
                .filteredOn(passage -> passage.kind() == PassageKind.PARAGRAPH)
                .last()
                .satisfies(
                        passage -> assertThat(passage.span().in(report.body())).isEqualTo("나루시도 뒤를 따른다."));
    }

    @Test
    void takesNoPlaceForAReporter() {
        var report = new ReportReader().read("물길 공사 시작\n장안 = 홍경래 기자\n" + OPENING.split("\n")[1], null);
        assertThat(report.publication().bylines().stream().map(FoundByline::name))
                .containsExactly("홍경래");
    }

    @Test
    void takesNoGraphicArtistForAReporter() {
        var report = new ReportReader().read(OPENING + "그래픽=홍경래 기자\n임꺽정 기자 im@gana.kr", null);
        assertThat(report.publication().bylines().stream().map(FoundByline::name))
                .containsExactly("임꺽정");
    }
}

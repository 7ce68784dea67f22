package kr.hanmadi.extraction.passage;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.field.PassageKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that ends with a day and an agency stands below a photograph: neither is the report's; every name is fictional. */
class PhotoCreditTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(나루=가나통신) 임꺽정 기자 = 6일 나루시청 계단에서 ‘물길 지키기 기자회견’ 참석자들이 구호를 외치고 있다. 2025.2.6/가나통신",
                "6일 나루시청 계단에서 열린 행사에서 참석자들이 선서를 하고 있다. 기사 내용과 무관한 사진. 2025. 2. 6. /가나통신"
            })
    void marksACaption(String line) {
        var report = new ReportReader()
                .read("물길 공사 시작\n홍경래 기자\n%s\n가나시가 6일 물길을 넓히는 공사를 시작했다고 밝혔다. 공사는 3년 동안 이어진다.".formatted(line), null);
        assertThat(report.passages())
                .filteredOn(passage -> passage.kind() == PassageKind.CAPTION)
                .singleElement()
                .satisfies(
                        passage -> assertThat(passage.span().in(report.body())).isEqualTo(line));
        assertThat(report.publication().bylines()).extracting(FoundByline::name).containsExactly("홍경래");
        assertThat(report.publication().outlet()).isNull();
        assertThat(report.forum()).isNull();
    }
}

package kr.hanmadi.extraction.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hanmadi.extraction.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a forum took place; every name is fictional. */
class VenuesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    홍길동 시의원은 11일 오전 가나시의회에서 나루회 등 3개 단체와 함께 물길 토론회를 열었다. | 가나시의회
                    가나회는 3월 9일부터 11일까지 사흘간 가나시 나루동 누리나루에서 물길 토론회를 열었다. | 가나시 나루동 누리나루
                    가나회는 3월 9일부터 3일간 가나시 나루동 누리나루에서 물길 토론회를 열었다. | 가나시 나루동 누리나루
                    홍길동 의원은 11일 오후 가나의회 소통관 기자회견에서 “물길을 넓히자”고 했다. 홍 의원은 “예산도 늘리자”고 했다. | 가나의회 소통관
                    홍길동 총리는 11일 가나국 총리와의 회담 결렬 후 나루호텔 로비에서 물길 토론회를 열었다. | 나루호텔 로비
                    홍길동 총리는 11일 가나궁에서 물길 토론회를 열고 “나루국 국경 지역에서 열린 물길은 막히지 않는다”고 말했다. | 가나궁
                    """)
    void isWhereTheSentenceSaysThatItWasHeld(String lead, String venue) {
        var forum = new ReportReader()
                .read("물길 토론회 열려\n" + lead, LocalDate.of(2026, 3, 12))
                .forum();
        assertThat(forum).isNotNull();
        assertThat(forum.venue()).isEqualTo(venue);
    }
}

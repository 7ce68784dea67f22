package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.HeadlineCheck;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a quotation in a headline stands to the body; every name is fictional. */
@NullUnmarked
class HeadlineCheckTests {
    private static final String BODY = """
        가나시민회관에서 4일 물길 토론회가 열렸다. 시민 120명이 자리를 채웠다.
        홍길동 나루연구원 연구위원은 “훨씬 높은 연봉을 받으려고 다른 나라로 떠나는데 애국심만으로 붙잡기는 어렵다”고 말했다.
        성춘향 가나대 교수는 수질 자료를 분기마다 시민에게 공개해야 한다고 설명했다.
        참석자들은 둑을 허물기보다 물길을 넓히는 방법에 주목해 달라고 요구했다.
        나루시는 내년 예산에 300억원을 담기로 했다.
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        애국심만으로 붙잡기는 어렵다 | SHORTENED | 애국심만으로 붙잡기는
        해외 기업과 수십배 차이나는 연봉… 애국심만으로 어떻게 잡나 | CHANGED | 애국심만으로 붙잡기는
        수질 자료 분기마다 공개해야 한다 | SHORTENED | 수질 자료를 분기마다
        자료부터 언론에 모두 공개하라 | CHANGED | 수질 자료를 분기마다
        허물기보다 넓히는 데 집중하면 물길이 살아난다 | CHANGED | 둑을 허물기보다
        예산 300억원은 턱없이 모자란다 | CHANGED | 300억원을
        어업인 생존권을 누가 책임지느냐 | MISSING |
        학교 급식부터 바꿔야 한다 | MISSING |
        """)
    void holdsTheWordsOfALineAgainstWhatTheBodySays(String words, HeadlineVerdict verdict, String where) {
        var text = "물길 토론회 열려… “" + words + "”\n" + BODY;
        var check = headlines(text).getFirst().headlineCheck();
        assertThat(check).isNotNull();
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.body() == null ? "" : check.body().in(read(text).body()))
                .contains(where == null ? "" : where);
    }

    @Test
    void leadsToTheQuotationThatASentenceHolds() {
        var text = "물길 토론회… “해외 기업과 차이나는 연봉, 애국심만으로 잡나?”\n" + BODY;
        var report = read(text);
        var remark = report.quotes().stream()
                .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                .findFirst()
                .orElseThrow();
        var headline = headlines(text).getFirst();
        assertThat(headline.headlineCheck()).isEqualTo(new HeadlineCheck(HeadlineVerdict.CHANGED, remark.span()));
        assertThat(headline.speaker())
                .as("words so far from the remark name no speaker")
                .isNull();
    }

    @Test
    void takesTheNearerSentenceOfASubhead() {
        var text = """
            물길 토론회 열려
            시민들은 예산을 공개해 달라고 했다.
            “예산부터 공개해 달라는 목소리”
            어민들은 예산을 공개해 달라고 했다.
            """;
        var check = headlines(text).getFirst().headlineCheck();
        assertThat(check).isNotNull();
        assertThat(check.body()).isNotNull();
        assertThat(check.body().start()).isGreaterThan(read(text).body().indexOf('“'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        예산을 두 배로 늘려야 한다 | 예산 늘리
        AI 기업 120곳이 떠났다 | ai 기업 120 떠나
        물길을 넓혀 달라 | 물길 넓히
        """)
    void knowsTheWordsThatCarryTheSense(String text, String words) {
        assertThat(ContentWords.of(text)).contains(words.split(" ")).doesNotContain("하", "두");
    }

    private static List<FoundQuote> headlines(String text) {
        return read(text).quotes().stream()
                .filter(quote -> quote.kind() == QuoteKind.HEADLINE)
                .toList();
    }

    private static Report read(String text) {
        return new ReportReader().read(text, null);
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.quote.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEdgesTests {
    private static final String BODY = "앞 문단.\n물길을 함께 정하자고 했다.\n뒤 문단.";
    private static final TextSpan PASSAGE = new TextSpan(6, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "함께 | END_FORWARD | 함께 정하자고",
                "함께 정하자고 | END_BACK | 함께",
                "함께 | START_BACK | 물길을 함께",
                "물길을 함께 | START_FORWARD | 함께",
                "정하자 | END_FORWARD | 정하자고",
                "정하자고 했다. | END_FORWARD | 정하자고 했다.",
                "물길을 함께 | START_BACK | 물길을 함께",
                "함께 | END_BACK | 함께",
                "함께 | START_FORWARD | 함께"
            })
    void anEndMovesByAWordAndStaysInItsPassage(String words, QuoteMarking.Edge edge, String moved) {
        int at = BODY.indexOf(words);
        var span = WordEdges.moved(
                BODY,
                new TextSpan(at, at + words.length()),
                edge.name().startsWith("END"),
                edge.name().endsWith("FORWARD"),
                PASSAGE);
        assertThat(BODY.substring(span.start(), span.end())).isEqualTo(moved);
    }
}

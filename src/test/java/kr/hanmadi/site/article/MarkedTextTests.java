package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteEvidence;
import kr.hanmadi.quote.QuoteReading;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.quote.TextSpan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MarkedTextTests {

    @Test
    void takesTheMarksIntoTheQuotation() {
        assertThat(marked("홍 의원은 “예산을 늘려야 한다”고 말했다.", "예산을 늘려야 한다")).isEqualTo("홍 의원은 [“예산을 늘려야 한다”]고 말했다.");
    }

    @Test
    void marksReportedSpeechWithoutTakingMarks() {
        assertThat(marked("홍 의원은 ~예산을 늘려야 한다고 말했다.", "~예산을 늘려야 한다")).isEqualTo("홍 의원은 {~예산을 늘려야 한다}고 말했다.");
    }

    @Test
    void leavesTheMarkToTheWordsInsideReportedSpeech() {
        assertThat(marked("홍 의원은 ~기준을 “다시 보자”고 했다고 말했다.", "~기준을 “다시 보자”고 했다", "다시 보자"))
                .isEqualTo("홍 의원은 <>~기준을 [“다시 보자”]고 했다고 말했다.");
    }

    @Test
    void keepsTheLineWhateverIsMarked() {
        var body = "가 “나” 다 “라 마” 바";
        var line = MarkedText.of(body, line(body), List.of(quote(body, "나"), quote(body, "라 마")));
        assertThat(line.plain()).isEqualTo(body);
    }

    @Test
    void marksTheSecondParagraphOfALongQuotationWithoutItsAddress() {
        var body = "“가나다.\n라마바”라고 했다.";
        var second = new Passage(PassageKind.PARAGRAPH, body.indexOf('라'), body.length());
        var line = MarkedText.of(body, second, List.of(quote(body, "가나다.\n라마바")));
        assertThat(line.pieces().getFirst().text()).isEqualTo("라마바”");
        assertThat(line.pieces().getFirst().quoteId()).isNull();
    }

    /** The line with [quotations], {reported speech} and <> where an address stands without a mark. */
    private static String marked(String body, String... words) {
        var quotes = List.of(words).stream().map(said -> quote(body, said)).toList();
        return MarkedText.of(body, line(body), quotes).pieces().stream()
                .map(MarkedTextTests::show)
                .collect(Collectors.joining());
    }

    private static String show(MarkedText.Piece piece) {
        if (!piece.quoted()) {
            return piece.quoteId() == null ? piece.text() : "<>";
        }
        return piece.reported() ? "{" + piece.text() + "}" : "[" + piece.text() + "]";
    }

    private static Passage line(String body) {
        return new Passage(PassageKind.PARAGRAPH, 0, body.length());
    }

    /** Words that begin with ~ are reported. */
    private static Quote quote(String body, String words) {
        int at = body.indexOf(words);
        return new Quote(
                new Article("제목", body, 1, FullText.PUBLIC),
                new QuoteReading(
                        words.startsWith("~") ? QuoteKind.INDIRECT : QuoteKind.DIRECT,
                        new TextSpan(at, at + words.length()),
                        words,
                        0,
                        new QuoteReading.ReadSpeaker(new Speaker.Nobody(), null, List.of(), null),
                        QuoteEvidence.of("none", Confidence.LOW, null, null, null),
                        QuoteReading.Reported.NONE,
                        null));
    }
}

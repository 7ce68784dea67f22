package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.HeadlineVerdict;
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
class HeadlineCheckViewTests {
    private static final String HEADLINE = "“물길부터 넓혀야”";
    private static final String SENTENCE = "참석자들은 물길을 넓히는 방법에 주목했다.";
    private static final String BODY = HEADLINE + "\n토론회가 열렸다.\n" + SENTENCE;

    @Test
    void showsTheSentenceOfTheBodyAndWhereItStands() {
        var check = check(FullText.PUBLIC, place());
        assertThat(check.sentence()).isEqualTo(SENTENCE);
        assertThat(check.sentenceHref()).startsWith("/articles/").endsWith("#p2");
    }

    @Test
    void keepsTheSentenceOfAnotherPaperFromReaders() {
        assertThat(check(FullText.QUOTES_ONLY, place()).sentence()).isNull();
    }

    @Test
    void showsNothingWhereThePlaceIsNotKnown() {
        assertThat(check(FullText.PUBLIC, null).sentence()).isNull();
    }

    private static TextSpan place() {
        int at = BODY.indexOf(SENTENCE);
        return new TextSpan(at, at + SENTENCE.length());
    }

    private static HeadlineCheckView check(FullText fullText, TextSpan place) {
        int second = BODY.indexOf("토론회");
        var passages = List.of(
                new Passage(PassageKind.HEADLINE, 0, HEADLINE.length()),
                new Passage(PassageKind.LEAD, second, BODY.indexOf('\n', second)),
                new Passage(PassageKind.PARAGRAPH, BODY.indexOf(SENTENCE), BODY.length()));
        var article = new Article(HEADLINE, BODY, 1, fullText);
        article.found(HEADLINE, BODY, passages, List.of(), null, null, 1, Instant.parse("2025-03-04T09:10:00Z"));
        return HeadlineCheckView.of(new Quote(
                article,
                new QuoteReading(
                        QuoteKind.HEADLINE,
                        new TextSpan(1, HEADLINE.length() - 1),
                        "물길부터 넓혀야",
                        1,
                        new QuoteReading.ReadSpeaker(new Speaker.Nobody(), null, List.of(), null),
                        QuoteEvidence.of("none", Confidence.MEDIUM, null, null, place),
                        QuoteReading.Reported.NONE,
                        HeadlineVerdict.CHANGED)));
    }
}

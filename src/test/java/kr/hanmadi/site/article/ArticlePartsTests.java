package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ArticlePartsTests {

    /** However long the text and its lines are, the parts are the text, in order, and no remark is cut. */
    @ParameterizedTest
    @CsvSource({"1, 1", "100, 1", "500, 1", "5000, 1", "1, 5000", "7, 700", "3, 4000"})
    void thePartsAreTheTextAndNoRemarkIsCut(int lines, int remarks) {
        var body = new StringBuilder("제목\n");
        var passages = new ArrayList<Passage>();
        var spans = new ArrayList<TextSpan>();
        passages.add(new Passage(PassageKind.HEADLINE, 0, 2));
        for (int line = 0; line < lines; line++) {
            int from = body.length();
            for (int i = 0; i < remarks; i++) {
                body.append("홍길동은 “");
                int start = body.length();
                body.append("물길을 함께 정하자 ".repeat(1 + i % 3)).append(i);
                spans.add(new TextSpan(start, body.length()));
                body.append("”고 했다. ");
            }
            passages.add(new Passage(PassageKind.PARAGRAPH, from, body.length()));
            body.append('\n');
        }
        var article = new Article("제목", body.toString(), 1, FullText.PUBLIC);
        article.found("제목", body.toString(), passages, List.of(), null, null, 1, null);
        var parts = new ArticleParts(article, () -> spans);
        int at = 0;
        for (int number = 1; number <= parts.count(); number++) {
            for (var passage : parts.passages(number)) {
                assertThat(body.substring(at, passage.startOffset())).isBlank();
                at = passage.endOffset();
            }
            int first = parts.passages(number).getFirst().startOffset();
            int last = parts.passages(number).getLast().endOffset();
            assertThat(last - first).isLessThan(4 * Addresses.LETTERS_OF_A_PAGE);
            for (var span : spans) {
                boolean begins = first <= span.start() && span.start() < last;
                assertThat(!begins || span.end() <= last).isTrue();
            }
        }
        assertThat(body.substring(at)).isBlank();
        for (var span : spans) {
            int number = parts.holding(span.start());
            assertThat(parts.passages(number))
                    .anyMatch(passage -> passage.startOffset() <= span.start() && span.end() <= passage.endOffset());
            if (span.start() < Addresses.LETTERS_OF_A_PAGE) {
                assertThat(number).isEqualTo(1);
            }
        }
    }
}

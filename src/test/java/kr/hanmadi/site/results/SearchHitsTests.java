package kr.hanmadi.site.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.search.api.Snippet;
import org.junit.jupiter.api.Test;

/** The index takes a change of the record a moment later; what it still holds is not shown where the record forbids it. */
class SearchHitsTests {
    private static final Snippet SNIPPET = new Snippet(
            List.of(new Snippet.Piece("홍길", true), new Snippet.Piece("동 교장의 ", false), new Snippet.Piece("등굣길", true)));

    private final Article article = new Article("등굣길 이야기", "등굣길 이야기\n홍길동 교장의 등굣길", 1, FullText.PUBLIC);

    @Test
    void showsWhatTheIndexHoldsOfAnArticle() {
        assertThat(SearchHits.current(SNIPPET, article)).isEqualTo(SNIPPET);
    }

    @Test
    void showsNothingOfANameThatWasHiddenSince() {
        article.mask("홍길동\t홍○○", Instant.EPOCH);
        assertThat(SearchHits.current(SNIPPET, article).pieces()).isEmpty();
    }

    @Test
    void showsNothingOfANameThatWasTakenOutOfSearchesSince() {
        article.unlist("홍길동\t○○○");
        assertThat(SearchHits.current(SNIPPET, article).pieces()).isEmpty();
    }
}

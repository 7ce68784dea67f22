package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.PreviewLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a private link opens in each state of its article. */
class PreviewControllerTests {
    private final PreviewLinks links = Mockito.mock(PreviewLinks.class);
    private final Articles articles = Mockito.mock(Articles.class);
    private final Article article = Mockito.mock(Article.class);
    private final MockMvcTester mvc =
            MockMvcTester.of(new PreviewController(links, articles, Mockito.mock(ArticlePreview.class)));

    @ParameterizedTest
    @EnumSource(ArticleState.class)
    void showsADraftAndLeadsToWhatReadersHaveSeen(ArticleState state) {
        given(links.articleOf("secret")).willReturn(Optional.of(7L));
        given(articles.find(7L)).willReturn(Optional.of(article));
        given(article.getState()).willReturn(state);
        given(article.getPublicId()).willReturn("0123456789");
        var answer = mvc.get().uri("/preview/secret").exchange();
        switch (state) {
            case DRAFT -> assertThat(answer).hasStatusOk().hasViewName("site/article");
            case PUBLISHED, CORRECTED, WITHDRAWN ->
                assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/articles/0123456789");
            case DISCARDED -> assertThat(answer).hasStatus(404);
        }
        assertThat(answer).hasHeader("X-Robots-Tag", "noindex, nofollow").hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void aLinkThatEndedOpensNothing() {
        given(links.articleOf("old")).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/preview/old")).hasStatus(404);
    }
}

package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.MovedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controller makes of an address, without a portal around it. */
class ArticleControllerTests {
    private static final String ADDRESS = "/articles/0123456789/%EB%AC%BC%EA%B8%B8";

    private final ArticlePages pages = Mockito.mock(ArticlePages.class);
    private final ArticleView article = Mockito.mock(ArticleView.class, Answers.RETURNS_DEEP_STUBS);
    private final MockMvcTester mvc = MockMvcTester.of(
            new ArticleController(pages, Mockito.mock(ArticlePreview.class), Mockito.mock(ArticleMetadata.class)));

    @BeforeEach
    void anArticle() {
        given(pages.read("0123456789", 1)).willReturn(article);
        given(article.place().href()).willReturn(ADDRESS);
    }

    @Test
    void showsAnArticleAtItsAddress() {
        assertThat(mvc.get().uri("/articles/0123456789/물길"))
                .hasStatusOk()
                .hasViewName("site/article")
                .model()
                .containsEntry("article", article);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/0123456789", "/articles/0123456789/x"})
    void leadsFromAnOlderAddressToTheRightOne(String asked) {
        assertThat(mvc.get().uri(asked))
                .failure()
                .rootCause()
                .isInstanceOfSatisfying(
                        MovedException.class,
                        moved -> assertThat(moved.address()).isEqualTo(ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "x, 1", "-3, 1"})
    void leadsToThePageOnWhichARemarkStands(String typed, int number) {
        given(pages.pageAt("0123456789", number)).willReturn(ADDRESS + "?page=2");
        assertThat(mvc.get().uri("/articles/0123456789?at=" + typed))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(ADDRESS + "?page=2");
        then(pages).should().pageAt("0123456789", number);
    }

    @Test
    void saysThatAnArticleWasWithdrawn() {
        given(pages.read("gone", 1)).willThrow(new GoneException("기사", null, null));
        assertThat(mvc.get().uri("/articles/gone")).hasStatus(410);
        given(pages.revisions("gone")).willThrow(new GoneException("기사", null, null));
        assertThat(mvc.get().uri("/articles/gone/x/revisions")).hasStatus(410);
    }
}

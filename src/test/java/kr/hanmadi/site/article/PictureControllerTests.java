package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.PreviewLinks;
import kr.hanmadi.media.PictureType;
import kr.hanmadi.media.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which readers are shown which pictures, and which caches may keep them. */
class PictureControllerTests {
    private final Pictures pictures = Mockito.mock(Pictures.class);
    private final Articles articles = Mockito.mock(Articles.class);
    private final PreviewLinks links = Mockito.mock(PreviewLinks.class);
    private final MockMvcTester mvc = MockMvcTester.of(new PictureController(pictures, articles, links));

    @BeforeEach
    void aPicture() {
        given(pictures.read("name", "640.jpg"))
                .willReturn(Optional.of(new Pictures.Content(PictureType.JPEG, new byte[] {1, 2})));
    }

    @Test
    void whatAnArticleShowsIsKeptByBrowsersForGood() {
        given(articles.showsPicture("name")).willReturn(true);
        assertThat(mvc.get().uri("/pictures/name/640.jpg"))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("Cache-Control", "max-age=31536000, s-maxage=600, immutable");
        assertThat(mvc.get().uri("/pictures/name/641.jpg")).hasStatus(404);
    }

    @Test
    void whatNoArticleShowsIsNotThere() {
        assertThat(mvc.get().uri("/pictures/name/640.jpg")).hasStatus(404);
    }

    @Test
    void aPrivateLinkShowsThePicturesOfItsDraftAlone() {
        var draft = Mockito.mock(Article.class);
        given(draft.getState()).willReturn(ArticleState.DRAFT);
        given(links.articleOf("secret")).willReturn(Optional.of(7L));
        given(articles.find(7L)).willReturn(Optional.of(draft));
        assertThat(mvc.get().uri("/preview/secret/pictures/name/640.jpg"))
                .as("of another article")
                .hasStatus(404);
        given(articles.wouldShowPicture(7L, "name")).willReturn(true);
        assertThat(mvc.get().uri("/preview/secret/pictures/name/640.jpg"))
                .hasStatusOk()
                .doesNotContainHeader("Cache-Control");
        assertThat(mvc.get().uri("/preview/other/pictures/name/640.jpg")).hasStatus(404);
        given(draft.getState()).willReturn(ArticleState.PUBLISHED);
        assertThat(mvc.get().uri("/preview/secret/pictures/name/640.jpg"))
                .as("it has an address of its own now")
                .hasStatus(404);
    }
}

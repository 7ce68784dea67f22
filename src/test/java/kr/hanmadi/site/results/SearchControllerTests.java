package kr.hanmadi.site.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.util.List;
import kr.hanmadi.search.Suggestions;
import kr.hanmadi.site.head.PageMetadataFactory;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controller makes of an address, without an index. */
class SearchControllerTests {
    private final SearchPages pages = Mockito.mock(SearchPages.class);
    private final Suggestions suggestions = Mockito.mock(Suggestions.class);
    private final MockMvcTester mvc =
            MockMvcTester.of(new SearchController(pages, suggestions, Mockito.mock(PageMetadataFactory.class)));

    @Test
    void theFormOfManyFieldsBecomesTheAddressOfAQuery() {
        assertThat(mvc.get().uri("/search?with-all=예산&with-speaker=정동영&with-none=물길&type=quote"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/search?type=quote&q=%EC%98%88%EC%82%B0%20-%EB%AC%BC%EA%B8%B8%20"
                        + "%EB%B0%9C%EC%96%B8%EC%9E%90%3A%EC%A0%95%EB%8F%99%EC%98%81");
        then(pages).should(never()).find(any(), anyString());
    }

    @Test
    void suggestsNothingWhereNothingIsTyped() {
        given(suggestions.suggest("")).willReturn(List.of());
        assertThat(mvc.get().uri("/suggest")).hasStatusOk().bodyText().isEqualTo("[]");
    }

    @Test
    void theGuideNeedsNoSearch() {
        assertThat(mvc.get().uri("/help/search")).hasStatusOk().hasViewName("site/search-help");
    }
}

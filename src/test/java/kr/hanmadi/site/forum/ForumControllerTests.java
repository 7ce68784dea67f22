package kr.hanmadi.site.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.web.NotFoundException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controller makes of an address, without a portal around it. */
class ForumControllerTests {
    private final ForumPages pages = Mockito.mock(ForumPages.class);
    private final MockMvcTester mvc = MockMvcTester.of(new ForumController(pages, Mockito.mock(ForumMetadata.class)));

    @ParameterizedTest
    @CsvSource({
        "'', SPOKEN, 1",
        "'?by=speaker&page=3', SPEAKER, 3",
        "'?by=ARTICLE', ARTICLE, 1",
        "'?by=nothing&page=-2', SPOKEN, 1",
        "'?page=zwei', SPOKEN, 1"
    })
    void readsOrderAndPageAndTakesTheUsualOnesForAnythingElse(String query, ForumOrder order, int page) {
        given(pages.read(any(), any(), anyInt())).willThrow(new NotFoundException("forum", "f1"));
        assertThat(mvc.get().uri("/forums/f1" + query)).hasStatus(404);
        then(pages).should().read("f1", order, page);
    }
}

package kr.hanmadi.site.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.web.MovedException;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controller makes of an address, without a portal around it. */
class SeriesControllerTests {
    private final SeriesPages pages = Mockito.mock(SeriesPages.class);
    private final MockMvcTester mvc = MockMvcTester.of(new SeriesController(pages, Mockito.mock(ForumMetadata.class)));

    @Test
    void leadsFromAnOlderAddressToTheRightOne() {
        var series = Mockito.mock(SeriesPages.View.class);
        given(pages.read(any(), anyInt())).willReturn(series);
        given(series.href()).willReturn("/series/0123456789/%EB%AC%BC%EA%B8%B8");
        assertThat(mvc.get().uri("/series/0123456789/물길?page=2")).hasViewName("site/series");
        then(pages).should().read("0123456789", 2);
        assertThat(mvc.get().uri("/series/0123456789")).failure().rootCause().isInstanceOf(MovedException.class);
    }

    @Test
    void theListIsReadPageByPage() {
        assertThat(mvc.get().uri("/series?page=3")).hasViewName("site/serieslist");
        then(pages).should().list(3);
    }
}

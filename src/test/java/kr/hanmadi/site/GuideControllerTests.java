package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.quote.QuoteState;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the page about the portal explains. */
class GuideControllerTests {
    private final MockMvcTester mvc = MockMvcTester.of(new GuideController());

    @Test
    void explainsTheStatesThatReadersMeetAndNoOthers() {
        assertThat(mvc.get().uri("/about"))
                .model()
                .extractingByKey("states")
                .asInstanceOf(InstanceOfAssertFactories.list(QuoteState.class))
                .contains(QuoteState.FOUND, QuoteState.CONFIRMED)
                .doesNotContain(QuoteState.REJECTED);
    }
}

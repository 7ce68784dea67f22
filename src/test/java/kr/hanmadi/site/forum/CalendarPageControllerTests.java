package kr.hanmadi.site.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.web.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controller makes of an address, without a portal around it. */
class CalendarPageControllerTests {
    private final CalendarPages calendar = Mockito.mock(CalendarPages.class);
    private final MockMvcTester mvc =
            MockMvcTester.of(new CalendarPageController(calendar, Mockito.mock(PageMetadataFactory.class)));

    @Test
    void leadsFromTheAddressThatMonthsHadAtFirst() {
        given(calendar.address("2025-03")).willReturn("/calendar/2025-03");
        assertThat(mvc.get().uri("/calendar?month=2025-03"))
                .hasStatus(301)
                .redirectedUrl()
                .isEqualTo("/calendar/2025-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-3", "nonsense"})
    void knowsNoOtherMonth(String month) {
        given(calendar.read("2025-13")).willThrow(new NotFoundException("calendar", "2025-13"));
        assertThat(mvc.get().uri("/calendar/" + month)).hasStatus(404);
    }
}

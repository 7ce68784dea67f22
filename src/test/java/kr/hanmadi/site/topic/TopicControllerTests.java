package kr.hanmadi.site.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.web.NotFoundException;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controller makes of an address, without a portal around it. */
class TopicControllerTests {
    private final TopicPages pages = Mockito.mock(TopicPages.class);
    private final MockMvcTester mvc = MockMvcTester.of(new TopicController(pages));

    @Test
    void aTopicIsNarrowedToASpeakerAndReadPageByPage() {
        mvc.get().uri("/topics/물길?speaker=0123456789&page=2").exchange();
        then(pages).should().read("물길", "0123456789", 2);
        mvc.get().uri("/topics/물길?page=zwei").exchange();
        then(pages).should().read("물길", "", 1);
    }

    @Test
    void aTopicThatReadersMayNotSeeIsNotThere() {
        given(pages.read("물길", "", 1)).willThrow(new NotFoundException("topic", "물길"));
        assertThat(mvc.get().uri("/topics/물길")).hasStatus(404);
    }
}

package kr.hanmadi.site.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.net.URI;
import java.time.Instant;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which addresses other sites may show, and what is left of a quotation that readers may not see any more. */
class EmbedControllerTests {
    private final QuotePages quotes = Mockito.mock(QuotePages.class);
    private final MockMvcTester mvc = MockMvcTester.of(new EmbedController(
            quotes,
            Mockito.mock(Embeds.class),
            Mockito.mock(ShareImages.class),
            new SiteSettings(URI.create("https://hanmadi.example/")),
            new StaticMessageSource()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?url=",
                "?url=https://elsewhere.example/quotes/0123456789",
                "?url=https://hanmadi.example/articles",
                "?url=https://hanmadi.example/quotes/0123456789/more",
                "?url=http:%20%EA%B0%80",
                "?url=https://hanmadi.example.evil.example/quotes/0123456789"
            })
    void tellsNothingOfOtherAddresses(String query) {
        assertThat(mvc.get().uri(URI.create("/oembed" + query))).hasStatus(404);
        then(quotes).should(never()).citable(any());
    }

    @Test
    void tellsNothingOfAQuotationThatReadersMayNotSee() {
        given(quotes.citable("0123456789")).willThrow(new NotFoundException("quote", "0123456789"));
        assertThat(mvc.get().uri("/oembed?url=https://hanmadi.example/quotes/0123456789"))
                .hasStatus(404);
    }

    @Test
    void knowsOneFormat() {
        assertThat(mvc.get().uri("/oembed?format=xml&url=https://hanmadi.example/quotes/0123456789"))
                .hasStatus(501);
    }

    @Test
    void aWithdrawnQuotationLeavesWhenAndWhy() {
        given(quotes.read("0123456789"))
                .willThrow(new GoneException("기사", Instant.parse("2025-03-04T09:10:00Z"), "두 번 실렸습니다."));
        assertThat(mvc.get().uri("/embed/quotes/0123456789"))
                .hasStatus(410)
                .model()
                .hasEntrySatisfying("embed", it -> {
                    var embed = (EmbedView) it;
                    assertThat(embed.quote()).isNull();
                    assertThat(embed.withdrawn()).isNotNull();
                    assertThat(embed.why()).isEqualTo("두 번 실렸습니다.");
                });
    }

    @Test
    void aQuotationThatNeverWasLeavesItsAddress() {
        given(quotes.read("0123456789")).willThrow(new NotFoundException("quote", "0123456789"));
        assertThat(mvc.get().uri("/embed/quotes/0123456789"))
                .hasStatus(404)
                .model()
                .containsEntry("embed", new EmbedView(null, "https://hanmadi.example/quotes/0123456789", null, null));
    }
}

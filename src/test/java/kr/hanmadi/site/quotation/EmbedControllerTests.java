package kr.hanmadi.site.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.PageHead;
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
    private final Embeds embeds = Mockito.mock(Embeds.class);
    private final ShareImages images = Mockito.mock(ShareImages.class);
    private final StaticMessageSource messages = new StaticMessageSource();
    private final MockMvcTester mvc = MockMvcTester.of(new EmbedController(
            quotes, embeds, images, new SiteSettings(URI.create("https://hanmadi.example/")), messages));

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
    void tellsOtherSitesHowToShowAQuotation() {
        var speaker = new SpeakerView(SpeakerKind.PERSON, "p", "홍길동", "/speakers/p", null, List.of(), null);
        var source = new QuoteView.Source("/articles/a", "물길을 연다", null);
        var occasion = new QuoteView.Occasion(null, null, null);
        var quote = new QuoteView(
                "0123456789",
                "/quotes/0123456789",
                QuoteKind.DIRECT,
                "물길을 연다",
                speaker,
                QuoteState.CONFIRMED,
                occasion,
                source);
        messages.addMessage("site.name", Locale.KOREAN, "한마디");
        given(quotes.citable("0123456789")).willReturn(quote);
        given(embeds.frame(quote, "", "")).willReturn(new Embeds.Frame(560, 300, "<iframe></iframe>"));
        assertThat(oembed()).isEqualTo("""
                {"version":"1.0",
                "type":"rich",
                "title":"“물길을 연다”",
                "author_name":"홍길동",
                "author_url":"https://hanmadi.example/speakers/p",
                "provider_name":"한마디",
                "provider_url":"https://hanmadi.example/",
                "width":560,
                "height":300,
                "html":"<iframe></iframe>"}""".replace("\n", ""));
        given(images.of("quotes", "0123456789", "물길을 연다"))
                .willReturn(
                        new PageHead.Image("https://hanmadi.example/share/q.png", "물길을 연다", 1200, 630, "image/png"));
        assertThat(oembed()).isEqualTo("""
                {"version":"1.0",
                "type":"rich",
                "title":"“물길을 연다”",
                "author_name":"홍길동",
                "author_url":"https://hanmadi.example/speakers/p",
                "provider_name":"한마디",
                "provider_url":"https://hanmadi.example/",
                "thumbnail_url":"https://hanmadi.example/share/q.png",
                "thumbnail_width":1200,
                "thumbnail_height":630,
                "width":560,
                "height":300,
                "html":"<iframe></iframe>"}""".replace("\n", ""));
    }

    private String oembed() {
        var response = mvc.get()
                .uri("/oembed?url=https://hanmadi.example/quotes/0123456789")
                .exchange()
                .getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
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

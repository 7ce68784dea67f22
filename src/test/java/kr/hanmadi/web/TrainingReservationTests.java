package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which answers say that no machine may be trained on them. */
class TrainingReservationTests {
    private final Imprints imprints = mock(Imprints.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles",
                "/articles.csv",
                "/articles/0123456789/x",
                "/api/v1/articles/0123456789",
                "/feed/articles.atom",
                "/articles/0123456789.bib"
            })
    void everyFormOfAReservedSectionSaysSo(String path) throws Exception {
        var answer = asked(path, Set.of(Section.ARTICLES));
        assertThat(answer.getHeader("tdm-reservation")).isEqualTo("1");
        assertThat(answer.getHeader("tdm-policy")).isEqualTo("https://x.example/copyright");
        assertThat(asked(path, Set.of(Section.QUOTES)).getHeaderNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/css/x.css", "/articlesofothers", "/desk/articles", "/login"})
    void theRestSaysNothing(String path) throws Exception {
        assertThat(asked(path, Set.of(Section.values())).getHeaderNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/search, QUOTES", "/api/v1/search, QUOTES", "/topics/물길, QUOTES", "/embed/quotes/0123456789, QUOTES"})
    void whatIsFoundCountsAsQuotations(String path, Section section) throws Exception {
        assertThat(asked(path, Set.of(section)).getHeader("tdm-reservation")).isEqualTo("1");
    }

    private MockHttpServletResponse asked(String path, Set<Section> reserved) throws Exception {
        given(imprints.getNow())
                .willReturn(new Imprint(
                        new Imprint.Newspaper(null, null, null, null, null, null),
                        new Imprint.Contact(null, null, null),
                        null,
                        new Imprint.Banner(null, null),
                        reserved));
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(new TrainingReservation()
                        .trainingReservationFilter(imprints, new SiteSettings(URI.create("https://x.example")))
                        .getFilter())
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}

package kr.hanmadi.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import kr.hanmadi.web.AnswerForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which request for a page goes on as one to the API, and what tells caches that there are two forms. */
class PagesAsDataTests {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String PROGRAM = "application/json, text/plain, */*";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({
        "/articles, /api/v1/articles",
        "/quotes, /api/v1/quotes",
        "/topics, /api/v1/topics",
        "/search, /api/v1/search",
        "/articles/0123456789, /api/v1/articles/0123456789",
        "/articles/0123456789/물길을-연다, /api/v1/articles/0123456789",
        "/forums/ABCDEFGHJK/-, /api/v1/forums/ABCDEFGHJK",
        "/speakers/0123456789/홍길동, /api/v1/speakers/0123456789",
        "/quotes/0123456789, /api/v1/quotes/0123456789",
        "/topics/물길, /api/v1/topics/물길"
    })
    void aPageIsGivenAsDataToWhomTakesJson(String page, String answer) throws Exception {
        assertThat(askedOf(page, PROGRAM)).isEqualTo(answer);
        assertThat(response.getHeaders(HttpHeaders.VARY)).containsExactly("Accept");
        assertThat(response.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isEqualTo("*");
        if (!page.equals("/search")) {
            var other = new MockHttpServletResponse();
            assertThat(askedOf(page + ".json", BROWSER, other)).isEqualTo(answer);
            assertThat(other.getHeaders(HttpHeaders.VARY)).as("one form alone").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BROWSER,
                "*/*",
                "text/html, application/json",
                "application/json;q=0.5, text/html",
                "application/ld+json",
                "no type",
                "''"
            })
    void aReaderGetsThePage(String accepted) throws Exception {
        assertThat(askedOf("/articles/0123456789/x", accepted)).isEqualTo("/articles/0123456789/x");
        assertThat(response.getHeaders(HttpHeaders.VARY)).containsExactly("Accept");
        assertThat(response.getHeader(HttpHeaders.LINK))
                .isEqualTo("</articles/0123456789.json>; rel=\"alternate\"; type=\"application/json\"");
        assertThat(response.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles.csv", "/forums.csv", "/speakers.csv", "/quotes.csv", "/topics.csv"})
    void aListIsGivenAsATable(String list) throws Exception {
        assertThat(askedOf(list, BROWSER)).isEqualTo("/api/v1" + list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/0123456789.ninjs", "/articles/0123456789.newsml"})
    void anArticleIsGivenAsAgenciesExchangeIt(String article) throws Exception {
        assertThat(askedOf(article, BROWSER)).isEqualTo("/api/v1" + article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles.ninjs",
                "/quotes/0123456789.newsml",
                "/about",
                "/articles/0123456789/x/revisions",
                "/speakers/unnamed",
                "/speakers/0123456789/x/record",
                "/quotes/0123456789.bib",
                "/quotes/0123456789.csv",
                "/search.json",
                "/search.csv",
                "/feed/articles.json",
                "/api/v1/articles",
                "/desk/articles.json",
                "/desk/topics",
                "/series/0123456789/x"
            })
    void whatHasNoOtherFormIsLeftAlone(String path) throws Exception {
        assertThat(askedOf(path, PROGRAM)).isEqualTo(path);
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void aFormThatIsSentIsLeftAlone() throws Exception {
        var request = request("/articles", PROGRAM);
        request.setMethod("POST");
        assertThat(passed(request, response)).isEqualTo("/articles");
    }

    /** The container answers an error at the address that was asked, which is the page's. */
    @Test
    void anErrorIsToldToAProgramAsToAProgram() throws Exception {
        var request = request("/articles/0123456789.json", BROWSER);
        passed(request, response);
        assertThat(AnswerForm.isForPrograms(request)).isTrue();
        assertThat(AnswerForm.isForPrograms(request("/articles/0123456789", BROWSER)))
                .isFalse();
    }

    private String askedOf(String path, String accepted) throws ServletException, IOException {
        return askedOf(path, accepted, response);
    }

    private static String askedOf(String path, String accepted, MockHttpServletResponse response)
            throws ServletException, IOException {
        return passed(request(path, accepted), response);
    }

    private static MockHttpServletRequest request(String path, String accepted) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.addHeader(HttpHeaders.ACCEPT, accepted);
        return request;
    }

    /** The path for which the chain is asked. */
    private static String passed(MockHttpServletRequest request, MockHttpServletResponse response)
            throws ServletException, IOException {
        var chain = new MockFilterChain();
        Objects.requireNonNull(new PagesAsData().pagesAsDataFilter().getFilter())
                .doFilter(request, response, chain);
        return ((jakarta.servlet.http.HttpServletRequest) Objects.requireNonNull(chain.getRequest())).getServletPath();
    }
}

package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import kr.hanmadi.web.SiteSettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of an editor's session. */
class SessionCookieTests {
    @Test
    void ofAPortalByHttpsIsForHttpsAloneThoughAProxyAsksByHttp() {
        assertThat(cookie("https://news.example.org"))
                .startsWith("__Host-hanmadi=an-id;")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void ofAPortalByHttpIsNot() {
        assertThat(cookie("http://localhost:8080")).contains("=an-id;").doesNotContain("Secure", "__Host-");
    }

    private static String cookie(String baseUrl) {
        var serializer = new DefaultCookieSerializer();
        new SessionConfiguration()
                .safeCookie(new SiteSettings(URI.create(baseUrl)))
                .customize(serializer);
        var answer = new MockHttpServletResponse();
        serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, "an-id"));
        return String.valueOf(answer.getHeader("Set-Cookie"));
    }
}

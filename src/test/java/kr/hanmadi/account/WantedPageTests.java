package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page of the desk that an editor is led to after signing in. */
class WantedPageTests {
    private final WantedPage wanted = new WantedPage();

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/audit", "/desk/people?q=%ED%95%9C&page=2", "/desk?q=%zz", "/desk/people?q=a|b"})
    void isRememberedByItsAddressWithoutTheNameOfTheHost(String address) {
        assertThat(followed(kept(asked(address)))).isEqualTo(address);
    }

    @Test
    void isKeptForTheSignInAlone() {
        var answer = new MockHttpServletResponse();
        wanted.saveRequest(asked("/desk/audit"), answer);
        assertThat(answer.getHeader("Set-Cookie")).contains("; Path=/login;", "; HttpOnly", "; SameSite=Strict");
    }

    @Test
    void isNoneThatIsTooLongForAHeader() {
        assertThat(kept(asked("/desk/" + "a".repeat(6000)))).isNull();
    }

    @Test
    void isNoneThatAScriptAsksForOnAnOpenPage() {
        var suggestions = asked("/desk/speakers?q=a");
        suggestions.addHeader("Sec-Fetch-Mode", "cors");
        assertThat(kept(suggestions)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/desk",
                "//evil.example/desk",
                "/desk.evil.example",
                "/articles",
                "/desk/\r\nSet-Cookie: a=b",
                "/desk/가",
                ""
            })
    void isNoneThatTheDeskDoesNotHave(String address) {
        assertThat(followed(new Cookie(WantedPage.COOKIE, written(address)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage%%%", "////", "/w=="})
    void isNoneWhereTheCookieIsNone(String value) {
        assertThat(followed(new Cookie(WantedPage.COOKIE, value))).isNull();
    }

    private static MockHttpServletRequest asked(String address) {
        var parts = address.split("\\?", 2);
        var request = new MockHttpServletRequest("GET", parts[0]);
        request.setQueryString(parts.length > 1 ? parts[1] : null);
        return request;
    }

    private static String written(String address) {
        return Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Cookie kept(MockHttpServletRequest request) {
        var answer = new MockHttpServletResponse();
        wanted.saveRequest(request, answer);
        return answer.getCookie(WantedPage.COOKIE);
    }

    private @Nullable String followed(@Nullable Cookie cookie) {
        var request = new MockHttpServletRequest("POST", "/login");
        request.setCookies(Objects.requireNonNull(cookie));
        var found = wanted.getRequest(request, new MockHttpServletResponse());
        return found == null ? null : found.getRedirectUrl();
    }
}

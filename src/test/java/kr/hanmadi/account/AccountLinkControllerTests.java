package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages behind one-time links make of a form, and of a link that opens nothing. */
class AccountLinkControllerTests {
    private static final String JOIN = "/setup/account/token";
    private static final String RESET = "/setup/password/token";
    private static final String EMAIL = "wolmae@example.org";
    private static final String PASSWORD = "물레방아 도는 산마을 한 채";

    private final AccountLinks links = Mockito.mock(AccountLinks.class);
    private final PasswordEncoder passwords = Mockito.mock(PasswordEncoder.class);
    private final NewPasswords newPasswords = Mockito.mock(NewPasswords.class);
    private final KnownBrowsers browsers = Mockito.mock(KnownBrowsers.class);
    private final MockMvcTester mvc =
            MockMvcTester.of(new AccountLinkController(links, passwords, newPasswords, browsers));

    @BeforeEach
    void twoLinks() {
        given(links.guest("token"))
                .willReturn(Optional.of(new AccountLinks.Guest(EMAIL, EditorRole.EDITOR, "", false)));
        given(links.editor("token"))
                .willReturn(Optional.of(new AccountLinks.Guest(EMAIL, EditorRole.EDITOR, "월매", true)));
        given(passwords.encode(PASSWORD)).willReturn("hash");
        given(browsers.remember(any(), any(), any()))
                .willReturn(ResponseCookie.from("known", "1").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/setup/account/old", "/setup/password/old"})
    void aLinkThatOpensNothingSaysSo(String link) {
        assertThat(mvc.get().uri(link)).hasStatus(410).hasViewName("account/link-gone");
        assertThat(send(link, "월매", PASSWORD)).hasStatus(410).hasViewName("account/link-gone");
    }

    @ParameterizedTest
    @CsvSource({
        "/setup/account/token, '', 물레방아 도는 산마을 한 채, name",
        "/setup/account/token, 월매, 짧다, password",
        "/setup/account/token, 월매, dkssudgktpdy1234, password",
        "/setup/password/token, '', 짧다, password",
        "/setup/password/token, '', dkssudgktpdy1234, password"
    })
    void whatIsWrongIsNamedAndTheLinkStaysGood(String link, String name, String password, String field) {
        assertThat(send(link, name, password))
                .hasStatus(422)
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors(field);
        then(links).should(never()).join(any(), any(), any());
        then(newPasswords).should(never()).reset(any(), any());
    }

    @Test
    void aGoodFormMakesTheAccountOrThePasswordAndKnowsTheBrowser() {
        given(links.join("token", "월매", "hash")).willReturn(true);
        given(newPasswords.reset("token", "hash")).willReturn(true);
        assertThat(send(JOIN, " 월매 ", PASSWORD))
                .hasRedirectedUrl("/login?joined")
                .cookies()
                .containsCookie("known");
        assertThat(send(RESET, "", PASSWORD))
                .hasRedirectedUrl("/login?changed")
                .cookies()
                .containsCookie("known");
    }

    @Test
    void aLinkThatWasUsedWhileTheFormWasFilledInMakesNothing() {
        assertThat(send(JOIN, "월매", PASSWORD)).hasStatus(410).doesNotContainHeader("Set-Cookie");
        assertThat(send(RESET, "", PASSWORD)).hasStatus(410).doesNotContainHeader("Set-Cookie");
    }

    private MvcTestResult send(String link, String name, String password) {
        return mvc.post()
                .uri(link)
                .param("name", name)
                .param("password", password)
                .exchange();
    }
}

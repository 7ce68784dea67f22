package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages before one is signed in: what they say, how much they tell a stranger, and what they never do. */
class SignInControllersTests {
    private static final Instant NOW = Instant.parse("2025-03-04T09:10:00Z");
    private static final String PASSWORD = "물레방아 도는 산마을 한 채";

    private final LinkMails mails = Mockito.mock(LinkMails.class);
    private final SignInAttempts attempts = Mockito.mock(SignInAttempts.class);
    private final SetupLink setup = Mockito.mock(SetupLink.class);
    private final KnownBrowsers browsers = Mockito.mock(KnownBrowsers.class);
    private final SignInTrail trail = Mockito.mock(SignInTrail.class);
    private final MockMvcTester mvc = MockMvcTester.of(
            new SignInController(waits(), mails, Clock.fixed(NOW, ZoneOffset.UTC)),
            new ForgottenPasswordController(mails, attempts, waits()),
            new SetupController(setup, browsers, trail));

    private static SignInWaits waits() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new SignInWaits(messages);
    }

    @BeforeEach
    void aGoodLink() {
        given(setup.isGood("token")).willReturn(true);
        given(setup.use(anyString(), anyString(), anyString(), anyString())).willReturn(true);
        given(browsers.remember(any(), any(), any()))
                .willReturn(ResponseCookie.from("known", "1").build());
    }

    @ParameterizedTest
    @CsvSource({"59, login.seconds", "60, login.minutes", "9999, login.minutes", "0,", "-1,", "x,", "10000,"})
    void howLongToWaitIsSaidOnlyOfANumberOfSeconds(String wait, String said) {
        assertThat(mvc.get().uri("/login?wait=" + wait))
                .model()
                .satisfies(model -> assertThat(model.get("wait")).isEqualTo(said));
    }

    @Test
    void theNumberIsAskedForAfterTheRightPasswordOnlyAndNotForEver() {
        assertThat(mvc.get().uri("/login/number")).hasRedirectedUrl("/login?again");
        var half = HalfSignedIn.class.getName();
        assertThat(mvc.get()
                        .uri("/login/number")
                        .sessionAttr(half, new HalfSignedIn("wolmae@example.org", "hash", NOW.plusSeconds(1))))
                .hasViewName("account/number");
        assertThat(mvc.get()
                        .uri("/login/number")
                        .sessionAttr(half, new HalfSignedIn("wolmae@example.org", "hash", NOW)))
                .hasRedirectedUrl("/login?again");
    }

    @Test
    void everyFailureToSignInHasItsPage() {
        var wait = Duration.ofSeconds(7);
        assertThat(Stream.of(
                                SignInFailure.wrong(Duration.ZERO),
                                SignInFailure.wrong(wait),
                                SignInFailure.tooSoon(wait),
                                SignInFailure.busy(),
                                SignInFailure.halfDone(PASSWORD),
                                SignInFailure.wrongNumber(wait),
                                SignInFailure.numberTooSoon(wait),
                                SignInFailure.halfOver(),
                                SignInFailure.wrongPasskey(),
                                new BadCredentialsException("another one"))
                        .map(failure -> SignInController.address(new MockHttpServletRequest(), failure)))
                .containsExactly(
                        "/login?wrong",
                        "/login?wrong&wait=7",
                        "/login?wait=7",
                        "/login?busy",
                        "/login/number",
                        "/login/number?wrong&wait=7",
                        "/login/number?wait=7",
                        "/login?again",
                        "/login?passkey",
                        "/login?wrong");
        assertThat(EnumSet.allOf(SignInFailure.Reason.class))
                .as("with one that is wrong twice")
                .hasSize(8);
    }

    @Test
    void withoutMailNoLinkCanBeAskedFor() {
        assertThat(mvc.get().uri("/login/forgotten")).hasStatus(404);
        assertThat(mvc.post().uri("/login/forgotten?email=wolmae@example.org")).hasStatus(404);
        assertThat(mvc.get().uri("/login")).model().containsEntry("mail", false);
        then(mails).should(never()).askedFor(any());
    }

    @Test
    void aLinkThatIsAskedForTooSoonIsNotMailed() {
        given(mails.areOn()).willReturn(true);
        assertThat(mvc.post().uri("/login/forgotten?email= ")).hasRedirectedUrl("/login/forgotten?missing");
        then(attempts).shouldHaveNoInteractions();
        assertThat(mvc.post().uri("/login/forgotten?email= Wolmae@Example.org "))
                .hasRedirectedUrl("/login/forgotten?sent");
        then(mails).should().askedFor("wolmae@example.org");
        then(attempts).should().countLink(eq("wolmae@example.org"), anyString());
        willThrow(SignInFailure.tooSoon(Duration.ofSeconds(7))).given(attempts).countLink(anyString(), anyString());
        assertThat(mvc.post().uri("/login/forgotten?email=bangja@example.org"))
                .hasRedirectedUrl("/login/forgotten?wait=7");
        then(mails).should(never()).askedFor("bangja@example.org");
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        assertThat(setUp("token", "월매", "wolmae@example.org", PASSWORD))
                .hasRedirectedUrl("/login?made")
                .cookies()
                .containsCookie("known");
        then(setup).should().use("token", "wolmae@example.org", "월매", PASSWORD);
        given(setup.use(anyString(), anyString(), anyString(), anyString())).willReturn(false);
        assertThat(setUp("token", "월매", "wolmae@example.org", PASSWORD))
                .as("used while the form was filled in")
                .hasStatus(410)
                .doesNotContainHeader("Set-Cookie");
        then(trail).should().setUp(any(), any());
    }

    @ParameterizedTest
    @CsvSource({
        "'', wolmae@example.org, 물레방아 도는 산마을 한 채, name",
        "월매, wolmae, 물레방아 도는 산마을 한 채, email",
        "월매, wolmae@example.org, 짧다, password",
        "월매, wolmae@example.org, wolmae@example.org, password"
    })
    void whatIsWrongIsNamedAndTheLinkStaysGood(String name, String email, String password, String field) {
        assertThat(setUp("token", name, email, password))
                .hasStatus(422)
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors(field);
        then(setup).should(never()).use(any(), any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "token2"})
    void aLinkThatOpensNothingSaysSo(String token) {
        assertThat(mvc.get().uri("/setup/" + token)).hasStatus(410).hasViewName("account/link-gone");
        assertThat(setUp(token, "", "", "")).hasStatus(410).hasViewName("account/link-gone");
    }

    private MvcTestResult setUp(String token, String name, String email, String password) {
        return mvc.post()
                .uri("/setup/" + token)
                .param("name", name)
                .param("email", email)
                .param("password", password)
                .exchange();
    }
}

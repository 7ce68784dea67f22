package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.RawHttp;
import kr.hanmadi.WebTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers that protect every answer, those included that Tomcat gives before any page of ours is asked. */
@NullUnmarked
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsIntegrationTests extends WebTest {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET /%zz HTTP/1.1, 400",
        "GET /%00 HTTP/1.1, 400",
        "GET /articles/%c0%af HTTP/1.1, 400",
        "GET /a|b HTTP/1.1, 400",
        "GET /articles\\desk HTTP/1.1, 400",
        "GET /../../etc/passwd HTTP/1.1, 400",
        "GET /%2e%2e/desk HTTP/1.1, 400",
        "GET /desk%2fsources HTTP/1.1, 400",
        "GET /desk;x HTTP/1.1, 400",
        "GET / HTTP/7.0, 505",
        "GE<T / HTTP/1.1, 400",
        "TRACE / HTTP/1.1, 405",
    })
    void aMalformedAddressGetsOurPage(String line, int status) {
        assertOurs(RawHttp.ask(port, line + "\r\n" + HOST + "\r\n"), status);
    }

    @Test
    void anAddressOrAHeaderThatIsTooLongGetsOurPage() {
        assertOurs(RawHttp.ask(port, "GET /" + "x".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n"), 400, 414);
        assertOurs(RawHttp.ask(port, "GET /?q=" + "x".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n"), 400, 414);
        assertOurs(
                RawHttp.ask(port, "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "x".repeat(9000) + "\r\n\r\n"), 400, 431);
        assertOurs(RawHttp.ask(port, "GET / HTTP/1.1\r\n" + HOST + "X: y\r\n".repeat(300) + "\r\n"), 400, 431);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: many, 400",
        "Content-Length: -1, 400",
        "Transfer-Encoding: nonsense, 501",
        "Host: one, 400",
        "Na me: value, 400",
    })
    void aMalformedHeaderGetsOurPage(String header, int status) {
        assertOurs(RawHttp.ask(port, "POST /login HTTP/1.1\r\n" + HOST + header + "\r\n\r\n"), status);
    }

    @Test
    void aPageThatIsNotThereIsNoLineOfTheLog(CapturedOutput log) {
        var page = "/feed/nothing-" + System.nanoTime();
        assertThat(RawHttp.ask(port, "GET " + page + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(log.getAll()).doesNotContain(page);
    }

    @Test
    void aProgramGetsAProblemDetail() {
        var answer = RawHttp.ask(port, "GET /api/v1/%zz HTTP/1.1\r\n" + HOST + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/desk",
                "/nothing",
                "/search?q=x",
                "/api/v1/articles",
                "/api/v1/nothing",
                "/feed/articles.atom",
                "/css/hanmadi.css",
                "/robots.txt",
                "/actuator/health",
                "/requests/new"
            })
    void everyAnswerIsProtected(String path) {
        for (int i = 0; i < 2; i++) { // made, and kept
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
            assertThat(headers.allValues("Permissions-Policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(policy).contains("camera=()", "geolocation=()", "microphone=()"));
            assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Resource-Policy"))
                    .containsExactly(path.matches("/(api|feed)/.*") ? "cross-origin" : "same-origin");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/quotes/nothing", "/share/quotes/nothing.png", "/oembed?url=x", "/img/icon.svg"})
    void whatIsMeantForOtherSitesMayBeShownThere(String path) {
        assertThat(get(path).headers().allValues("Cross-Origin-Resource-Policy"))
                .containsExactly("cross-origin");
    }

    @Test
    void tellsWhomToWriteToAboutAHole() {
        var answer = get("/.well-known/security.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        var lines = answer.body().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.matches("Contact: (mailto:|http).+"))
                .anyMatch(line -> line.matches("Canonical: http.+/\\.well-known/security\\.txt"));
        var expires = lines.stream()
                .filter(line -> line.startsWith("Expires: "))
                .map(line -> Instant.parse(line.substring("Expires: ".length())))
                .toList();
        assertThat(expires)
                .singleElement()
                .satisfies(day -> assertThat(day)
                        .isBetween(
                                Instant.now().plus(30, ChronoUnit.DAYS),
                                Instant.now().plus(364, ChronoUnit.DAYS)));
    }

    private static void assertOurs(String answer, Integer... statuses) {
        var status = Integer.valueOf(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        assertThat(List.of(statuses)).as(answer).contains(status);
        assertThat(answer)
                .contains("lang=\"ko\"", "한마디", "첫 화면으로")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy:", "Permissions-Policy:", "Cross-Origin-Opener-Policy: same-origin")
                .doesNotContain("Tomcat", "Exception");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: text/html;charset=utf-8");
    }
}

package kr.hanmadi.web.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import kr.hanmadi.RawHttp;
import kr.hanmadi.web.ConcurrencyLimitSettings;
import kr.hanmadi.web.ResponseHeaders;
import kr.hanmadi.web.ShortPages;
import kr.hanmadi.web.SiteSettings;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Slow bodies, and a proxy in front: on the portal's own Tomcat and settings, with a small page behind it. */
@NullUnmarked
class TomcatConfigurationTests {
    private static final String[] BY_PROXY = {
        "server.forward-headers-strategy=native", "hanmadi.site.base-url=https://news.example.org"
    };

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private int threads;

    @RestController
    @Import({TomcatConfiguration.class, ShortPage.class, ShortPages.class, ResponseHeaders.class})
    @EnableConfigurationProperties({BodySettings.class, ConcurrencyLimitSettings.class, SiteSettings.class})
    static class SmallPage {
        @GetMapping("/who")
        String who(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName();
        }

        @GetMapping("/session")
        String session(HttpServletRequest request) {
            return request.getSession().getId();
        }

        @PostMapping("/text")
        int text(@RequestParam String text) {
            return text.length();
        }

        @PostMapping("/nothing")
        String nothing() {
            return "not read";
        }
    }

    @Test
    void oneAddressTakesOnlyItsPlacesWithSlowBodies() {
        run(
                () -> {
                    var slow = List.of(begin("/text", 100), begin("/text", 100));
                    assertThat(RawHttp.ask(port, post("/text", 8) + "text=abc"))
                            .startsWith("HTTP/1.1 503")
                            .contains("Retry-After: 10", "lang=\"ko\"", "Content-Security-Policy: default-src 'none'");
                    assertThat(get("/who").statusCode())
                            .as("a page is not refused")
                            .isEqualTo(200);
                    slow.forEach(body -> body.send("x".repeat(95)));
                    assertThat(slow)
                            .allSatisfy(body -> assertThat(body.answer()).contains("HTTP/1.1 200"));
                    assertThat(RawHttp.ask(port, post("/text", 8) + "text=abc")).startsWith("HTTP/1.1 200");
                },
                "hanmadi.bodies.places-each=2");
    }

    @Test
    void behindAProxyEachClientHasItsOwnPlaces() {
        run(
                () -> {
                    var client = "X-Forwarded-For: 203.0.113.7\r\n";
                    try (var slow = begin("/text", 100, client)) {
                        assertThat(RawHttp.ask(port, post("/text", 8, client) + "text=abc"))
                                .startsWith("HTTP/1.1 503");
                        assertThat(RawHttp.ask(port, post("/text", 8) + "text=abc"))
                                .startsWith("HTTP/1.1 200");
                        slow.send("x".repeat(95));
                        assertThat(slow.answer()).contains("HTTP/1.1 200");
                    }
                },
                "server.forward-headers-strategy=native",
                "hanmadi.bodies.places-each=1");
    }

    @Test
    void allAddressesTogetherLeaveSomeThreads() {
        var places = new BodyPlaces(3, 2);
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isFalse();
        places.leave("a");
        assertThat(places.take("c")).isTrue();
        assertThat(places.take("a")).isFalse();
    }

    /** One customer has all addresses of a network of IPv6. */
    @Test
    void aNetworkGetsOnlySomeOfThePlaces() {
        var places = new BodyPlaces(3, 1);
        assertThat(places.take("2001:db8:1:2::1")).isTrue();
        assertThat(places.take("2001:db8:1:2:aaaa::2")).isFalse();
        assertThat(places.take("2001:db8:1:3::1")).isTrue();
        places.leave("2001:db8:1:2::1");
        assertThat(places.take("2001:db8:1:2:aaaa::2")).isTrue();
    }

    /** Slow bodies and everyone who waits for a costly answer together leave threads for light pages. */
    @Test
    void thereAreMoreThreadsThanCostlyAnswersAndBodiesMayHold() {
        run(() -> assertThat(threads).isEqualTo(60 + 5 + 10), "hanmadi.places.count=4", "hanmadi.bodies.places=5");
        run(() -> assertThat(threads).isEqualTo(77), "server.tomcat.threads.max=77");
    }

    @Test
    void aBodyThatTakesTooLongIsCutOffThoughItNeverStops() {
        run(
                () -> {
                    for (var path : new String[] {"/text", "/nothing", "/unknown"}) {
                        try (var drop = new RawHttp(port)) {
                            drop.send(post(path, 1_000_000) + "text=");
                            var dropping = Thread.startVirtualThread(() -> drip(drop));
                            var answer = drop.answer();
                            dropping.interrupt();
                            assertThat(answer).as(path).doesNotStartWith("HTTP/1.1 5");
                        }
                    }
                },
                "hanmadi.bodies.longest=500ms");
    }

    @Test
    void anUnreadBodyIsReadToItsEndWhenItComesInTime() {
        run(() -> {
            try (var connection = new RawHttp(port)) {
                connection.send("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n"
                        + "x".repeat(300_000) + "GET /who HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(connection.answer()).contains("not read", "127.0.0.1 http localhost");
            }
        });
    }

    @Test
    void aProxysWordIsTakenForSchemeAndAddress() {
        run(
                () -> {
                    var answer = get("/who", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
                    assertThat(answer.body()).startsWith("203.0.113.7 https ");
                    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                            .hasValue("max-age=31536000");
                },
                BY_PROXY);
    }

    @Test
    void whatAClientTellsTheProxyAboutItselfIsNotBelieved() {
        run(
                () -> assertThat(get("/who", "X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                                .body())
                        .startsWith("203.0.113.7 "),
                BY_PROXY);
    }

    @Test
    void onlyTheProxyIsBelieved() {
        run(
                () -> {
                    var answer = get(
                            "/who",
                            "X-Forwarded-Proto",
                            "https",
                            "X-Forwarded-For",
                            "203.0.113.7",
                            "X-Forwarded-Host",
                            "evil.example.org");
                    assertThat(answer.body()).isEqualTo("127.0.0.1 http localhost");
                    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                            .isEmpty();
                },
                "server.forward-headers-strategy=native",
                "server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.1");
    }

    @Test
    void withoutAProxyNoForwardedAddressIsBelieved() {
        run(() -> {
            assertThat(get("/who", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7")
                            .body())
                    .isEqualTo("127.0.0.1 http localhost");
            assertThat(get("/session").headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("hanmadi=")
                    .doesNotContain("Secure");
        });
    }

    private static String post(String path, int length, String... headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
    }

    /** A request of which only the beginning is sent; the page reads it already. */
    private RawHttp begin(String path, int length, String... headers) {
        var connection = new RawHttp(port);
        connection.send(post(path, length, String.join("", headers) + "Expect: 100-continue\r\n"));
        connection.await("100 \r\n\r\n");
        connection.send("text=");
        return connection;
    }

    private static void drip(RawHttp connection) {
        try {
            while (true) {
                connection.send("x");
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        try {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void run(Runnable test, String... settings) {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(
                        TomcatServletWebServerAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        MultipartAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        MessageSourceAutoConfiguration.class))
                .withUserConfiguration(SmallPage.class)
                .withPropertyValues("server.port=0")
                .withPropertyValues(settings)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    var server = (TomcatWebServer) context.getSourceApplicationContext(
                                    AnnotationConfigServletWebServerApplicationContext.class)
                            .getWebServer();
                    port = server.getPort();
                    threads = ((AbstractProtocol<?>)
                                    server.getTomcat().getConnector().getProtocolHandler())
                            .getMaxThreads();
                    test.run();
                });
    }
}

package kr.hanmadi.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookCallTests {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_225_600), ZoneOffset.UTC);

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAddressOfThisMachineIsNotConnectedTo() throws IOException {
        for (var host : new String[] {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"}) {
            var answer =
                    send(false, "http://" + host + ":" + server.getAddress().getPort() + "/");
            assertThat(answer.status()).as(host).isNull();
            assertThat(answer.isTaken()).as(host).isFalse();
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRedirectIsNotFollowedAndIsNoAnswer() throws IOException {
        var answer = send(true, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.isTaken()).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void theSignatureIsThatOfTheSecondAndTheBody() {
        // printf '1767225600.{}' | openssl dgst -sha256 -hmac 열쇠
        assertThat(WebhookSignature.of("열쇠", CLOCK.instant(), "{}"))
                .isEqualTo("t=1767225600,v1=eb4929e70df8061a6c7b90ec1d83a0ca828b079924ee902101f7eb456f72c019");
    }

    private static WebhookCall.Answer send(boolean anywhere, String url) throws IOException {
        var call = new WebhookCall(new WebhookSettings(anywhere), CLOCK);
        try {
            return call.send(url, "열쇠", WebhookEvent.PUBLISHED, 1, "{}");
        } finally {
            call.close();
        }
    }
}

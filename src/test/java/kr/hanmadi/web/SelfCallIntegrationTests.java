package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A portal that does not answer itself says that it is not ready, and ends when that goes on. */
@IntegrationTest
class SelfCallIntegrationTests extends WebTest {
    @LocalServerPort
    int port;

    @Autowired
    SelfCall calls;

    @BeforeEach
    void callOnlyFromHere() {
        assertThat(calls.isRunning()).isTrue();
        calls.stop();
    }

    @AfterEach
    void goOn() {
        calls.isDeafAfter(true);
        calls.start();
    }

    @Test
    void readinessTellsOfADeafPortalUntilItAnswers() {
        for (int i = 1; i < SelfCall.NOT_READY; i++) {
            calls.isDeafAfter(false);
        }
        assertThat(readiness()).isEqualTo(200);
        calls.isDeafAfter(false);
        assertThat(readiness()).isEqualTo(503);
        calls.isDeafAfter(true);
        assertThat(readiness()).isEqualTo(200);
    }

    @Test
    void itEndsWhenItStaysDeaf() {
        for (int i = 1; i < SelfCall.DEAF; i++) {
            assertThat(calls.isDeafAfter(false)).isFalse();
        }
        assertThat(calls.isDeafAfter(true)).as("one answer is enough").isFalse();
        for (int i = 1; i < SelfCall.DEAF; i++) {
            assertThat(calls.isDeafAfter(false)).isFalse();
        }
        assertThat(calls.isDeafAfter(false)).isTrue();
    }

    @Test
    void itHearsThePortalAndNotOneThatTakesTheCallInSilence() throws IOException {
        assertThat(SelfCall.isAnswered(loopback(port), Duration.ofMinutes(1))).isTrue();
        int closed;
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = silent.getLocalPort();
            assertThat(SelfCall.isAnswered(loopback(closed), Duration.ofMillis(100)))
                    .isFalse();
        }
        assertThat(SelfCall.isAnswered(loopback(closed), Duration.ofMillis(100)))
                .isFalse();
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private int readiness() {
        return get("/actuator/health/readiness").statusCode();
    }
}

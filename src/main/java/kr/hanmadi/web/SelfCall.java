package kr.hanmadi.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Calls the portal every few seconds as a reader would, through the same connector, from a thread of its own. When no
 * answer comes, all threads hang or the heap is nearly full, though the process lives. Readiness says so, and a portal that
 * stays deaf ends, so that what watches over it starts it again.
 */
@Component("hearing")
class SelfCall implements HealthIndicator, SmartLifecycle {
    /** So many calls in a row without an answer, and the portal is not ready. */
    static final int NOT_READY = 3;
    /** So many, some two minutes, and it is deaf for good. */
    static final int DEAF = 12;

    private static final Logger log = LoggerFactory.getLogger(SelfCall.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** What a virtual machine without memory ends with, too. */
    private static final int EXIT_CODE = 3;

    private static final byte[] CALL =
            "GET /actuator/health/liveness HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationContext application;
    private final ServerProperties server;
    private final AtomicInteger unanswered = new AtomicInteger();
    private @Nullable Thread thread;
    private CountDownLatch stopping = new CountDownLatch(1);

    SelfCall(ApplicationContext application, ServerProperties server) {
        this.application = application;
        this.server = server;
    }

    @Override
    public Health health() {
        int calls = unanswered.get();
        return (calls < NOT_READY ? Health.up() : Health.down())
                .withDetail("unanswered", calls)
                .build();
    }

    /** Begins when the web server is there; a command has none. */
    @Override
    public void start() {
        var address = address(application, server);
        if (address != null) {
            stopping = new CountDownLatch(1);
            thread = Thread.ofPlatform().daemon().name("self-call").start(() -> callAgainAndAgain(address));
        }
    }

    /** Where the portal hears calls from its own machine; null for a command, whose web server listens nowhere. */
    static @Nullable InetSocketAddress address(ApplicationContext application, ServerProperties server) {
        var listening = application instanceof WebServerApplicationContext web ? web.getWebServer() : null;
        if (listening == null || listening.getPort() <= 0) {
            return null;
        }
        var given = server.getAddress();
        return new InetSocketAddress(given == null ? InetAddress.getLoopbackAddress() : given, listening.getPort());
    }

    @Override
    public void stop() {
        stopping.countDown();
        var calling = thread;
        thread = null;
        if (calling != null) {
            try {
                calling.join(PATIENCE.plus(PATIENCE));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void callAgainAndAgain(InetSocketAddress address) {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isDeafAfter(isAnswered(address, PATIENCE))) {
                    log.error("Stopping the portal: {} of its own health calls were not answered", DEAF);
                    Thread.ofPlatform().name("end").start(() -> System.exit(EXIT_CODE));
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anything comes back in time; what it says is no matter. */
    static boolean isAnswered(InetSocketAddress address, Duration patience) {
        try (var socket = new Socket()) {
            socket.connect(address, (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(CALL);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Counts a call; true when it is one too many without an answer. */
    boolean isDeafAfter(boolean answered) {
        int calls = answered ? unanswered.getAndSet(0) : unanswered.incrementAndGet();
        if (!answered && calls == NOT_READY) {
            log.error("The portal does not answer its own health calls; reporting not ready");
        } else if (answered && calls >= NOT_READY) {
            log.info("The portal answers its own health calls again");
        }
        return !answered && calls >= DEAF;
    }
}

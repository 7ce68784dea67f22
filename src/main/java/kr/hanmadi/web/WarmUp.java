package kr.hanmadi.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the description of the API at the start, and for light pages again and again half a minute later, so that the
 * virtual machine has compiled what every request passes through before a crowd arrives. A flood in the first seconds would
 * otherwise keep light pages waiting behind refusals that run interpreted.
 */
@Component
class WarmUp {
    private static final List<String> LIGHT_PAGES = List.of("/", "/about", "/speakers", "/robots.txt");
    /** Made of all operations at its first request, which would take its first reader seconds. */
    private static final List<String> API_DESCRIPTION = List.of("/api");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Before the light pages, and between two calls, so that the first readers after a start have the processors. */
    private static final Duration DELAY = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(3);

    private final ApplicationContext application;
    private final ServerProperties server;
    private final int calls;

    WarmUp(ApplicationContext application, ServerProperties server, @Value("${hanmadi.warm-up.calls:6000}") int calls) {
        this.application = application;
        this.server = server;
        this.calls = calls;
    }

    /** A command has no web server, and nothing to warm. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var address = SelfCall.address(application, server);
        if (address != null && calls > 0) {
            Thread.ofPlatform().daemon().name("warm-up").start(() -> callLater(address));
        }
    }

    private void callLater(InetSocketAddress address) {
        try {
            call(address, API_DESCRIPTION, 1);
            Thread.sleep(DELAY);
            call(address, LIGHT_PAGES, calls);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends early, without a word, when a call is not answered: the portal stops, or speaks another protocol. */
    static void call(InetSocketAddress address, List<String> pages, int calls) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (int i = 0; i < calls; i++) {
                client.send(request(address, pages.get(i % pages.size())), BodyHandlers.discarding());
                Thread.sleep(PAUSE);
            }
        } catch (IOException | URISyntaxException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(InetSocketAddress address, String path) throws URISyntaxException {
        var host = address.getAddress().getHostAddress();
        return HttpRequest.newBuilder(new URI("http", null, host, address.getPort(), path, null, null))
                .timeout(PATIENCE)
                .build();
    }
}

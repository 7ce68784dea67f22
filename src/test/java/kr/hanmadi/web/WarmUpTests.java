package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The portal asks itself for pages after its start, as often as is set, and stops when it is not answered. */
class WarmUpTests {
    private static final List<String> PAGES = List.of("/", "/about");

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void asksForEachPageInTurn() throws IOException {
        withServer(200, address -> WarmUp.call(address, PAGES, 3));
        assertThat(asked).containsExactly("/", "/about", "/");
    }

    @Test
    void doesNotMindWhatIsAnswered() throws IOException {
        withServer(503, address -> WarmUp.call(address, PAGES, 5));
        assertThat(asked).hasSize(5);
    }

    @Test
    void endsWhenThereIsNoAnswer() throws IOException {
        var gone = new InetSocketAddress[1];
        withServer(200, address -> gone[0] = address);
        WarmUp.call(gone[0], PAGES, 1_000_000);
        assertThat(asked).isEmpty();
    }

    private void withServer(int status, Consumer<InetSocketAddress> work) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            work.accept(server.getAddress());
        } finally {
            server.stop(0);
        }
    }
}

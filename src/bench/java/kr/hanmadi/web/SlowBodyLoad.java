package kr.hanmadi.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens requests whose bodies never end, a byte a second, at a portal on this machine, and asks for a light page all the
 * while: {@code SlowBodyLoad PORT BODIES SECONDS}.
 */
final class SlowBodyLoad {
    private static final String HEAD = "POST %s HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\ntext=";
    private static final List<String> FORMS = List.of("/login", "/requests", "/articles", "/nothing");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SlowBodyLoad() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int bodies = Integer.parseInt(arguments[1]);
        var end = Instant.now().plusSeconds(Long.parseLong(arguments[2]));
        var open = new AtomicInteger();
        var closed = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < bodies; i++) {
                var form = FORMS.get(i % FORMS.size());
                clients.execute(() -> {
                    while (Instant.now().isBefore(end)) {
                        open.incrementAndGet();
                        drip(port, form, end);
                        open.decrementAndGet();
                        closed.incrementAndGet();
                    }
                });
            }
            report(port, end, open, closed);
        }
    }

    private static void drip(int port, String form, Instant end) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(HEAD.formatted(form).getBytes(StandardCharsets.US_ASCII));
            while (Instant.now().isBefore(end)) {
                out.write('x');
                Thread.sleep(1000);
            }
        } catch (IOException refused) {
            return; // the next one is begun
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(int port, Instant end, AtomicInteger open, AtomicInteger closed) throws Exception {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/articles"))
                .timeout(PATIENCE)
                .build();
        var times = new ArrayList<Long>();
        var failed = 0;
        Thread.sleep(2000);
        while (Instant.now().isBefore(end)) {
            var before = System.nanoTime();
            try {
                failed += http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
            } catch (IOException e) {
                failed++;
            }
            times.add((System.nanoTime() - before) / 1_000_000);
            Thread.sleep(50);
        }
        times.sort(null);
        System.out.printf(
                "%d light pages, %d of them not answered; median %d ms, slowest %d ms; %d bodies open, %d cut off%n",
                times.size(), failed, times.get(times.size() / 2), times.getLast(), open.get(), closed.get());
    }
}

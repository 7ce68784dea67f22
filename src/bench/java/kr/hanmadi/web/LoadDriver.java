package kr.hanmadi.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a portal on this machine for eight times what it can make of every costly answer at once, and for light pages
 * beside it. Finds the sustainable rate first; ends by itself.
 *
 * <p>Arguments: port, seconds of load, paths of light pages parted by commas, and patterns of costly paths, each with
 * {@code #} where a number makes it a new one.
 */
public final class LoadDriver {
    private static final int TIMES = 8;
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
    private static final int MOST_IN_FLIGHT = 100;

    private final AtomicInteger number = new AtomicInteger();
    private final String base;

    /** The answers to one path or pattern: how many of each status, how many took over a second, and the longest. */
    private static final class Answers {
        private final Map<Integer, AtomicInteger> byStatus = new ConcurrentSkipListMap<>();
        private final AtomicInteger notSent = new AtomicInteger();
        private final AtomicInteger slow = new AtomicInteger();
        private final AtomicInteger slowest = new AtomicInteger();
        private final Map<Long, AtomicInteger> slowBySecond = new ConcurrentSkipListMap<>();
        private final long begun = System.nanoTime();

        void add(int status, long nanos) {
            byStatus.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
            if (nanos > SLOW.toNanos()) {
                slow.incrementAndGet();
                slowBySecond
                        .computeIfAbsent((System.nanoTime() - begun) / 1_000_000_000, first -> new AtomicInteger())
                        .incrementAndGet();
            }
            slowest.accumulateAndGet((int) (nanos / 1_000_000), Math::max);
        }

        /** Those over a second by the second of the load in which they came: a start that is slow looks like one. */
        String slowBySecond() {
            return slowBySecond.isEmpty() ? "" : ", in seconds " + slowBySecond;
        }

        @Override
        public String toString() {
            return byStatus + (notSent.get() == 0 ? "" : ", not sent " + notSent) + ", over a second " + slow
                    + ", slowest " + slowest + " ms";
        }
    }

    private LoadDriver(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var driver = new LoadDriver(Integer.parseInt(arguments[0]));
        var light = List.of(arguments[2].split(","));
        var costly = List.of(arguments).subList(3, arguments.length);
        driver.run(Duration.ofSeconds(Long.parseLong(arguments[1])), light, costly);
    }

    private void run(Duration load, List<String> light, List<String> costly) throws InterruptedException {
        var reader = client();
        light.forEach(path -> ask(reader, path));
        var rates = new LinkedHashMap<String, Double>();
        for (var pattern : costly) {
            rates.put(pattern, sustainable(pattern));
        }
        Map<String, Answers> pressed = new ConcurrentHashMap<>();
        Map<String, Answers> read = new ConcurrentHashMap<>();
        long end = System.nanoTime() + load.toNanos();
        try (var workers =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            rates.forEach((pattern, rate) -> workers.submit(() -> press(pattern, rate * TIMES, end, pressed)));
            light.forEach(path -> workers.submit(() -> read(reader, path, end, read)));
        }
        rates.forEach((pattern, rate) ->
                System.out.printf("%.1f a second can be made, answers %s: %s%n", rate, pressed.get(pattern), pattern));
        light.forEach(path -> System.out.printf(
                "light: %s%s: %s%n", read.get(path), read.get(path).slowBySecond(), path));
        recover(reader, light, costly);
    }

    /** Answers a second with two askers. */
    private double sustainable(String pattern) throws InterruptedException {
        var client = client();
        var done = new AtomicInteger();
        long end = System.nanoTime() + MEASURED.toNanos();
        try (var workers =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < 2; i++) {
                workers.submit(() -> {
                    while (System.nanoTime() < end) {
                        if (ask(client, path(pattern)) == 200) {
                            done.incrementAndGet();
                        }
                    }
                });
            }
        }
        return Math.max(0.2, done.get() / (double) MEASURED.toSeconds());
    }

    /** Asks so often a second, whatever the answers take; never more at once than one client has connections for. */
    private void press(String pattern, double rate, long end, Map<String, Answers> answers) {
        var of = answers.computeIfAbsent(pattern, first -> new Answers());
        var client = client();
        var flight = new Semaphore(MOST_IN_FLIGHT);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long next = System.nanoTime(); next < end; next += (long) (1e9 / rate)) {
                LockSupport.parkNanos(next - System.nanoTime());
                if (!flight.tryAcquire()) {
                    of.notSent.incrementAndGet();
                    continue;
                }
                askers.submit(() -> {
                    timed(client, path(pattern), of);
                    flight.release();
                });
            }
        }
    }

    private void read(HttpClient client, String path, long end, Map<String, Answers> answers) {
        var of = answers.computeIfAbsent(path, first -> new Answers());
        while (System.nanoTime() < end) {
            timed(client, path, of);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void recover(HttpClient client, List<String> light, List<String> costly) {
        long from = System.nanoTime();
        for (var pattern : costly) {
            while (ask(client, path(pattern)) != 200) {
                if (System.nanoTime() - from > LONGEST_RECOVERY.toNanos()) {
                    System.out.println("no answer again: " + pattern);
                    return;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        System.out.printf("every costly answer again after %d ms%n", (System.nanoTime() - from) / 1_000_000);
        for (var path : light) {
            var of = new Answers();
            timed(client, path, of);
            System.out.printf("light afterwards: %s: %s%n", of, path);
        }
    }

    private void timed(HttpClient client, String path, Answers answers) {
        long from = System.nanoTime();
        int status = ask(client, path);
        answers.add(status, System.nanoTime() - from);
    }

    private String path(String pattern) {
        return pattern.replace("#", String.valueOf(number.incrementAndGet()));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .build();
    }

    /** The status; 0 when there was no answer in time. */
    private int ask(HttpClient client, String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}

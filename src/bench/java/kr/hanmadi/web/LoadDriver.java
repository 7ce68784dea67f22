package kr.hanmadi.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final long MEASURED_NANOS = 5_000_000_000L;
    private static final int MOST_IN_FLIGHT = 400;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger number = new AtomicInteger();
    private final String base;

    private LoadDriver(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var driver = new LoadDriver(Integer.parseInt(arguments[0]));
        var light = List.of(arguments[2].split(","));
        var costly = List.of(arguments).subList(3, arguments.length);
        driver.run(Integer.parseInt(arguments[1]), light, costly);
    }

    private void run(int seconds, List<String> light, List<String> costly) throws InterruptedException {
        light.forEach(this::ask);
        var rates = new TreeMap<String, Double>();
        for (var pattern : costly) {
            rates.put(pattern, sustainable(pattern));
            System.out.printf("%s: %.1f a second can be made%n", pattern, rates.get(pattern));
        }
        var answers = new ConcurrentHashMap<String, AtomicInteger>();
        var times = Collections.synchronizedList(new ArrayList<Long>());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            rates.forEach((pattern, rate) -> workers.submit(() -> press(pattern, rate * TIMES, end, answers)));
            workers.submit(() -> {
                while (System.nanoTime() < end) {
                    for (var path : light) {
                        times.add(timed(path, answers, "light"));
                    }
                    LockSupport.parkNanos(200_000_000L);
                }
            });
        }
        Collections.sort(times);
        System.out.println("answers: " + new TreeMap<>(answers));
        System.out.printf(
                "light pages: %d asked, median %d ms, slowest %d ms%n",
                times.size(), times.get(times.size() / 2), times.getLast());
        recover(costly);
    }

    /** Answers a second with two askers. */
    private double sustainable(String pattern) throws InterruptedException {
        var done = new AtomicInteger();
        long end = System.nanoTime() + MEASURED_NANOS;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                workers.submit(() -> {
                    while (System.nanoTime() < end) {
                        if (ask(path(pattern)) == 200) {
                            done.incrementAndGet();
                        }
                    }
                });
            }
        }
        return Math.max(0.2, done.get() * 1e9 / MEASURED_NANOS);
    }

    /** Asks so often a second, whatever the answers take; never more at once than a machine has connections for. */
    private void press(String pattern, double rate, long end, Map<String, AtomicInteger> answers) {
        var flight = new Semaphore(MOST_IN_FLIGHT);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long next = System.nanoTime(); next < end; next += (long) (1e9 / rate)) {
                LockSupport.parkNanos(next - System.nanoTime());
                if (!flight.tryAcquire()) {
                    count(answers, pattern + " not sent");
                    continue;
                }
                askers.submit(() -> {
                    count(answers, pattern + " " + ask(path(pattern)));
                    flight.release();
                });
            }
        }
    }

    private void recover(List<String> costly) {
        long from = System.nanoTime();
        for (var pattern : costly) {
            while (ask(path(pattern)) != 200) {
                LockSupport.parkNanos(50_000_000L);
            }
        }
        System.out.printf("every costly answer again after %d ms%n", (System.nanoTime() - from) / 1_000_000);
    }

    private long timed(String path, Map<String, AtomicInteger> answers, String name) {
        long from = System.nanoTime();
        count(answers, name + " " + ask(path));
        return (System.nanoTime() - from) / 1_000_000;
    }

    private static void count(Map<String, AtomicInteger> answers, String name) {
        answers.computeIfAbsent(name, first -> new AtomicInteger()).incrementAndGet();
    }

    private String path(String pattern) {
        return pattern.replace("#", String.valueOf(number.incrementAndGet()));
    }

    /** The status; 0 when there was no answer within half a minute. */
    private int ask(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}

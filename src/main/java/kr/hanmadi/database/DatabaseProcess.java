package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process of a database, and those that it started for its connections. */
final class DatabaseProcess {
    static final String PID_FILE = "postmaster.pid";

    private static final Duration PATIENCE_AFTER_KILL = Duration.ofSeconds(10);

    private final ProcessHandle process;
    private volatile List<ProcessHandle> children;

    DatabaseProcess(ProcessHandle process) {
        this.process = process;
        this.children = process.children().toList();
    }

    /** The process that runs on that data folder. */
    static DatabaseProcess of(Path data) throws IOException {
        return pid(data)
                .flatMap(ProcessHandle::of)
                .map(DatabaseProcess::new)
                .orElseThrow(() -> new IOException("Nothing runs on " + data));
    }

    /** The number in the file that PostgreSQL keeps while it runs; empty when there is none. */
    static Optional<Long> pid(Path data) throws IOException {
        var file = data.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Remembers which connections it serves: their processes go on for a moment when it is gone. */
    void lookAtChildren() {
        if (process.isAlive()) {
            children = process.children().toList();
        }
    }

    /** Whether it has ended, and every process of its own, within that time. */
    boolean endsWithin(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        return all().allMatch(each -> ended(each, end - System.nanoTime()));
    }

    /** Ends it as a power cut would. */
    void kill() {
        lookAtChildren();
        all().forEach(ProcessHandle::destroyForcibly);
        endsWithin(PATIENCE_AFTER_KILL);
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process), children.stream());
    }

    private static boolean ended(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}

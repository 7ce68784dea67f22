package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database process that outlived its portal ({@code kill -9}). It is stopped before a new one starts on the same
 * folder; a process that only happens to have its number is left alone.
 */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long PATIENCE_SECONDS = 60;

    private final Path data;

    OrphanedServer(Path data) {
        this.data = data;
    }

    void stop() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        var process = process(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (!serves(process.get())) {
            Files.deleteIfExists(pidFile); // PostgreSQL itself would take the stranger for its own
            return;
        }
        log.warn(
                "A database process ({}) outlived the portal; it is stopped first",
                process.get().pid());
        interrupt(process.get());
        if (!ended(process.get())) {
            throw new IOException(
                    "데이터베이스 프로세스(%d)가 끝나지 않습니다".formatted(process.get().pid()));
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL is started with {@code -D} and the path of its folder. */
    private boolean serves(ProcessHandle process) {
        var folder = data.toString();
        var info = process.info();
        return info.commandLine().filter(line -> line.contains(folder)).isPresent()
                || info.arguments()
                        .filter(arguments -> java.util.List.of(arguments).contains(folder))
                        .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown: connections are cut, everything is written. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}

package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database process that outlived its portal ({@code kill -9}). It is stopped before a new one starts on the same
 * folder; a process that only happens to have its number is left alone.
 */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;

    OrphanedServer(Path data) {
        this.data = data;
    }

    void stop() throws IOException {
        var process = DatabaseProcess.pid(data).flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return;
        }
        if (!serves(process.get())) {
            Files.deleteIfExists(
                    data.resolve(DatabaseProcess.PID_FILE)); // PostgreSQL itself would take the stranger for its own
            return;
        }
        log.warn(
                "A database process ({}) outlived the portal; it is stopped first",
                process.get().pid());
        var orphan = new DatabaseProcess(process.get());
        interrupt(process.get());
        if (!orphan.endsWithin(PATIENCE)) {
            log.warn("It did not stop within {}; killing it", PATIENCE);
            orphan.kill();
        }
    }

    /** PostgreSQL is started with {@code -D} and the path of its folder. */
    private boolean serves(ProcessHandle process) {
        var folder = data.toString();
        var info = process.info();
        return info.commandLine().filter(line -> line.contains(folder)).isPresent()
                || info.arguments()
                        .filter(arguments -> List.of(arguments).contains(folder))
                        .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown: connections are cut, everything is written. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }
}

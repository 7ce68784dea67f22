package kr.hanmadi.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that runs on a home folder, as {@code var/database.properties} describes it.
 *
 * @param httpPort null while it does not listen yet
 */
public record RunningServer(
        String url,
        String user,
        String password,
        long pid,
        @Nullable Integer httpPort) {
    static final String LOCK = "server.lock";
    static final String FILE = "database.properties";

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** The server on that folder, waited for while it starts; empty when none holds its lock, or a command does. */
    public static Optional<RunningServer> find(Path home) {
        var lock = home.resolve(LOCK);
        while (Files.exists(lock) && isLocked(lock)) {
            var holder = LockHolder.read(home);
            if (holder.isPresent() && !holder.get().isPortal()) {
                return Optional.empty();
            }
            var server = read(home).filter(each -> ProcessHandle.of(each.pid()).isPresent());
            if (server.isPresent()) {
                return server;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The command that has that folder open, as people call it; empty when none has. */
    public static Optional<String> command(Path home) {
        var lock = home.resolve(LOCK);
        return Files.exists(lock) && isLocked(lock)
                ? LockHolder.read(home).filter(holder -> !holder.isPortal()).map(LockHolder::toString)
                : Optional.empty();
    }

    /** A connection to its database; the caller closes it and never stops the database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    static Optional<RunningServer> read(Path home) {
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve(FILE))) {
            values.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        var url = values.getProperty("url");
        var password = values.getProperty("password");
        if (url == null || password == null) {
            return Optional.empty();
        }
        var port = values.getProperty("http.port");
        return Optional.of(new RunningServer(
                url,
                values.getProperty("user", "postgres"),
                password,
                Long.parseLong(values.getProperty("pid", "0")),
                port == null ? null : Integer.valueOf(port)));
    }

    private static boolean isLocked(Path lock) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var mine = channel.tryLock()) {
            return mine == null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return true; // this very process holds it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded database of this process together with the lock of its folder. A database that is gone is started once
 * more; where that fails, the process ends, so that a supervisor can start it again.
 */
final class EmbeddedServer implements JdbcConnectionDetails, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Path home;
    private final ServerLock lock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch =
            Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    private volatile EmbeddedDatabase database;

    private EmbeddedServer(Path home, ServerLock lock, EmbeddedDatabase database) {
        this.home = home;
        this.lock = lock;
        this.database = database;
    }

    /** @param command the command that opens the folder; empty for the portal */
    static EmbeddedServer start(Path folder, String command) {
        var home = new HomeFolder(folder);
        var path = home.prepare();
        var lock = ServerLock.take(path, command);
        home.refuseWithoutSpace();
        var server = new EmbeddedServer(path, lock, EmbeddedDatabase.start(path));
        server.announce(null);
        home.closeContents();
        server.watch.start();
        return server;
    }

    private void watch() {
        try {
            while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!database.isThere()) {
                    log.error("The embedded PostgreSQL stopped unexpectedly; starting it again");
                    database = database.startAgain(home);
                    log.info("The embedded PostgreSQL runs again");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StartRefused e) {
            if (closing.getCount() > 0) {
                log.error("Stopping the portal: its database cannot be started: {}", e.getMessage(), e);
                Thread.ofPlatform().name("end").start(() -> System.exit(1));
            }
        }
    }

    /** Before anything waits for answers that cannot come: a database that hangs is ended first. */
    void endWhenDeaf() {
        closing.countDown();
        if (!database.answers()) {
            log.warn("The embedded PostgreSQL does not answer; killing it");
            database.kill();
        }
    }

    void announce(@Nullable Integer httpPort) {
        lock.announce(new RunningServer(
                getJdbcUrl(),
                getUsername(),
                getPassword(),
                ProcessHandle.current().pid(),
                httpPort));
    }

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return EmbeddedDatabase.USER;
    }

    @Override
    public String getPassword() {
        return database.password();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        try {
            watch.join(LONGEST_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
        lock.close();
    }
}

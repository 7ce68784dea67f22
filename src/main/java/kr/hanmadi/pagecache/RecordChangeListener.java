package kr.hanmadi.pagecache;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.hanmadi.database.Outage;
import kr.hanmadi.web.ChangeFollower;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to what the database announces after every commit that changed the record, on any node, and looks whether
 * it answers at all. While it cannot listen, no new page is kept.
 */
@Component
class RecordChangeListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RecordChangeListener.class);
    private static final String LISTEN = "listen record_changed";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A look at whether the database answers comes after so many looks for announcements. */
    private static final int LOOKS = 4;

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final RecordVersion version;
    private final List<ChangeFollower> followers;
    private @Nullable Thread thread;
    private CountDownLatch stopping = new CountDownLatch(1);

    RecordChangeListener(DataSource database, RecordVersion version, List<ChangeFollower> followers) {
        this.database = database;
        this.version = version;
        this.followers = followers;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        var watching = new Thread(this::watch, "record-watch");
        watching.setDaemon(true);
        watching.start();
        thread = watching;
    }

    /** Lets go of its connection before the database is stopped. */
    @Override
    public void stop() {
        stopping.countDown();
        var watching = thread;
        thread = null;
        if (watching != null) {
            try {
                watching.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        try {
            while (!stopping.await(0, TimeUnit.MILLISECONDS)) {
                listen();
                version.listening(false);
                stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try (var connection = database.getConnection()) {
            var announcements = announcements(connection);
            version.away(false);
            tell(Set.of());
            version.listening(true);
            for (int looks = 1; !stopping.await(0, TimeUnit.MILLISECONDS); looks++) {
                var told = announcements.getNotifications((int) LOOK.toMillis());
                if (told.length > 0) {
                    tell(Stream.of(told).map(PGNotification::getParameter).collect(Collectors.toSet()));
                    version.raise();
                }
                if (looks % LOOKS == 0 && !connection.isValid(PATIENCE_SECONDS)) {
                    throw new SQLNonTransientConnectionException("The database does not answer");
                }
            }
        } catch (SQLException e) {
            version.away(Outage.isBehind(e));
            log.warn("Cannot listen for changes of the record; pages are not cached meanwhile: {}", e.getMessage());
        }
    }

    private void tell(Set<String> tables) {
        followers.forEach(each -> each.changed(tables));
    }

    private static PGConnection announcements(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
        return connection.unwrap(PGConnection.class);
    }
}

package kr.hanmadi.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kr.hanmadi.database.Outage;
import kr.hanmadi.search.api.IndexRole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sees to it that one process alone takes the changes of the record into an index in a folder: each change goes to one
 * taker, and two would have half of them each. A lock of the database says who it is; it is free as soon as the
 * connection that holds it breaks. A portal that lost its connection has it back before another index can take its place.
 */
final class IndexOwnership implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IndexOwnership.class);
    private static final long KEEPER_LOCK = 0x4841_4E4D_4144_4AL;
    /** Held beside the first by portals, not by commands, which end soon. */
    private static final long PORTAL_LOCK = 0x4841_4E4D_4144_4BL;

    private static final int PATIENCE_SECONDS = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String LEASED =
            "select from index_home where home <> ? and seen_at > now() - interval '30 seconds'";

    private enum Obstacle {
        PORTAL("another portal keeps it"),
        PASSING("a command or a former portal has it for a moment"),
        FOLDER("another program has its folder");

        private final String said;

        Obstacle(String said) {
            this.said = said;
        }
    }

    private final DataSource database;
    private final IndexStore store;
    private final SearchSettings settings;
    private final boolean isPortal;
    private volatile IndexRole role = IndexRole.NONE;
    private @Nullable Connection connection;

    IndexOwnership(DataSource database, IndexStore store, SearchSettings settings, boolean isPortal) {
        this.database = database;
        this.store = store;
        this.settings = settings;
        this.isPortal = isPortal;
    }

    /** Takes the index, before anything opens it; waits a little for a portal that ends, and for a command to its end. */
    synchronized IndexRole take() {
        if (!settings.indexing() || store.isShared()) {
            role = settings.indexing() ? IndexRole.KEEPER : IndexRole.NONE;
            return role;
        }
        role = isMine() ? IndexRole.KEEPER : IndexRole.SECOND;
        if (role == IndexRole.SECOND) {
            log.warn("다른 한마디 서버가 이 데이터베이스의 검색 색인을 맡고 있습니다. 이 서버는 사람 이름만 찾습니다."
                    + " 그 서버를 끝낸 뒤 이 서버를 다시 시작하면 이 서버가 맡습니다.");
        }
        return role;
    }

    private boolean isMine() {
        try {
            return isMine(database.getConnection());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The keeper of the search index cannot be found out", e);
        }
    }

    private boolean isMine(Connection mine) throws SQLException {
        long end = System.nanoTime() + settings.patience().toNanos();
        mine.setAutoCommit(true);
        try {
            Obstacle told = null;
            for (var obstacle = obstacle(mine); obstacle != null; obstacle = obstacle(mine)) {
                if (!(isPortal && obstacle == Obstacle.PASSING) && System.nanoTime() - end >= 0) {
                    mine.close();
                    return false;
                }
                if (told != obstacle) {
                    log.info("Waiting for the search index: {}", obstacle.said);
                    told = obstacle;
                }
                Thread.sleep(PAUSE);
            }
            connection = mine;
            // the process that took changes before is gone, though its entry may stay until it expires
            execute(mine, "delete from hsearch_agent");
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            mine.close();
            return false;
        }
    }

    /** What keeps this process from the index; null when the index is its own now. */
    private @Nullable Obstacle obstacle(Connection mine) throws SQLException {
        if (!queryBoolean(mine, "select pg_try_advisory_lock(?)", KEEPER_LOCK)) {
            return queryBoolean(
                            mine,
                            "select exists (select from pg_locks where locktype = 'advisory' and granted"
                                    + " and database = (select oid from pg_database where datname = current_database())"
                                    + " and (classid::bigint << 32) + objid::bigint = ?)",
                            PORTAL_LOCK)
                    ? Obstacle.PORTAL
                    : Obstacle.PASSING;
        }
        var obstacle = isLeased(mine) ? Obstacle.PASSING : store.lock() ? null : Obstacle.FOLDER;
        if (obstacle != null) {
            execute(mine, "select pg_advisory_unlock_all()");
        } else if (isPortal) {
            queryBoolean(mine, "select pg_try_advisory_lock(?)", PORTAL_LOCK);
        }
        return obstacle;
    }

    /** Whether the keeper of another index was there a moment ago: it may have lost its connection only. */
    private boolean isLeased(Connection mine) throws SQLException {
        try (var select = mine.prepareStatement(LEASED)) {
            select.setString(1, store.home());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static boolean queryBoolean(Connection connection, String sql, long value) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, value);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Says that the keeper is still there, and takes the lock again after the connection was lost.
     *
     * @return false when another process took the index meanwhile
     */
    synchronized boolean renew() {
        var mine = connection;
        if (mine == null) {
            return true;
        }
        try {
            if (!mine.isValid(PATIENCE_SECONDS)) {
                mine.close();
                mine = database.getConnection();
                connection = mine;
                if (!queryBoolean(mine, "select pg_try_advisory_lock(?)", KEEPER_LOCK)) {
                    return false;
                }
                if (isPortal) {
                    queryBoolean(mine, "select pg_try_advisory_lock(?)", PORTAL_LOCK);
                }
            }
            execute(mine, "update index_home set seen_at = now()");
        } catch (SQLException e) {
            log.debug("The database does not answer: {}", Outage.messageOf(e));
        }
        return true;
    }

    IndexRole role() {
        return role;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        store.unlock();
        var mine = connection;
        if (mine != null) {
            try (mine) {
                execute(mine, "update index_home set seen_at = null");
                execute(mine, "select pg_advisory_unlock_all()");
            } catch (SQLException e) {
                log.debug("The database frees the index itself: {}", Outage.messageOf(e));
            }
        }
    }
}

package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/** A session while the database is away, and when it is back. */
class SessionsInAnOutageTests {
    private final Database database = new Database();
    private final SessionsInAnOutage<MapSession> sessions = new SessionsInAnOutage<>(database);

    @Test
    void aSessionIsAsItWasLastReadWhileTheDatabaseIsAway() {
        var id = opened();
        database.away = true;
        assertThat(sessions.findById(id)).isNotNull();
    }

    @Test
    void whatChangesIsKeptAsSoonAsTheDatabaseAnswersAgain() {
        var before = opened();
        var other = opened();
        database.away = true;
        sessions.findById(before);
        database.away = false;
        database.rows.put("new", new MapSession("new"));
        sessions.findById("new"); // of this one nothing is known, so the database is asked

        var read = sessions.findById(other);
        assertThat(read).isNotNull();
        read.setAttribute("token", "가나다");
        sessions.save(read);
        assertThat(database.rows.get(other).<String>getAttribute("token")).isEqualTo("가나다");
    }

    private String opened() {
        var session = sessions.createSession();
        sessions.save(session);
        sessions.findById(session.getId());
        return session.getId();
    }

    /** Sessions in a table, which gives and keeps copies. */
    private static final class Database implements SessionRepository<MapSession> {
        private final Map<String, MapSession> rows = new HashMap<>();
        private boolean away;

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            requireThere();
            rows.put(session.getId(), new MapSession(session));
        }

        @Override
        public @Nullable MapSession findById(String id) {
            requireThere();
            var row = rows.get(id);
            return row == null ? null : new MapSession(row);
        }

        @Override
        public void deleteById(String id) {
            requireThere();
            rows.remove(id);
        }

        private void requireThere() {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
        }
    }
}

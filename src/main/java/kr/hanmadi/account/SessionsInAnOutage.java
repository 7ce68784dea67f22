package kr.hanmadi.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kr.hanmadi.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * While the database is away, a session is as it was last read here, so that what an editor typed can be given back.
 * What changes in it meanwhile is lost.
 */
final class SessionsInAnOutage<S extends Session> implements SessionRepository<S> {
    private static final Logger log = LoggerFactory.getLogger(SessionsInAnOutage.class);
    private static final int MOST = 1000;
    /** How long the database is not asked again after it did not answer: each question waits some seconds in vain. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SessionRepository<S> kept;
    private final Cache<String, S> lastRead = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private volatile @Nullable Long failedAt;

    SessionsInAnOutage(SessionRepository<S> kept) {
        this.kept = kept;
    }

    private boolean isPausing() {
        var failed = failedAt;
        return failed != null && System.nanoTime() - failed < PAUSE.toNanos();
    }

    @Override
    public S createSession() {
        return kept.createSession();
    }

    @Override
    public @Nullable S findById(String id) {
        var known = lastRead.getIfPresent(id);
        if (known != null && isPausing()) {
            return known;
        }
        try {
            var found = kept.findById(id);
            failedAt = null; // it answers again: from here on what changes is kept
            if (found == null) {
                lastRead.invalidate(id);
            } else {
                lastRead.put(id, found);
            }
            return found;
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            failedAt = System.nanoTime();
            if (known == null) {
                throw e;
            }
            return known;
        }
    }

    @Override
    public void save(S session) {
        if (isPausing() && lastRead.getIfPresent(session.getId()) == session) {
            return;
        }
        try {
            kept.save(session);
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            failedAt = System.nanoTime();
            log.warn("A session is not saved, for the database is away: {}", Outage.messageOf(e));
        }
    }

    @Override
    public void deleteById(String id) {
        lastRead.invalidate(id);
        kept.deleteById(id);
    }
}

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

    private final SessionRepository<S> kept;
    private final Cache<String, S> lastRead = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    SessionsInAnOutage(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public S createSession() {
        return kept.createSession();
    }

    @Override
    public @Nullable S findById(String id) {
        try {
            var found = kept.findById(id);
            if (found == null) {
                lastRead.invalidate(id);
            } else {
                lastRead.put(id, found);
            }
            return found;
        } catch (RuntimeException e) {
            var known = lastRead.getIfPresent(id);
            if (known == null || !Outage.isBehind(e)) {
                throw e;
            }
            return known;
        }
    }

    @Override
    public void save(S session) {
        try {
            kept.save(session);
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            log.warn("A session is not saved, for the database is away: {}", Outage.said(e));
        }
    }

    @Override
    public void deleteById(String id) {
        lastRead.invalidate(id);
        kept.deleteById(id);
    }
}

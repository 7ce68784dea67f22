package kr.hanmadi.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kr.hanmadi.web.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time link in the log by which the first administrator is made: 256 random bits of which only the hash is
 * kept, for 24 hours, new at each start while there is no administrator.
 */
@Service
class SetupLink {
    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);
    private static final Duration LIFE = Duration.ofHours(24);

    private final EditorRepository editors;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SiteSettings site;
    private final int port;

    SetupLink(
            EditorRepository editors,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            Clock clock,
            SiteSettings site,
            @Value("${server.port:8080}") int port) {
        this.editors = editors;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
        this.site = site;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void announce() {
        if (port >= 0 && !editors.existsByRole(EditorRole.ADMINISTRATOR)) {
            log.info(
                    "\n\n  첫 관리자를 만들려면 24시간 안에 이 주소를 여십시오(한 번만 쓸 수 있습니다):\n  {}\n", site.absolute("/setup/" + renew()));
        }
    }

    /** A new link; the ones before are worth nothing any more. */
    @Transactional
    public String renew() {
        var token = Secrets.next();
        jdbc.sql("delete from setup_link").update();
        jdbc.sql("insert into setup_link (token_hash, expires_at) values (:hash, :expires)")
                .params(Map.of(
                        "hash",
                        Secrets.hash(token),
                        "expires",
                        Timestamp.from(clock.instant().plus(LIFE))))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return jdbc.sql("select count(*) from setup_link where token_hash = :hash and expires_at > :now")
                        .params(Map.of("hash", Secrets.hash(token), "now", Timestamp.from(clock.instant())))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Makes the administrator; false when the link was used already or is too old. */
    @Transactional
    public boolean use(String token, String email, String name, String password) {
        int used = jdbc.sql("delete from setup_link where token_hash = :hash and expires_at > :now")
                .params(Map.of("hash", Secrets.hash(token), "now", Timestamp.from(clock.instant())))
                .update();
        if (used == 0 || editors.existsByRole(EditorRole.ADMINISTRATOR)) {
            return false;
        }
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No password is encoded as nothing");
        }
        editors.save(new Editor(EditorEmail.normal(email), name, hash, EditorRole.ADMINISTRATOR, clock.instant()));
        return true;
    }
}

package kr.hanmadi.account;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which programs ask the API: 256 random bits, shown once, of which the hash is kept. */
@Service
@Transactional
public class ApiTokens {
    /** The subject of what the trail says of keys. */
    static final String SUBJECT = "api-tokens";

    /** By it a key is known for what it is, wherever it is found. */
    private static final String BEGINNING = "hanmadi_";

    private static final String SELECT = """
            select token.id, token.name, may_file, editor.name as by, made_at, last_day, used_at, revoked_at
            from api_token token join editor on editor.id = token.made_by""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The good ones first, each part with the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> all() {
        return jdbc.sql(SELECT + " order by revoked_at is not null, token.id desc")
                .query(ApiToken::read)
                .list();
    }

    /**
     * Makes a key.
     *
     * @param lastDay the last day on which it opens anything; null for no end
     * @return the key, which is not kept anywhere
     */
    public String make(String name, boolean mayFile, @Nullable LocalDate lastDay, SignedInEditor by) {
        if (lastDay != null && lastDay.isBefore(today())) {
            throw new AccountRefused("desk.keys.last-day.past");
        }
        var token = BEGINNING + Secrets.next();
        jdbc.sql("insert into api_token (token_hash, name, may_file, made_by, made_at, last_day)"
                        + " values (:hash, :name, :mayFile, :by, :now, :lastDay)")
                .param("hash", Secrets.hash(token))
                .param("name", name)
                .param("mayFile", mayFile)
                .param("by", by.getId())
                .param("now", Timestamp.from(clock.instant()))
                .param("lastDay", lastDay, Types.DATE)
                .update();
        trail.record(by.getDisplayName(), "api-token-made", SUBJECT, null, name);
        return token;
    }

    /** From now on it opens nothing. */
    public void revoke(long id, SignedInEditor by) {
        var name = jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null returning name")
                .params(Timestamp.from(clock.instant()), id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("api token", String.valueOf(id)));
        trail.record(by.getDisplayName(), "api-token-revoked", SUBJECT, name, null);
    }

    /** The key of a program that asks now; empty where it opens nothing. */
    Optional<ApiToken> use(String token) {
        var found = jdbc.sql(SELECT + " where token_hash = ?")
                .param(Secrets.hash(token))
                .query(ApiToken::read)
                .optional()
                .filter(each -> each.isGood(today()));
        found.ifPresent(each -> jdbc.sql("update api_token set used_at = date_trunc('minute', :now::timestamptz)"
                        + " where id = :id and used_at is distinct from date_trunc('minute', :now::timestamptz)")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", each.id())
                .update());
        return found;
    }

    private LocalDate today() {
        return KoreanDates.dayInKorea(clock.instant());
    }
}

package kr.hanmadi.article;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.record.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private links to drafts, for people outside the newsroom who are to read one before it goes out. A link is 256 random
 * bits, of which only the hash is kept; it ends by itself, or when an editor ends it.
 */
@Service
@Transactional
public class PreviewLinks {
    private static final int BYTES = 32;
    private static final int LONGEST_TOKEN = 100;
    /** PostgreSQL hashes it, so that the secret is compared by its hash alone. */
    private static final String HASH = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    PreviewLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link that is open, without its secret. */
    public record PreviewLink(long id, String madeBy, Instant expiresAt) {}

    /** @return the secret of a new link, which is not kept anywhere */
    public String make(Long articleId, Decision by, Duration openFor) {
        var now = by.at();
        jdbc.sql("delete from preview_link where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into preview_link (token_hash, article_id, made_by, made_by_id, made_at, expires_at)"
                        + " values (" + HASH + ", ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        token,
                        articleId,
                        by.editor(),
                        by.account(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(openFor))))
                .update();
        return token;
    }

    /** The links to an article that are open, the last first. */
    @Transactional(readOnly = true)
    public List<PreviewLink> linksOf(Long articleId) {
        return jdbc.sql("""
                select id, made_by, expires_at from preview_link where article_id = ? and expires_at > ?
                order by id desc""")
                .params(articleId, Timestamp.from(clock.instant()))
                .query((row, number) -> new PreviewLink(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** @return whether the article had that link */
    public boolean end(Long articleId, long id) {
        return jdbc.sql("delete from preview_link where article_id = ? and id = ?")
                        .params(articleId, id)
                        .update()
                == 1;
    }

    /** The article that a secret opens; empty for a wrong one, and for one whose time is over. */
    @Transactional(readOnly = true)
    public Optional<Long> articleOf(String token) {
        return token.length() > LONGEST_TOKEN || token.indexOf('\0') >= 0
                ? Optional.empty()
                : jdbc.sql("select article_id from preview_link where token_hash = " + HASH + " and expires_at > ?")
                        .params(token, Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .optional();
    }
}

package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers in which browsers an editor has signed in. Others may guess as often as they like, from the same address or
 * behind the same proxy: in a known browser the right password is never refused. After a hundred wrong ones in a row a
 * browser is a stranger again.
 */
@Component
class KnownBrowsers {
    static final String COOKIE = "hanmadi-browser";

    /** Browsers keep a cookie for 400 days at most. */
    private static final Duration LIFE = Duration.ofDays(400);

    private static final int MOST_TRIES = 100;

    private final JdbcClient jdbc;

    KnownBrowsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a try in that browser; whether it is known and may try. */
    @Transactional
    public boolean admits(@Nullable String token, String email) {
        return token != null
                && jdbc.sql("""
                        update sign_in_browser set tries = tries + 1
                        where token_hash = ? and tries < ? and editor_id = (select id from editor where email = ?)""").params(Secrets.hash(token), MOST_TRIES, email).update() == 1;
    }

    /** Each browser of that editor is a stranger again. */
    @Transactional
    public void forget(String email) {
        jdbc.sql("delete from sign_in_browser where editor_id = (select id from editor where email = ?)")
                .param(email)
                .update();
    }

    /**
     * The editor has signed in in this browser.
     *
     * @param token what the browser kept so far; not valid afterwards, because an attacker may have put it there
     * @return what the browser is to keep instead, sent to the page of signing in alone
     */
    @Transactional
    public ResponseCookie remember(HttpServletRequest request, @Nullable String token, String email) {
        var next = Secrets.next();
        if (token != null) {
            jdbc.sql("update sign_in_browser set token_hash = ? where token_hash = ?")
                    .params(Secrets.hash(next), Secrets.hash(token))
                    .update();
        }
        jdbc.sql("""
                insert into sign_in_browser (token_hash, editor_id, last_used_at)
                select :hash, id, now() from editor where email = :email
                on conflict (token_hash, editor_id) do update set tries = 0, last_used_at = now()""").params(Map.of("hash", Secrets.hash(next), "email", email)).update();
        jdbc.sql("delete from sign_in_browser where last_used_at < now() - interval '400 days'")
                .update();
        return ResponseCookie.from(COOKIE, next)
                .path(request.getContextPath() + "/login")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .maxAge(LIFE)
                .build();
    }
}

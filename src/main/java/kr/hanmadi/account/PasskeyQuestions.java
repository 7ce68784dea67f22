package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * What browsers that sign in by passkey are asked to sign, in PostgreSQL and not in a session: who only asks takes no
 * session, and there are so many of one network at a time. Each is good once, for the browser that asked.
 */
@Component
class PasskeyQuestions {
    private static final String COOKIE = "hanmadi-passkey";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST_OF_A_NETWORK = 100;

    private final JdbcClient jdbc;

    PasskeyQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a question.
     *
     * @return what the browser is to keep; empty when its network has too many open
     */
    @Transactional
    public Optional<ResponseCookie> keep(Bytes question, HttpServletRequest request) {
        jdbc.sql("delete from passkey_question where asked_at < now() - interval '1 second' * ?")
                .param(LIFE.toSeconds())
                .update();
        var token = Secrets.next();
        var network = SignInOrigin.of(request).network();
        int kept = jdbc.sql("""
                insert into passkey_question (token_hash, challenge, network)
                select ?, ?, ? where (select count(*) from passkey_question where network = ?) < ?""")
                .params(Secrets.hash(token), question.getBytes(), network, network, MOST_OF_A_NETWORK)
                .update();
        return kept == 0
                ? Optional.empty()
                : Optional.of(ResponseCookie.from(COOKIE, token)
                        .path(request.getContextPath() + PasskeySignIn.PATH)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .maxAge(LIFE)
                        .build());
    }

    /** Takes back what this browser was asked; empty when it was not, or too long ago. */
    @Transactional
    public Optional<Bytes> redeem(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? Optional.empty()
                : jdbc.sql("""
                        delete from passkey_question
                        where token_hash = ? returning case when asked_at >= now() - interval '1 second' * ? then challenge end""")
                        .params(Secrets.hash(cookie.getValue()), LIFE.toSeconds())
                        .query(byte[].class)
                        .optional()
                        .map(Bytes::new);
    }
}

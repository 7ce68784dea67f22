package kr.hanmadi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins, sign-outs and failed tries in the trail: with the address, never with what was typed. Failures are
 * counted and become one line a minute for each account, and one for all that are none, however many there are.
 */
@Component
class SignInTrail {
    /** The subject of these lines. */
    static final String SUBJECT = "sign-in";

    private static final String ENDED_MINUTES = """
            with ended as (delete from sign_in_failure where minute < date_trunc('minute', now()) returning *)
            select minute, editor, sum(wrong) wrong, sum(refused) refused, count(*) networks, min(network) network
            from ended group by minute, editor order by minute, editor""";

    private static final Set<SignInFailure.Reason> WRONG = EnumSet.of(
            SignInFailure.Reason.WRONG, SignInFailure.Reason.WRONG_NUMBER, SignInFailure.Reason.WRONG_PASSKEY);

    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    SignInTrail(AuditTrail trail, JdbcClient jdbc, MessageSource messages) {
        this.trail = trail;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Transactional
    public void signedIn(SignedInEditor editor, String network) {
        jdbc.sql("update editor set signed_in_at = now() where email = ?")
                .param(editor.getUsername())
                .update();
        trail.record(editor.getDisplayName(), "signed-in", SUBJECT, null, network);
    }

    @Transactional
    public void signedOut(SignedInEditor editor, String network) {
        trail.record(editor.getDisplayName(), "signed-out", SUBJECT, null, network);
    }

    /** An editor whose account was disabled is signed out. */
    @Transactional
    public void shutOut(SignedInEditor editor, String network) {
        trail.record(editor.getDisplayName(), "shut-out", SUBJECT, null, network);
    }

    /** The first administrator was made. */
    @Transactional
    public void setUp(String name, String network) {
        trail.record(name, "set-up", SUBJECT, null, network);
    }

    @Transactional
    public void failed(String email, String network, SignInFailure.Reason reason) {
        if (reason == SignInFailure.Reason.HALF_DONE) {
            return; // no failure: the first of two steps
        }
        boolean wrong = WRONG.contains(reason);
        jdbc.sql("""
                insert into sign_in_failure as known (minute, editor, network, wrong, refused)
                values (date_trunc('minute', now()), coalesce((select name from editor where email = :email), ''),
                    :network, :wrong, :refused)
                on conflict (minute, editor, network) do update
                    set wrong = known.wrong + :wrong, refused = known.refused + :refused""")
                .params(Map.of("email", email, "network", network, "wrong", wrong ? 1 : 0, "refused", wrong ? 0 : 1))
                .update();
    }

    /** Writes down the failures of minutes that are over; with several portals each line is written once. */
    @Scheduled(fixedDelayString = "1m", initialDelayString = "10s")
    @Transactional
    public void writeFailures() {
        List<Failures> ended =
                jdbc.sql(ENDED_MINUTES).query(SignInTrail::readFailures).list();
        for (var failures : ended) {
            trail.record(
                    failures.minute(),
                    failures.editor().isEmpty() ? message("sign-in.no-account") : failures.editor(),
                    "sign-in-failed",
                    SUBJECT,
                    null,
                    message(
                            failures.networks() == 1 ? "sign-in.failures" : "sign-in.failures.elsewhere",
                            failures.network(),
                            failures.networks() - 1,
                            failures.wrong(),
                            failures.refused()));
        }
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, Locale.KOREAN);
    }

    private static Failures readFailures(ResultSet row, int number) throws SQLException {
        return new Failures(
                row.getTimestamp("minute").toInstant(),
                row.getString("editor"),
                row.getLong("wrong"),
                row.getLong("refused"),
                row.getLong("networks"),
                row.getString("network"));
    }

    /** The failures of one minute for one account, from one network and so many in all. */
    private record Failures(Instant minute, String editor, long wrong, long refused, long networks, String network) {}
}

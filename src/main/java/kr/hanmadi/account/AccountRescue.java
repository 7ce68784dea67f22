package kr.hanmadi.account;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The way back into an account where no other administrator can help: an operator who may run commands on the machine of
 * the portal takes its second factor and passkeys off and gets a link to a new password.
 */
public final class AccountRescue {
    private static final Duration LIFE = Duration.ofHours(1);
    /** In the place of the editor. */
    private static final String COMMAND = "bin/hanmadi rescue";

    private static final String LINK = """
            insert into account_link (token_hash, editor_id, expires_at)
            values (?, ?, now() + interval '1 second' * ?)
            on conflict (editor_id) do update set token_hash = excluded.token_hash, made_by = null,
                expires_at = excluded.expires_at""";

    private AccountRescue() {}

    /**
     * Opens the way, in the transaction of the connection.
     *
     * @return the path of the link, which is good once and for an hour; empty where no open account has that address
     */
    public static Optional<String> open(Connection connection, String typedEmail) {
        var email = EditorEmail.normal(typedEmail);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return jdbc.sql("select id from editor where email = ? and enabled")
                .param(email)
                .query(Long.class)
                .optional()
                .map(editor -> open(jdbc, editor, email));
    }

    private static String open(JdbcClient jdbc, long editor, String email) {
        jdbc.sql("delete from second_factor where editor_id = ?").param(editor).update();
        jdbc.sql("delete from user_entities where name = ?").param(email).update();
        var token = Secrets.next();
        jdbc.sql(LINK).params(Secrets.hash(token), editor, LIFE.toSeconds()).update();
        new AuditTrail(jdbc, Clock.systemUTC()).record(COMMAND, "account-rescued", Accounts.SUBJECT, null, email);
        return AccountLinks.NEW_PASSWORD + token;
    }
}

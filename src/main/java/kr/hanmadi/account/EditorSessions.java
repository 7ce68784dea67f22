package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where editors are signed in, in PostgreSQL: a session whose row is gone is over at its next request. */
@Service
@Transactional
public class EditorSessions {
    private static final String ATTRIBUTE = EditorSessions.class.getName();

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Duration life;

    EditorSessions(JdbcClient jdbc, AuditTrail trail, @Value("${server.servlet.session.timeout}") Duration life) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.life = life;
    }

    /** Records the session of an editor who has signed in and ends the one before it in this browser. Drops expired rows. */
    void begin(HttpServletRequest request, SignedInEditor editor) {
        end(request);
        jdbc.sql("delete from editor_session where seen_at < now() - interval '1 second' * ?")
                .param(life.toSeconds() + 60)
                .update();
        var id = jdbc.sql("""
                insert into editor_session (editor_id, network, browser, began_at, seen_at)
                select id, :network, :browser, now(), now() from editor where email = :email returning id""")
                .params(Map.of(
                        "network",
                        SignInOrigin.of(request).network(),
                        "browser",
                        BrowserName.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")),
                        "email",
                        editor.getUsername()))
                .query(Long.class)
                .single();
        request.getSession().setAttribute(ATTRIBUTE, id);
    }

    /** Whether the session stands, and the editor is enabled and has the role that the session was begun with. */
    boolean isOpen(HttpServletRequest request, SignedInEditor editor) {
        var id = here(request);
        var unseen = jdbc.sql("""
                select place.seen_at < now() - interval '1 minute' from editor_session place
                join editor on editor.id = place.editor_id
                where place.id = :id and editor.email = :email and editor.role = :role and editor.enabled""")
                .params(Map.of(
                        "id",
                        id,
                        "email",
                        editor.getUsername(),
                        "role",
                        editor.getRole().name()))
                .query(Boolean.class)
                .optional();
        if (unseen.orElse(false)) {
            jdbc.sql("update editor_session set seen_at = now() where id = ?")
                    .param(id)
                    .update();
        }
        return unseen.isPresent();
    }

    /** The editor signs out here. */
    void end(HttpServletRequest request) {
        jdbc.sql("delete from editor_session where id = ?").param(here(request)).update();
    }

    /** Ends all sessions of an editor but one; of all when there is none of that id. */
    void endAllBut(long id, String email) {
        jdbc.sql("delete from editor_session where id <> ? and editor_id = (select id from editor where email = ?)")
                .params(id, email)
                .update();
    }

    /** The id of the session that asks; 0 without. */
    static long here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Long id ? id : 0;
    }

    /** Where the editor is signed in, the last used first. */
    @Transactional(readOnly = true)
    public List<EditorSession> sessionsOf(SignedInEditor editor, HttpServletRequest request) {
        long here = here(request);
        return jdbc.sql("""
                select place.id, place.network, place.browser, place.began_at, place.seen_at from editor_session place
                join editor on editor.id = place.editor_id where editor.email = ? order by place.seen_at desc, place.id desc""")
                .param(editor.getUsername())
                .query((row, number) -> new EditorSession(
                        row.getLong("id"),
                        row.getString("network"),
                        row.getString("browser"),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getLong("id") == here))
                .list();
    }

    /** An editor ends one of his or her own sessions; nothing happens when it is over already. */
    public void end(long id, SignedInEditor editor) {
        var network = jdbc.sql("""
                delete from editor_session where id = ? and editor_id = (select id from editor where email = ?)
                returning network""")
                .params(id, editor.getUsername())
                .query(String.class)
                .optional();
        network.ifPresent(
                where -> trail.record(editor.getDisplayName(), "session-ended", SignInTrail.SUBJECT, null, where));
    }

    /** An editor ends all his or her own sessions but this. */
    public void endOthers(SignedInEditor editor, HttpServletRequest request) {
        endAllBut(here(request), editor.getUsername());
        trail.record(editor.getDisplayName(), "sessions-ended", SignInTrail.SUBJECT, null, null);
    }
}

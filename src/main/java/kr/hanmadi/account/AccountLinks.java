package kr.hanmadi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links to a page on which an editor chooses a password: 256 random bits of which only the hash is kept. Those that
 * an administrator makes are good for 72 hours, those that an editor asks for and gets by mail for one. A new link for the
 * same person makes the one before worthless.
 */
@Service
@Transactional
public class AccountLinks {
    private static final Duration LIFE = Duration.ofHours(72);
    private static final Duration LIFE_WHEN_ASKED = Duration.ofHours(1);
    /** For this long no second link is made for one address, so that no one can fill another's mailbox. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final String INVITATION = "/setup/account/";
    static final String NEW_PASSWORD = "/setup/password/";
    private static final String GUEST = """
            select coalesce(link.email, editor.email) email, coalesce(link.role, editor.role) role,
                coalesce(editor.name, '') name, link.editor_id is not null known
            from account_link link left join editor on editor.id = link.editor_id
            where link.token_hash = :hash and link.expires_at > :now""";

    private static final String ASK = """
            insert into account_link as kept (token_hash, editor_id, expires_at)
            select :hash, id, :expires from editor where email = :email and enabled
            on conflict (editor_id) do update set token_hash = excluded.token_hash, made_by = null,
                expires_at = excluded.expires_at
            where kept.made_by is not null or kept.expires_at <= :unless
            returning (select name from editor where id = kept.editor_id)""";

    private final EditorRepository editors;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final SiteSettings site;
    private final Clock clock;

    AccountLinks(EditorRepository editors, JdbcClient jdbc, AuditTrail trail, SiteSettings site, Clock clock) {
        this.editors = editors;
        this.jdbc = jdbc;
        this.trail = trail;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The editor that a link is for.
     *
     * @param name empty for an invitation, which has no account yet
     * @param known whether there is an account, which gets a new password
     */
    record Guest(String email, EditorRole role, String name, boolean known) {
        static Guest read(ResultSet row, int number) throws SQLException {
            return new Guest(
                    row.getString("email"),
                    EditorRole.valueOf(row.getString("role")),
                    row.getString("name"),
                    row.getBoolean("known"));
        }
    }

    /** Makes an invitation for a person without an account. */
    public OneTimeLink invite(String typedEmail, EditorRole role, SignedInEditor by) {
        var email = EditorEmail.normal(typedEmail);
        if (editors.findByEmail(email).isPresent()) {
            throw new AccountRefused("desk.editors.known");
        }
        var token = Secrets.next();
        int made = jdbc.sql("""
                insert into account_link (token_hash, email, role, made_by, expires_at)
                select :hash, :email, :role, id, :expires from editor
                where email = :by and role = 'ADMINISTRATOR' and enabled
                on conflict (email) do update set token_hash = excluded.token_hash, role = excluded.role,
                    made_by = excluded.made_by, expires_at = excluded.expires_at""")
                .params(Map.of(
                        "hash",
                        Secrets.hash(token),
                        "email",
                        email,
                        "role",
                        role.name(),
                        "expires",
                        Timestamp.from(clock.instant().plus(LIFE)),
                        "by",
                        by.getUsername()))
                .update();
        if (made == 0) {
            throw new AccountRefused("desk.editors.no-longer");
        }
        trail.record(by.getDisplayName(), "editor-invited", Accounts.SUBJECT, null, line(email, role));
        return new OneTimeLink(email, site.absolute(INVITATION + token));
    }

    /** A link by which an editor chooses a new password; the old one is good until it is followed. */
    String newPassword(long editor, SignedInEditor by) {
        var token = Secrets.next();
        jdbc.sql("""
                insert into account_link (token_hash, editor_id, made_by, expires_at)
                select :hash, :editor, id, :expires from editor where email = :by
                on conflict (editor_id) do update set token_hash = excluded.token_hash,
                    made_by = excluded.made_by, expires_at = excluded.expires_at""")
                .params(Map.of(
                        "hash",
                        Secrets.hash(token),
                        "editor",
                        editor,
                        "expires",
                        Timestamp.from(clock.instant().plus(LIFE)),
                        "by",
                        by.getUsername()))
                .update();
        return site.absolute(NEW_PASSWORD + token);
    }

    /** The same for an editor who asks at the sign-in; empty without such an account, or when one was made just now. */
    Optional<OneTimeLink> ask(String typedEmail) {
        var token = Secrets.next();
        var expires = clock.instant().plus(LIFE_WHEN_ASKED);
        var name = jdbc.sql(ASK)
                .params(Map.of(
                        "hash",
                        Secrets.hash(token),
                        "email",
                        EditorEmail.normal(typedEmail),
                        "expires",
                        Timestamp.from(expires),
                        "unless",
                        Timestamp.from(expires.minus(PAUSE))))
                .query(String.class)
                .optional();
        name.ifPresent(editor ->
                trail.record(editor, "password-asked", Accounts.SUBJECT, null, EditorEmail.normal(typedEmail)));
        return name.map(editor -> new OneTimeLink(EditorEmail.normal(typedEmail), site.absolute(NEW_PASSWORD + token)));
    }

    /** The links that are not used yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations() {
        var now = clock.instant();
        return jdbc.sql("""
                select link.id, link.email, link.role, editor.name, link.expires_at
                from account_link link join editor on editor.id = link.made_by
                where link.email is not null order by link.expires_at desc""")
                .query((row, number) -> {
                    var expiresAt = row.getTimestamp("expires_at").toInstant();
                    return new Invitation(
                            row.getLong("id"),
                            row.getString("email"),
                            EditorRole.valueOf(row.getString("role")),
                            row.getString("name"),
                            expiresAt,
                            !expiresAt.isAfter(now));
                })
                .list();
    }

    public void withdraw(long id, SignedInEditor by) {
        var guest = jdbc.sql("delete from account_link where id = ? and email is not null"
                        + " returning email, role, '' as name, false as known")
                .param(id)
                .query(Guest::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("invitation", String.valueOf(id)));
        trail.record(
                by.getDisplayName(), "invitation-withdrawn", Accounts.SUBJECT, line(guest.email(), guest.role()), null);
    }

    /** The person invited by a link; empty when it was used or withdrawn, or is too old. */
    @Transactional(readOnly = true)
    Optional<Guest> guest(String token) {
        return findGuest(token).filter(guest -> !guest.known());
    }

    /** The editor whose password a link renews; empty like {@link #guest}. */
    @Transactional(readOnly = true)
    Optional<Guest> editor(String token) {
        return findGuest(token).filter(Guest::known);
    }

    private Optional<Guest> findGuest(String token) {
        return jdbc.sql(GUEST)
                .params(Map.of("hash", Secrets.hash(token), "now", Timestamp.from(clock.instant())))
                .query(Guest::read)
                .optional();
    }

    /**
     * Makes the account of an invited editor; false when the link was used meanwhile.
     *
     * @param password hashed
     */
    boolean join(String token, String name, String password) {
        var taken = guest(token).filter(guest -> delete(token) == 1);
        taken.ifPresent(guest -> {
            editors.save(new Editor(guest.email(), name, password, guest.role(), clock.instant()));
            trail.record(name, "editor-joined", Accounts.SUBJECT, null, line(guest.email(), guest.role()));
        });
        return taken.isPresent();
    }

    /** Uses up a link for a new password. */
    Optional<Guest> useUp(String token) {
        return editor(token).filter(guest -> delete(token) == 1);
    }

    private int delete(String token) {
        return jdbc.sql("delete from account_link where token_hash = ?")
                .param(Secrets.hash(token))
                .update();
    }

    /** What was made by or for an editor opens nothing any more. */
    void forget(long editor) {
        jdbc.sql("delete from account_link where made_by = :editor or editor_id = :editor")
                .param("editor", editor)
                .update();
    }

    /** The links by which an editor could choose a password instead of the present one. */
    void forgetPassword(long editor) {
        jdbc.sql("delete from account_link where editor_id = ?").param(editor).update();
    }

    /** A line of the trail, which says the role in Korean. */
    static String line(String who, EditorRole role) {
        return who + " " + role;
    }
}

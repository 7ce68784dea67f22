package kr.hanmadi.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the newsroom as administrators keep them. Administrators cannot disable or change their own accounts, and
 * still are administrators when a change is done: so one is always left. A change ends the editor's sessions at the next
 * request.
 */
@Service
@Transactional
public class Accounts {
    /** The subject of what the trail says of accounts. */
    static final String SUBJECT = "accounts";

    private final EditorRepository editors;
    private final AccountLinks links;
    private final EditorSessions sessions;
    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final AuditTrail trail;

    Accounts(
            EditorRepository editors,
            AccountLinks links,
            EditorSessions sessions,
            SecondFactor factor,
            Passkeys passkeys,
            AuditTrail trail) {
        this.editors = editors;
        this.links = links;
        this.sessions = sessions;
        this.factor = factor;
        this.passkeys = passkeys;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        var withFactor = factor.editors();
        var keys = passkeys.ofEditors();
        return editors.findAllByOrderByNameAscIdAsc().stream()
                .map(editor -> Account.of(
                        editor, withFactor.contains(editor.getId()), keys.getOrDefault(editor.getEmail(), 0)))
                .toList();
    }

    /** The names of all editors as they are now, by account. */
    @Transactional(readOnly = true)
    public Map<Long, String> names() {
        return editors.findAllByOrderByNameAscIdAsc().stream()
                .collect(Collectors.toMap(editor -> Objects.requireNonNull(editor.getId()), Editor::getName));
    }

    /** The name of the editor with that account as it is now. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(long id) {
        return editors.findById(id).map(Editor::getName);
    }

    /** The editor may not sign in any more, and no link made by or for that editor opens anything. */
    public void disable(long id, SignedInEditor by) {
        var editor = someoneElse(id, by);
        if (editor.isEnabled()) {
            editor.disable();
            shutOut(editor, id);
            record(by, "editor-disabled", editor, null);
        }
    }

    public void enable(long id, SignedInEditor by) {
        var editor = someoneElse(id, by);
        if (!editor.isEnabled()) {
            editor.enable();
            record(by, "editor-enabled", editor, null);
        }
    }

    public void give(EditorRole role, long id, SignedInEditor by) {
        var editor = someoneElse(id, by);
        var before = editor.getRole();
        if (before != role) {
            editor.become(role);
            shutOut(editor, id);
            record(by, "editor-role", editor, before);
        }
    }

    /** A link by which an editor who forgot the password chooses a new one. */
    public OneTimeLink newPassword(long id, SignedInEditor by) {
        var editor = someoneElse(id, by);
        if (!editor.isEnabled()) {
            throw new AccountRefused("desk.editors.password.disabled");
        }
        record(by, "password-link", editor, null);
        return new OneTimeLink(editor.getEmail(), links.newPassword(id, by));
    }

    /** For an editor who lost the app and the recovery codes: the password is enough again. */
    public void endSecondFactor(long id, SignedInEditor by) {
        factor.end(someoneElse(id, by).getEmail(), by);
    }

    /** Ends the passkeys of an editor whose devices are lost or in other hands. */
    public void endPasskeys(long id, SignedInEditor by) {
        passkeys.endAll(someoneElse(id, by).getEmail(), by.getDisplayName());
    }

    private void shutOut(Editor editor, long id) {
        links.forget(id);
        sessions.endAllBut(0, editor.getEmail());
    }

    private Editor someoneElse(long id, SignedInEditor by) {
        requireAdministrator(by);
        var editor = editors.findById(id).orElseThrow(() -> new NotFoundException("editor", String.valueOf(id)));
        if (editor.getEmail().equals(by.getUsername())) {
            throw new AccountRefused("desk.editors.yourself");
        }
        return editor;
    }

    private void requireAdministrator(SignedInEditor by) {
        if (editors.findByRoleAndEnabledTrueOrderById(EditorRole.ADMINISTRATOR).stream()
                .noneMatch(editor -> editor.getEmail().equals(by.getUsername()))) {
            throw new AccountRefused("desk.editors.no-longer");
        }
    }

    private void record(SignedInEditor by, String action, Editor editor, @Nullable EditorRole before) {
        trail.record(
                by.getDisplayName(),
                action,
                SUBJECT,
                before == null ? null : line(editor, before),
                line(editor, editor.getRole()));
    }

    private static String line(Editor editor, EditorRole role) {
        return AccountLinks.line(editor.getName() + " " + editor.getEmail(), role);
    }
}

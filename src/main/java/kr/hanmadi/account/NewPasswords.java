package kr.hanmadi.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a new password, ends the sessions that the old one opened, and writes it into the trail. */
@Component
@Transactional
class NewPasswords {
    private final EditorRepository editors;
    private final EditorSessions sessions;
    private final AccountLinks links;
    private final KnownBrowsers browsers;
    private final AuditTrail trail;

    NewPasswords(
            EditorRepository editors,
            EditorSessions sessions,
            AccountLinks links,
            KnownBrowsers browsers,
            AuditTrail trail) {
        this.editors = editors;
        this.sessions = sessions;
        this.links = links;
        this.browsers = browsers;
        this.trail = trail;
    }

    /**
     * An editor changes it, who stays signed in here alone.
     *
     * @param password hashed
     */
    void change(SignedInEditor by, String password, long here) {
        var editor = editors.findByEmail(by.getUsername()).orElseThrow();
        editor.choose(password);
        links.forgetPassword(by.getId());
        sessions.endAllBut(here, editor.getEmail());
        trail.record(editor.getName(), "password-changed", Accounts.SUBJECT, null, editor.getEmail());
    }

    /**
     * Sets the password behind a link that an administrator made; false when the link was used meanwhile.
     *
     * @param password hashed
     */
    boolean reset(String token, String password) {
        var used = links.useUp(token).flatMap(guest -> editors.findByEmail(guest.email()));
        used.ifPresent(editor -> {
            editor.choose(password);
            sessions.endAllBut(0, editor.getEmail());
            browsers.forget(editor.getEmail());
            trail.record(editor.getName(), "password-reset", Accounts.SUBJECT, null, editor.getEmail());
        });
        return used.isPresent();
    }
}

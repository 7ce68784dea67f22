package kr.hanmadi.account;

import org.springframework.security.core.userdetails.User;

/** The editor behind a request; the name is what audit entries and decisions keep. */
public final class SignedInEditor extends User {
    private static final long serialVersionUID = 1L;

    private final String displayName;
    private final EditorRole role;

    SignedInEditor(Editor editor) {
        super(
                editor.getEmail(),
                editor.getPassword(),
                editor.isEnabled(),
                true,
                true,
                true,
                editor.getRole().authorities());
        this.displayName = editor.getName();
        this.role = editor.getRole();
    }

    public String getDisplayName() {
        return displayName;
    }

    public EditorRole getRole() {
        return role;
    }
}

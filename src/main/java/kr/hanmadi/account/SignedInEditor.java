package kr.hanmadi.account;

import java.util.Objects;
import org.springframework.security.core.userdetails.User;

/** The editor behind a request; the name is what audit entries and decisions keep. */
public final class SignedInEditor extends User {
    private static final long serialVersionUID = 2L;

    private final long id;
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
        this.id = Objects.requireNonNull(editor.getId());
        this.displayName = editor.getName();
        this.role = editor.getRole();
    }

    /** Of the account: what decisions keep, for a name may change. */
    public long getId() {
        return id;
    }

    public String getDisplayName() {
        return displayName;
    }

    public EditorRole getRole() {
        return role;
    }
}

package kr.hanmadi.account;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
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

    /** Of the request that this thread answers; empty for what the portal does by itself. */
    public static Optional<SignedInEditor> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInEditor editor
                ? Optional.of(editor)
                : Optional.empty();
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

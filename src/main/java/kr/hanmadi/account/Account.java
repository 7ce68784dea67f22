package kr.hanmadi.account;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An editor as an administrator sees the account.
 *
 * @param signedInAt when the editor came in last; null before the first time
 */
public record Account(
        long id,
        String email,
        String name,
        EditorRole role,
        boolean enabled,
        @Nullable Instant signedInAt) {
    static Account of(Editor editor) {
        return new Account(
                Objects.requireNonNull(editor.getId()),
                editor.getEmail(),
                editor.getName(),
                editor.getRole(),
                editor.isEnabled(),
                editor.getSignedInAt());
    }
}

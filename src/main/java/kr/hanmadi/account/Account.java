package kr.hanmadi.account;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An editor as an administrator sees the account.
 *
 * @param secondFactor whether an authenticator app is asked for beside the password
 * @param passkeys how many there are, each enough to sign in
 * @param signedInAt when the editor came in last; null before the first time
 */
public record Account(
        long id,
        String email,
        String name,
        EditorRole role,
        boolean enabled,
        boolean secondFactor,
        int passkeys,
        @Nullable Instant signedInAt) {
    static Account of(Editor editor, boolean secondFactor, int passkeys) {
        return new Account(
                Objects.requireNonNull(editor.getId()),
                editor.getEmail(),
                editor.getName(),
                editor.getRole(),
                editor.isEnabled(),
                secondFactor,
                passkeys,
                editor.getSignedInAt());
    }
}

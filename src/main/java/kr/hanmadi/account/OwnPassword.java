package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** An editor changes his or her own password. No connection to the database is held while one is hashed. */
@Service
public class OwnPassword {
    private final EditorSignIn door;
    private final PasswordEncoder passwords;
    private final NewPasswords kept;

    OwnPassword(EditorSignIn door, PasswordEncoder passwords, NewPasswords kept) {
        this.door = door;
        this.passwords = passwords;
        this.kept = kept;
    }

    /**
     * Takes a new password in place of the old one and ends all other sessions. A wrong old one counts like a wrong one
     * at the sign-in, so that an open screen is no place to guess.
     *
     * @throws AccountRefused when it is not taken
     */
    public void change(String old, String next, SignedInEditor editor, HttpServletRequest request) {
        if (next.length() < PasswordRules.SHORTEST || next.length() > PasswordRules.LONGEST) {
            throw new AccountRefused("setup.password.short");
        }
        PasswordRules.complaint(next, editor.getUsername(), editor.getDisplayName())
                .ifPresent(why -> {
                    throw new AccountRefused(why);
                });
        require(old, editor, request);
        kept.change(editor, Objects.requireNonNull(passwords.encode(next)), EditorSessions.here(request));
    }

    /**
     * Asks for the password once more.
     *
     * @throws AccountRefused when it is wrong or not looked at
     */
    void require(String typed, SignedInEditor editor, HttpServletRequest request) {
        try {
            door.confirm(editor.getUsername(), typed, SignInOrigin.of(request).network());
        } catch (SignInFailure failure) {
            throw new AccountRefused(
                    switch (failure.reason()) {
                        case TOO_SOON -> "desk.account.old.wait";
                        case BUSY -> "login.busy";
                        case WRONG, HALF_DONE, WRONG_NUMBER, NUMBER_TOO_SOON, WRONG_PASSKEY, HALF_OVER ->
                            "desk.account.old.wrong";
                    });
        }
    }
}

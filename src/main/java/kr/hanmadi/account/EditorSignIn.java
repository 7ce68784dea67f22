package kr.hanmadi.account;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks e-mail and password, and slows down guessing. */
@Component
class EditorSignIn implements AuthenticationProvider {
    private static final SignInOrigin SOMEWHERE = new SignInOrigin("", null);

    private final EditorRepository editors;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final KnownBrowsers browsers;
    private final SignInTrail trail;
    private final SecondFactor factor;
    private final HashingPlaces ofEditors = new HashingPlaces();
    private final HashingPlaces ofStrangers = new HashingPlaces();
    private final String unknownAccountPassword;

    EditorSignIn(
            EditorRepository editors,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            KnownBrowsers browsers,
            SignInTrail trail,
            SecondFactor factor) {
        this.editors = editors;
        this.passwords = passwords;
        this.attempts = attempts;
        this.browsers = browsers;
        this.trail = trail;
        this.factor = factor;
        this.unknownAccountPassword = encode(passwords);
    }

    private static String encode(PasswordEncoder passwords) {
        var encoded = passwords.encode("nobody");
        return encoded == null ? "" : encoded;
    }

    /** Holds no connection to the database while a password is hashed. */
    @Override
    public Authentication authenticate(Authentication typed) {
        var email = EditorEmail.normal(typed.getName());
        var password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        var origin = typed.getDetails() instanceof SignInOrigin given ? given : SOMEWHERE;
        try {
            var editor = browsers.admits(origin.browser(), email)
                    ? ofEditors.in(() -> inKnownBrowser(email, password))
                    : elsewhere(email, password, origin);
            if (factor.isOn(email)) { // asked once the password is right, so that without it no one learns who has one
                throw SignInFailure.halfDone(Objects.requireNonNull(editor.getPassword()));
            }
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(editor, null, editor.getAuthorities());
            signedIn.setDetails(origin.network()); // kept in the session: without what the browser keeps
            return signedIn;
        } catch (SignInFailure failure) {
            trail.failed(email, origin.network(), failure.reason());
            throw failure;
        }
    }

    /**
     * Asks an editor who is signed in for the password once more; wrong ones are counted like those at the door.
     *
     * @throws SignInFailure when it is wrong or not looked at
     */
    void confirm(String email, String password, String network) {
        try {
            elsewhere(email, password, new SignInOrigin(network, null));
        } catch (SignInFailure failure) {
            trail.failed(email, network, failure.reason());
            throw failure;
        }
    }

    private SignedInEditor inKnownBrowser(String email, String password) {
        var editor = check(email, password);
        if (editor == null) {
            throw SignInFailure.wrong(Duration.ZERO);
        }
        return editor;
    }

    private SignedInEditor elsewhere(String email, String password, SignInOrigin origin) {
        var wait = attempts.remaining(email, origin.network());
        if (wait.isPositive()) {
            throw SignInFailure.tooSoon(wait);
        }
        return ofStrangers.in(() -> {
            var waitIfWrong = attempts.countTry(email, origin.network());
            var editor = check(email, password);
            if (editor == null) {
                throw SignInFailure.wrong(waitIfWrong);
            }
            attempts.succeeded(email, origin.network());
            return editor;
        });
    }

    /** An unknown account takes as long as a known one, so that the time does not tell which accounts exist. */
    private @Nullable SignedInEditor check(String email, String password) {
        var editor = editors.findByEmail(email).orElse(null);
        var hash = editor == null ? unknownAccountPassword : editor.getPassword();
        return passwords.matches(password, hash) && editor != null && editor.isEnabled()
                ? new SignedInEditor(editor)
                : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

package kr.hanmadi.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks e-mail and password, and slows down whoever guesses. */
@Component
class EditorSignIn implements AuthenticationProvider {
    private final EditorRepository editors;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final String nobodysPassword;

    EditorSignIn(EditorRepository editors, PasswordEncoder passwords, SignInAttempts attempts) {
        this.editors = editors;
        this.passwords = passwords;
        this.attempts = attempts;
        this.nobodysPassword = encode(passwords);
    }

    private static String encode(PasswordEncoder passwords) {
        var encoded = passwords.encode("nobody");
        return encoded == null ? "" : encoded;
    }

    @Override
    @Transactional(readOnly = true)
    public Authentication authenticate(Authentication typed) {
        var email = typed.getName().strip();
        var password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        var address = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (attempts.areTooMany(email, address)) {
            throw new LockedException("too many attempts");
        }
        var editor = editors.findByEmailIgnoreCase(email).orElse(null);
        // an unknown account takes as long as a known one, so that nobody learns who has one
        var hash = editor == null ? nobodysPassword : editor.getPassword();
        if (!passwords.matches(password, hash) || editor == null || !editor.isEnabled()) {
            attempts.failed(email, address);
            throw new BadCredentialsException("wrong e-mail or password");
        }
        attempts.succeeded(email);
        var signedIn = new SignedInEditor(editor);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

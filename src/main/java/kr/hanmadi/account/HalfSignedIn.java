package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/**
 * An account whose password was right and which is asked for a number next. Kept in the session for as long as it takes to
 * find the phone; nothing but that page opens with it, and not even that once the account has another password.
 *
 * @param password the hash of the hash of the password that was given
 */
record HalfSignedIn(String email, String password, Instant until) implements Serializable {
    private static final long serialVersionUID = 2L;

    private static final String ATTRIBUTE = HalfSignedIn.class.getName();
    private static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * Begins it in a session of its own: the one before may be known to others.
     *
     * @param password hashed
     */
    static void begin(
            HttpServletRequest request, HttpServletResponse response, String email, String password, Instant now) {
        var half = UsernamePasswordAuthenticationToken.unauthenticated(email, null);
        new AnotherSession().onAuthentication(half, request, response);
        request.getSession().setAttribute(ATTRIBUTE, new HalfSignedIn(email, Secrets.hash(password), now.plus(LIFE)));
    }

    /** Empty where the password was not given, or too long ago. */
    static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                        && now.isBefore(half.until)
                ? Optional.of(half)
                : Optional.empty();
    }

    /** Whether the account has that password still. */
    boolean isOf(Editor editor) {
        return password.equals(Secrets.hash(editor.getPassword()));
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}

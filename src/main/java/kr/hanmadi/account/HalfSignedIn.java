package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An account whose password was right and which is asked for a number next. Kept in the session for as long as it takes to
 * find the phone; nothing but that page opens with it.
 */
record HalfSignedIn(String email, Instant until) implements Serializable {
    private static final String ATTRIBUTE = HalfSignedIn.class.getName();
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Begins it, under a new id of the session: the one before may be known to others. */
    static void begin(HttpServletRequest request, String email, Instant now) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new HalfSignedIn(email, now.plus(LIFE)));
    }

    /** Empty for who has not given the password, or too long ago. */
    static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                        && now.isBefore(half.until)
                ? Optional.of(half)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}

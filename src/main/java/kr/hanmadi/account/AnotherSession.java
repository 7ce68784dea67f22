package kr.hanmadi.account;

import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;

/**
 * Each step of a sign-in begins another session, with what the one before holds. A new id for the same session is not
 * enough: Spring Session writes the id with every change, so that a request which began with the old id and ends later
 * would bring it back, and the browser would have lost its session.
 */
final class AnotherSession extends SessionFixationProtectionStrategy {
    AnotherSession() {
        setAlwaysCreateSession(true);
    }
}

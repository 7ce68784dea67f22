package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Each step of a sign-in begins another session, with what the one before holds. A new id for the same session is not
 * enough: Spring Session writes the id with every change, so that a request which began with the old id and ends later
 * would bring it back, and the browser would have lost its session.
 */
final class AnotherSession implements SessionAuthenticationStrategy {
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        begin(request);
    }

    static void begin(HttpServletRequest request) {
        var held = new LinkedHashMap<String, Object>();
        var before = request.getSession(false);
        if (before != null) {
            for (var name : Collections.list(before.getAttributeNames())) {
                held.put(name, before.getAttribute(name));
            }
            before.invalidate();
        }
        var session = request.getSession(true);
        held.forEach(session::setAttribute);
    }
}

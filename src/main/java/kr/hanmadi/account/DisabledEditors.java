package kr.hanmadi.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an editor at the next request: whose account is disabled, deleted or has another role by now, or
 * whose session was ended elsewhere.
 */
final class DisabledEditors extends OncePerRequestFilter {
    private final EditorSessions sessions;
    private final SignInTrail trail;

    DisabledEditors(EditorSessions sessions, SignInTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInEditor editor
                && !sessions.isOpen(request, editor)) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            trail.shutOut(editor, SignInOrigin.of(request).network());
        }
        chain.doFilter(request, response);
    }
}

package kr.hanmadi.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an editor whose account is disabled, deleted or has another role by now, at the next request. */
final class DisabledEditors extends OncePerRequestFilter {
    private final EditorRepository editors;
    private final SignInTrail trail;

    DisabledEditors(EditorRepository editors, SignInTrail trail) {
        this.editors = editors;
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInEditor editor
                && !editors.existsByEmailAndRoleAndEnabledTrue(editor.getUsername(), editor.getRole())) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            trail.shutOut(editor, SignInOrigin.of(request).network());
        }
        chain.doFilter(request, response);
    }
}

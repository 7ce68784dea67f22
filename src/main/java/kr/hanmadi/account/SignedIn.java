package kr.hanmadi.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After a sign-in: remembers the browser and the session, writes a line into the trail, and leads to the page that was asked for. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {
    private final KnownBrowsers browsers;
    private final EditorSessions sessions;
    private final SignInTrail trail;
    private final RequestCache wanted;

    SignedIn(KnownBrowsers browsers, EditorSessions sessions, SignInTrail trail, RequestCache wanted) {
        this.wanted = wanted;
        this.browsers = browsers;
        this.sessions = sessions;
        this.trail = trail;
        setDefaultTargetUrl("/desk");
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedInEditor editor) {
            var origin = SignInOrigin.of(request);
            sessions.begin(request, editor);
            trail.signedIn(editor, origin.network());
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    browsers.remember(request, origin.browser(), editor.getUsername())
                            .toString());
        }
        wanted.removeRequest(request, response); // what the request says of it is read all the same
        super.onAuthenticationSuccess(request, response, authentication);
    }
}

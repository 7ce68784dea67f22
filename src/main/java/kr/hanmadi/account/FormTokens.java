package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps the token of a form in the session of an editor, and in a cookie for all other visitors: who only opens a form
 * takes no memory, however often.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String COOKIE = "hanmadi-form";

    private final CsrfTokenRepository ofEditors = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository ofStrangers = new CookieCsrfTokenRepository();

    FormTokens() {
        ofStrangers.setCookieName(COOKIE);
        ofStrangers.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return where(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        where(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return where(request).loadToken(request);
    }

    private CsrfTokenRepository where(HttpServletRequest request) {
        return request.getSession(false) == null ? ofStrangers : ofEditors;
    }
}

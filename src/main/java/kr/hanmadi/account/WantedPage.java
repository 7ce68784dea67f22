package kr.hanmadi.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie, for the sign-in alone, which page of the desk was asked for before it. What the cookie says is only
 * followed where it is such a page, even if the cookie was forged; anything else is ignored.
 */
final class WantedPage implements RequestCache {
    static final String COOKIE = "hanmadi-wanted";

    /** As the browser writes an address of the desk. */
    private static final Pattern PAGE = Pattern.compile("/desk([/?][!-~]*)?");
    /** A longer address is no page of the portal, and would be too much for a header. */
    private static final int LONGEST = 1000;

    /** The time that it takes to find a password. */
    private static final Duration LIFE = Duration.ofHours(1);

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var page = request.getRequestURI().substring(request.getContextPath().length())
                + (query == null ? "" : "?" + query);
        if (request.getMethod().equals(HttpMethod.GET.name()) && isOpened(request) && isPage(page)) {
            var written = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
            send(request, response, written, LIFE);
        }
    }

    /** Not what a script asks from an open page, as suggestions while an editor types. */
    private static boolean isOpened(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate");
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var page = page(WebUtils.getCookie(request, COOKIE));
        return page == null ? null : new SimpleSavedRequest(page);
    }

    /** The page is asked for again by its address. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            send(request, response, "", Duration.ZERO);
        }
    }

    private static @Nullable String page(@Nullable Cookie cookie) {
        if (cookie == null) {
            return null;
        }
        try {
            var page = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return isPage(page) ? page : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPage(String page) {
        return page.length() <= LONGEST && PAGE.matcher(page).matches();
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/login")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

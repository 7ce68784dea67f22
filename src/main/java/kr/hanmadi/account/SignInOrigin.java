package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.ClientNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Where a try to sign in comes from.
 *
 * @param network the network of the request
 * @param browser what the browser kept from an earlier sign-in; null without
 */
record SignInOrigin(String network, @Nullable String browser) {

    static SignInOrigin of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, KnownBrowsers.COOKIE);
        return new SignInOrigin(ClientNetwork.of(request), cookie == null ? null : cookie.getValue());
    }
}

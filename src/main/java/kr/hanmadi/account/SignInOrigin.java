package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Where a try to sign in comes from.
 *
 * @param network the address; of IPv6 the /64, because one customer has all of it
 * @param browser what the browser kept from an earlier sign-in; null without
 */
record SignInOrigin(String network, @Nullable String browser) {

    static SignInOrigin of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, KnownBrowsers.COOKIE);
        return new SignInOrigin(network(request.getRemoteAddr()), cookie == null ? null : cookie.getValue());
    }

    static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            var bytes = parsed.getAddress();
            Arrays.fill(bytes, 8, 16, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress().replaceFirst(":0:0:0:0$", "::/64");
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address;
        }
    }
}

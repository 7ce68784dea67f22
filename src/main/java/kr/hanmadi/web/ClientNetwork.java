package kr.hanmadi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that a request comes from: the address; of IPv6 the /64, because one customer has all of it. */
public final class ClientNetwork {
    private ClientNetwork() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    public static String of(String address) {
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

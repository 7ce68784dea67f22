package kr.hanmadi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The page stands at another address now: an old or wrong slug, an id in capitals, a merged person. */
public class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address the path, percent-encoded */
    public MovedException(String address) {
        super("Moved to " + address);
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** Sends a reader who came by another address to the right one. */
    public static void redirectUnless(String rightAddress, HttpServletRequest request) {
        var asked = request.getRequestURI().substring(request.getContextPath().length());
        if (!decoded(rightAddress).equals(decoded(asked))) {
            throw new MovedException(rightAddress);
        }
    }

    private static String decoded(String path) {
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }
}

package kr.hanmadi.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that protect every response, refusals and errors too: it runs before anything else answers. */
@Configuration(proxyBeanMethods = false)
public class ResponseHeaders {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors ";
    /** Our pages use none of these features, but for passkeys where editors sign in; an injected page shall not either. */
    private static final String PERMISSIONS_POLICY = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " publickey-credentials-get=(%s), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private static final String SIGN_IN = "/login";
    /** What other people's pages may show in a frame. */
    private static final String FOR_FRAMES = "/embed/";
    /** What other people's pages may show or read: quotations, pictures, our icons, data. */
    private static final Pattern FOR_OTHERS =
            Pattern.compile("/(embed|share|pictures|img|api|feed)/.*|/oembed|/favicon\\.ico");

    /** What scripts of other people's pages may ask: it needs no sign-in and gives only what all readers may see. */
    private static final Pattern FOR_OTHERS_SCRIPTS = Pattern.compile("/(api/v1|feed)/.*|/oembed");

    /** What such scripts may read beside the answer. */
    private static final String FOR_SCRIPTS =
            "ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

    private static final String ASKED = ResponseHeaders.class.getName() + ".asked";
    private static final String YEAR = "max-age=31536000";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> responseHeadersFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Writer());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    /** Writes them for an answer that no filter sees; its path is the one that the container decoded. */
    public static void write(String path, boolean isByHttps, HttpServletResponse response) {
        var frames = path.startsWith(FOR_FRAMES) ? "*" : "'none'";
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + frames);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY.formatted(path.equals(SIGN_IN) ? "self" : ""));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Cross-Origin-Resource-Policy", FOR_OTHERS.matcher(path).matches() ? "cross-origin" : "same-origin");
        if (FOR_OTHERS_SCRIPTS.matcher(path).matches()) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, FOR_SCRIPTS);
        }
        if (isByHttps) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }

    private static final class Writer extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var asked = request.getAttribute(ASKED) instanceof String path ? path : request.getServletPath();
            request.setAttribute(ASKED, asked); // an error is answered at another path
            write(asked, request.isSecure(), response);
            chain.doFilter(request, response);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}

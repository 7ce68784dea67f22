package kr.hanmadi.upkeep;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import kr.hanmadi.database.Outage;
import kr.hanmadi.web.ErrorReason;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses every form with 503 while the portal only reads, before anything of it is done; what was typed is given back. */
@Configuration(proxyBeanMethods = false)
class ReadOnlyRefusal {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Signing in and out, ending one's sessions, and ending the mode itself. */
    private static final Set<String> ALLOWED = Set.of("/login", "/login/number", "/logout");

    private static final Set<String> ALLOWED_BELOW = Set.of("/desk/upkeep/", "/desk/account/sessions/");
    private static final String COME_BACK_SECONDS = "600";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> readOnlyFilter(ReadOnlyMode mode) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter(mode));
        // after the headers of every response and the answers to an outage, before access is decided
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 6);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        private final ReadOnlyMode mode;

        Filter(ReadOnlyMode mode) {
            this.mode = mode;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isAllowed(request) || !isOn()) {
                chain.doFilter(request, response);
                return;
            }
            ErrorReason.READ_ONLY.rememberFor(request);
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }

        private static boolean isAllowed(HttpServletRequest request) {
            var path = request.getServletPath();
            return READING.contains(request.getMethod())
                    || ALLOWED.contains(path)
                    || ALLOWED_BELOW.stream().anyMatch(path::startsWith);
        }

        /** While the database is away the page itself says so. */
        private boolean isOn() {
            try {
                return mode.now().isPresent();
            } catch (RuntimeException e) {
                if (Outage.isBehind(e)) {
                    return false;
                }
                throw e;
            }
        }
    }
}

package kr.hanmadi.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a form is too large before anyone reads it: later its fields would be dropped, the CSRF token with them, and
 * the editor would be told of a lacking right.
 */
@Configuration(proxyBeanMethods = false)
class SizeLimit {
    private static final Logger log = LoggerFactory.getLogger(SizeLimit.class);

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sizeLimitFilter(MultipartProperties multipart) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(
                new Filter(multipart.getMaxRequestSize().toBytes()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        private final long most;

        private Filter(long most) {
            this.most = most;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > most) {
                log.warn("Refused a form of {} bytes; the limit is {}", request.getContentLengthLong(), most);
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
                return;
            }
            chain.doFilter(request, response);
        }
    }
}

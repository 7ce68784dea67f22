package kr.hanmadi.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a form is too large before anyone reads it: later its fields would be dropped, the CSRF token with them, and
 * the editor would be told of a lacking right.
 */
@Configuration(proxyBeanMethods = false)
class SizeLimit {
    private static final Logger log = LoggerFactory.getLogger(SizeLimit.class);

    /** Files of pictures are larger than texts, and several come at once. */
    private static final Pattern PICTURES = Pattern.compile("/desk/articles/[^/]+/pictures");

    private static final int UNKNOWN = -1;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sizeLimitFilter(
            @Value("${server.tomcat.max-http-form-post-size}") DataSize most, MultipartProperties multipart) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(
                new Filter(most.toBytes(), multipart.getMaxRequestSize().toBytes()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        private final long most;
        private final long mostPictures;

        private Filter(long most, long mostPictures) {
            this.most = most;
            this.mostPictures = mostPictures;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long length = request.getContentLengthLong();
            long limit = PICTURES.matcher(request.getServletPath()).matches() ? mostPictures : most;
            // files of unknown length would be kept on the disk up to the limit for pictures, whatever the address
            if (length > limit || length == UNKNOWN && hasFiles(request)) {
                log.warn("Refused a form of {} bytes; the limit is {}", length, limit);
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
                return;
            }
            chain.doFilter(request, response);
        }

        private static boolean hasFiles(HttpServletRequest request) {
            var type = request.getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        }
    }
}

package kr.hanmadi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Readers' pages carry an ETag and are asked for again each time (304 when nothing changed): a correction is seen at
 * once. Editors' pages are left to their own rules.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages {
    private static final Pattern NOT_PUBLIC = Pattern.compile("/(desk|login|logout|setup|actuator|css|js|img)(/.*)?");

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagFilter() {
        var filter = new Filter();
        // weak, because the server may still compress the page
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static final class Filter extends ShallowEtagHeaderFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return NOT_PUBLIC.matcher(path).matches();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
            super.doFilterInternal(request, response, chain);
        }
    }
}

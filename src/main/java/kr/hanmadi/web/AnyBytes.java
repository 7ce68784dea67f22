package kr.hanmadi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads an address whose parameters are no UTF-8 as far as it goes, with � for the rest: a link that was cut in the middle
 * of a letter still leads somewhere. Without this, Tomcat answers with an error.
 */
@Configuration(proxyBeanMethods = false)
class AnyBytes {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> anyBytesFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(isReadable(request) ? request : new Readable(request), response);
        }

        private static boolean isReadable(HttpServletRequest request) {
            var query = request.getQueryString();
            if (query == null || query.indexOf('%') < 0 || !request.getMethod().matches("GET|HEAD")) {
                return true;
            }
            try {
                request.getParameterMap();
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    /** The request with the parameters that can be read out of its address. */
    private static final class Readable extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Readable(HttpServletRequest request) {
            super(request);
            var found = new LinkedHashMap<String, List<String>>();
            for (var pair : request.getQueryString().split("&")) {
                int equals = pair.indexOf('=');
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                found.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
            found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        }

        private static String decoded(String text) {
            var bytes = new ByteArrayOutputStream(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (low >= 0) {
                    bytes.write(high * 16 + low);
                    i += 2;
                } else {
                    bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}

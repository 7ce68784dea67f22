package kr.hanmadi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads an address whose parameters are no UTF-8 as far as it goes, with � for the rest: a link that was cut in the middle
 * of a letter still leads somewhere. Without this, Tomcat answers with an error. Control characters that came with a
 * pasted word are left out.
 */
@Configuration(proxyBeanMethods = false)
class MalformedQueryStringFilter {
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
            var query = request.getQueryString();
            var isReadable = query == null || isReadable(query, request);
            chain.doFilter(isReadable ? request : new GivenParameters(request, readable(query)), response);
        }

        private static boolean isReadable(String query, HttpServletRequest request) {
            if (query.indexOf('%') < 0 || !request.getMethod().matches("GET|HEAD")) {
                return true;
            }
            try {
                return request.getParameterMap().entrySet().stream()
                        .noneMatch(parameter -> ControlCharacters.areIn(parameter.getKey())
                                || Arrays.stream(parameter.getValue()).anyMatch(ControlCharacters::areIn));
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    /** The parameters that can be read out of an address. */
    private static Map<String, String[]> readable(String query) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            found.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        var parameters = new LinkedHashMap<String, String[]>();
        found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
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
        return ControlCharacters.removedFrom(bytes.toString(StandardCharsets.UTF_8));
    }
}

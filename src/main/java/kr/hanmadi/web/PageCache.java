package kr.hanmadi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Readers' pages, kept from one change of the record to the next and compressed once. Each carries an entity tag and is
 * asked for again each time, so that a correction is seen at once. Editors' pages are left to their own rules; answers
 * of the index, which follows the record a little later, carry a tag but are not kept.
 */
@Configuration(proxyBeanMethods = false)
class PageCache {
    private static final Pattern NOT_PUBLIC = Pattern.compile("/(desk|login|logout|setup|requests|actuator)(/.*)?");
    private static final Pattern ASSETS = Pattern.compile("/(css|js|img|fonts)/.*");
    private static final Pattern OF_THE_INDEX = Pattern.compile(".*/(search|suggest)([/.].*)?");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final long FIXED = -1;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> pageCacheFilter(
            PageSettings settings, RecordVersion version, Clock clock) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter(settings, version, clock));
        // after the headers that protect every response, before access rules that every reader passes
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** @param version of the record, so that a page made while it changed is never shown afterwards */
    private record Key(long version, String address) {}

    private static final class Filter extends OncePerRequestFilter {
        private final boolean keep;
        private final int largest;
        private final Cache<Key, KeptPage> pages;
        private final RecordVersion version;
        private final Clock clock;

        Filter(PageSettings settings, RecordVersion version, Clock clock) {
            this.keep = settings.keep();
            this.largest = (int) Math.min(Integer.MAX_VALUE, settings.memory().toBytes() / 16);
            this.pages = Caffeine.newBuilder()
                    .maximumWeight(settings.memory().toBytes())
                    .<Key, KeptPage>weigher((key, page) -> page.weight())
                    .expireAfterWrite(settings.longest())
                    .build();
            this.version = version;
            this.clock = clock;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !READING.contains(request.getMethod())
                    || request.getHeader(HttpHeaders.RANGE) != null
                    || NOT_PUBLIC.matcher(path(request)).matches();
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }

        private static String path(HttpServletRequest request) {
            return request.getRequestURI().substring(request.getContextPath().length());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var state = version.current();
            var key = key(request, state);
            var kept = key == null ? null : pages.getIfPresent(key);
            if (kept != null) {
                kept.send(request, response, clock);
                return;
            }
            var answer = response instanceof ContentCachingResponseWrapper begun
                    ? begun
                    : new ContentCachingResponseWrapper(response);
            if (!isAsyncDispatch(request)) {
                answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
            chain.doFilter(asGet(request), answer);
            if (isAsyncStarted(request)) {
                return;
            }
            if (answer.getStatus() != HttpStatus.OK.value() || isPrivate(answer)) {
                answer.copyBodyToResponse();
                return;
            }
            var page = KeptPage.of(answer, key == null || key.version() == FIXED ? null : since(state));
            if (key != null && page.weight() <= largest) {
                pages.put(key, page);
            }
            page.send(request, response, clock);
        }

        private static @Nullable Instant since(RecordVersion.@Nullable State state) {
            return state == null ? null : state.since();
        }

        private @Nullable Key key(HttpServletRequest request, RecordVersion.@Nullable State state) {
            var path = path(request);
            if (!keep || OF_THE_INDEX.matcher(path).matches()) {
                return null;
            }
            var query = request.getQueryString();
            var address = query == null ? path : path + "?" + query;
            if (ASSETS.matcher(path).matches()) {
                return new Key(FIXED, address);
            }
            return state == null ? null : new Key(state.number(), address);
        }

        /** A question for the headers alone is answered from the same page. */
        private static HttpServletRequest asGet(HttpServletRequest request) {
            if (request.getMethod().equals("GET")) {
                return request;
            }
            return new HttpServletRequestWrapper(request) {
                @Override
                public String getMethod() {
                    return "GET";
                }
            };
        }

        private static boolean isPrivate(HttpServletResponse answer) {
            var control = answer.getHeader(HttpHeaders.CACHE_CONTROL);
            return answer.getHeader(HttpHeaders.SET_COOKIE) != null
                    || (control != null && (control.contains("no-store") || control.contains("private")));
        }
    }
}

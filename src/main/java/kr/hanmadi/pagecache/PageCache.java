package kr.hanmadi.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.hanmadi.web.ConcurrencyLimits;
import kr.hanmadi.web.GivenParameters;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Readers' pages, kept from one change of the record to the next and compressed once. Each carries an entity tag and is
 * asked for again each time, so that a correction is seen at once. Answers of the index, which follows the record a
 * little later, carry a tag but are not kept. While the database is away, a page that stood until
 * then is shown as what it was. While too much is asked to make a page again, it stands longer, as long as the record is
 * the same.
 *
 * <p>It stands inside the readers' chains, behind their access rules, and nowhere else: what the newsroom answers never
 * comes by here. Nothing is kept of a request that tells who asks.
 */
@Component
public class PageCache {
    private static final Pattern ASSETS = Pattern.compile("/(css|js|img|fonts)/.*");
    /** What changed is told once every earlier change is committed, which no news of the record says. */
    private static final Pattern NOT_OF_THE_RECORD_ALONE = Pattern.compile(".*/(search|suggest|changes)([/.].*)?");
    /** Answers with an error to a parameter that it does not know, and has to be shown it. */
    private static final Pattern REFUSES_UNKNOWN = Pattern.compile("/api/.*");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ANSWER = PageCache.class.getName() + ".answer";
    /** Spring MVC sets it for an answer that is sent while it is written. */
    private static final String STREAMED = ShallowEtagHeaderFilter.class.getName() + ".STREAMING";

    /** The number of what no change of the record touches. */
    private static final long FIXED = -1;
    /** The number while changes of the record cannot be heard. */
    private static final long NOT_NOW = -2;

    private static final Duration LONGEST_OUTAGE = Duration.ofHours(12);

    private final boolean enabled;
    private final long timeToLive;
    private final int largest;
    private final Cache<PageKey, Made> pages;
    private final KnownParameters parameters = new KnownParameters();
    private final ObjectProvider<RequestMappingHandlerMapping> makers;
    private final RecordVersion version;
    private final ConcurrencyLimits places;
    private final Clock clock;
    private final Ticker ticker;

    /** A page, when it was made, and what the ticker showed then (ns). */
    private record Made(CachedResponse page, Instant at, long nanos) {}

    @Autowired
    PageCache(
            PageSettings settings,
            RecordVersion version,
            ConcurrencyLimits places,
            Clock clock,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> makers) {
        this(settings, version, places, clock, makers, Ticker.systemTicker());
    }

    PageCache(
            PageSettings settings,
            RecordVersion version,
            ConcurrencyLimits places,
            Clock clock,
            ObjectProvider<RequestMappingHandlerMapping> makers,
            Ticker ticker) {
        this.enabled = settings.enabled();
        this.timeToLive = settings.timeToLive().toNanos();
        this.largest = (int) Math.min(Integer.MAX_VALUE, settings.memory().toBytes() / 16);
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().toBytes())
                .<PageKey, Made>weigher(
                        (key, made) -> key.weight() + made.page().weight())
                .expireAfterWrite(LONGEST_OUTAGE)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .build();
        this.makers = makers;
        this.version = version;
        this.places = places;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Its place in a chain of readers; it belongs behind the access rules. */
    public Filter filter() {
        return new ReadersPages();
    }

    /** How many bytes the kept pages and their addresses take. */
    long weight() {
        pages.cleanUp();
        return pages.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    long count() {
        pages.cleanUp();
        return pages.estimatedSize();
    }

    private final class ReadersPages extends OncePerRequestFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !READING.contains(request.getMethod())
                    || request.getHeader(HttpHeaders.RANGE) != null
                            && ASSETS.matcher(path(request)).matches() // a page is given whole
                    || request.getDispatcherType() == DispatcherType.FORWARD
                    || request.getDispatcherType() == DispatcherType.INCLUDE;
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isAsyncDispatch(request)) {
                chain.doFilter(request, response);
                if (!isAsyncStarted(request) && request.getAttribute(ANSWER) instanceof Answer answer) {
                    answer.finish();
                }
                return;
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            var path = path(request);
            var isAsset = ASSETS.matcher(path).matches();
            var maker = isAsset ? null : maker(request);
            if (!isAsset && maker == null) {
                chain.doFilter(request, response);
                return;
            }
            var known = maker == null ? Map.<String, String[]>of() : known(maker, path, request);
            var state = version.current();
            var key = key(path, known, isAsset ? FIXED : state == null ? NOT_NOW : state.number());
            var kept = key == null ? null : pages.getIfPresent(key);
            if (kept != null && isFresh(kept)) {
                kept.page().send(request, response, clock);
                return;
            }
            var last = beforeOutage(path, known);
            if (last != null) {
                last.page().sendAsOf(last.at(), response, clock);
                return;
            }
            if (maker != null && places.areCrowded(maker)) {
                if (kept == null) {
                    places.refuse(request, response);
                } else {
                    kept.page().send(request, response, clock);
                }
                return;
            }
            var since = key == null || isAsset || state == null ? null : state.since();
            var answer = new Answer(request, response, key, since);
            request.setAttribute(ANSWER, answer);
            chain.doFilter(new Question(request, known == null ? request.getParameterMap() : known), answer);
            if (!isAsyncStarted(request)) {
                answer.finish();
            }
        }
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** The method that will make the page; null for what is no page, or cannot be had in this way. */
    private @Nullable HandlerMethod maker(HttpServletRequest request) throws ServletException {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = makers.getObject().getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod maker ? maker : null;
        } catch (ServletException refusedLaterToo) {
            return null;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** The parameters that the page reads; null when it reads all, or refuses those that it does not know. */
    private @Nullable Map<String, String[]> known(HandlerMethod maker, String path, HttpServletRequest request) {
        var names = NOT_OF_THE_RECORD_ALONE.matcher(path).matches() ? null : parameters.parametersOf(maker.getMethod());
        if (names == null
                || REFUSES_UNKNOWN.matcher(path).matches()
                        && !names.containsAll(request.getParameterMap().keySet())) {
            return null;
        }
        var known = new LinkedHashMap<>(request.getParameterMap());
        known.keySet().retainAll(names);
        return known;
    }

    private @Nullable PageKey key(String path, @Nullable Map<String, String[]> known, long number) {
        if (!enabled || known == null || number == NOT_NOW) {
            return null;
        }
        var sorted = new TreeMap<String, List<String>>();
        known.forEach((name, values) -> sorted.put(name, List.of(values)));
        var key = new PageKey(number, path, sorted);
        return key.isTooLong() ? null : key;
    }

    /** A page that stood until the database went away; null while it is there. What changed before that is not shown. */
    private @Nullable Made beforeOutage(String path, @Nullable Map<String, String[]> known) {
        var state = version.beforeOutage();
        var key = state == null ? null : key(path, known, state.number());
        return key == null ? null : pages.getIfPresent(key);
    }

    /** While the record is the same, only the day changes what is on a page, and the list of popular searches. */
    private boolean isFresh(Made made) {
        return ticker.read() - made.nanos() < timeToLive
                && KoreanDates.dayInKorea(made.at()).equals(KoreanDates.dayInKorea(clock.instant()));
    }

    /** The request as the page's maker sees it: a question for the headers alone is answered from the same page. */
    private static final class Question extends GivenParameters {
        Question(HttpServletRequest request, Map<String, String[]> known) {
            super(request, known);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    /** An answer while it is made. */
    private final class Answer extends ContentCachingResponseWrapper {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final @Nullable PageKey key;
        private final @Nullable Instant since;

        Answer(
                HttpServletRequest request,
                HttpServletResponse response,
                @Nullable PageKey key,
                @Nullable Instant since) {
            super(response);
            this.request = request;
            this.response = response;
            this.key = key;
            this.since = since;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isStreamed() ? response.getOutputStream() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return isStreamed() ? response.getWriter() : super.getWriter();
        }

        private boolean isStreamed() {
            return request.getAttribute(STREAMED) != null;
        }

        void finish() throws IOException {
            if (isStreamed()) {
                return;
            }
            var stood = getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value() && !response.isCommitted() && key != null
                    ? pages.getIfPresent(key)
                    : null;
            if (stood != null) {
                setStatus(HttpStatus.OK.value());
                removeHeader(HttpHeaders.RETRY_AFTER);
                stood.page().send(request, response, clock);
                return;
            }
            if (getStatus() != HttpStatus.OK.value() || isPrivate()) {
                copyBodyToResponse();
                return;
            }
            var page = CachedResponse.of(this, since);
            if (key != null && key.weight() + page.weight() <= largest && tellsNotWhoAsks()) {
                pages.put(key, new Made(page, clock.instant(), ticker.read()));
            }
            page.send(request, response, clock);
        }

        /** Servlet 6.1 takes a header away that is set to null; its interface does not say so in its types. */
        @SuppressWarnings("NullAway")
        private void removeHeader(String name) {
            setHeader(name, null);
        }

        private boolean isPrivate() {
            var control = getHeader(HttpHeaders.CACHE_CONTROL);
            return getHeader(HttpHeaders.SET_COOKIE) != null
                    || (control != null && (control.contains("no-store") || control.contains("private")));
        }

        private boolean tellsNotWhoAsks() {
            return request.getRequestedSessionId() == null
                    && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                    && request.getUserPrincipal() == null
                    && request.getSession(false) == null;
        }
    }
}

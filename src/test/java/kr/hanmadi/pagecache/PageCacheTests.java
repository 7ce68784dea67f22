package kr.hanmadi.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kr.hanmadi.web.ConcurrencyLimits;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is kept, for which readers, how much and how long. */
@NullUnmarked
class PageCacheTests {
    private static final DataSize MEMORY = DataSize.ofKilobytes(512);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final ConcurrencyLimits places = mock(ConcurrencyLimits.class);
    private Instant now = Instant.parse("2026-11-28T03:00:00Z");
    private PageCache pages;
    private RecordVersion version;
    private Consumer<HttpServletResponse> also = response -> {};
    private Consumer<HttpServletRequest> before = request -> {};

    @Controller
    static class Pages {
        @GetMapping("/about")
        void about() {}

        @GetMapping("/list")
        void list(@RequestParam(defaultValue = "") String page) {}

        @GetMapping("/anything")
        void anything(@RequestParam MultiValueMap<String, String> parameters) {}
    }

    @BeforeEach
    void start() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        var makers = new RequestMappingHandlerMapping();
        makers.setApplicationContext(context);
        makers.afterPropertiesSet();
        var beans = new StaticListableBeanFactory(Map.of("makers", makers));
        var clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(asked -> now);
        version = new RecordVersion(clock);
        version.listening(true);
        pages = new PageCache(
                new PageSettings(true, MEMORY, Duration.ofMinutes(1)),
                version,
                places,
                clock,
                beans.getBeanProvider(RequestMappingHandlerMapping.class),
                nanos::get);
    }

    @Test
    void makesAPageOnceForEveryone() {
        assertThat(text(ask("/about"))).isEqualTo("쪽 1");
        assertThat(text(ask("/about"))).isEqualTo("쪽 1");
        var encoded = question("/about");
        encoded.setRequestURI("/%61bout");
        assertThat(text(answer(encoded))).isEqualTo("쪽 1");
        assertThat(pages.count()).isEqualTo(1);
    }

    @Test
    void showsAPageAsWhatItWasWhileTheDatabaseIsAway() {
        ask("/about");
        version.away(true);
        version.listening(false);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        var answer = ask("/about");
        assertThat(text(answer)).isEqualTo("쪽 1");
        assertThat(answer.getHeader("Warning")).startsWith("110");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("ETag")).isNull();
        version.away(false);
        version.listening(true);
        assertThat(text(ask("/about"))).isEqualTo("쪽 2");
    }

    @Test
    void whileTooManyWaitAPageStandsLongerAndANewOneIsRefusedUnmade() throws IOException {
        ask("/about");
        when(places.areCrowded(any())).thenReturn(true);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(text(ask("/about"))).isEqualTo("쪽 1");
        verify(places, never()).refuse(any(), any());
        ask("/list");
        verify(places).refuse(any(), any());
        assertThat(made).hasValue(1);
        when(places.areCrowded(any())).thenReturn(false);
        assertThat(text(ask("/about"))).isEqualTo("쪽 2");
    }

    /** It may have been withdrawn. */
    @Test
    void doesNotShowAPageThatChangedBeforeTheDatabaseWentAway() {
        ask("/about");
        version.raise();
        version.away(true);
        version.listening(false);
        assertThat(text(ask("/about"))).isEqualTo("쪽 2");
    }

    @Test
    void parametersThatAPageDoesNotReadMakeNoNewPage() {
        for (int i = 0; i < 2000; i++) {
            var request = question("/about");
            request.setQueryString(i + "=" + "x".repeat(8000));
            request.setParameter(String.valueOf(i), "x".repeat(8000));
            answer(request);
        }
        assertThat(made).hasValue(1);
        assertThat(pages.count()).isEqualTo(1);
    }

    @Test
    void aPageSeesOnlyTheParametersThatItDeclares() {
        before = request -> {
            assertThat(request.getParameterMap()).containsOnlyKeys("page");
            assertThat(request.getParameter("title")).isNull();
        };
        var request = question("/list");
        request.setParameter("page", "2");
        request.setParameter("title", "남의 제목");
        answer(request);
        assertThat(made).hasValue(1);
    }

    @Test
    void pagesAndTheirAddressesStayWithinTheirMemory() {
        for (int i = 0; i < 20_000; i++) {
            var request = question("/list");
            request.setParameter("page", i + "가".repeat(250));
            answer(request);
        }
        assertThat(made).hasValue(20_000);
        assertThat(pages.weight()).isPositive().isLessThanOrEqualTo(MEMORY.toBytes());
        assertThat(pages.count()).isLessThan(MEMORY.toBytes() / 1000);
    }

    @Test
    void whatIsAskedForAtALongAddressIsNotKept() {
        var request = question("/list");
        request.setParameter("page", "1".repeat(300));
        answer(request);
        assertThat(pages.count()).isZero();
    }

    @Test
    void twoQuestionsNeverShareAPage() {
        var one = question("/list");
        one.addParameter("page", "1", "2");
        var other = question("/list");
        other.addParameter("page", "1, 2");
        answer(one);
        answer(other);
        ask("/list");
        assertThat(made).hasValue(3);
    }

    @Test
    void aPageIsMadeAgainAfterItsTime() {
        ask("/about");
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        ask("/about");
        assertThat(made).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        ask("/about");
        assertThat(made).hasValue(2);
    }

    /** “오늘 열리는 토론회” is another list tomorrow. */
    @Test
    void aPageIsMadeAgainWhenTheDayInKoreaHasChanged() {
        now = Instant.parse("2026-11-28T14:59:59Z");
        ask("/about");
        now = Instant.parse("2026-11-28T15:00:00Z");
        assertThat(text(ask("/about"))).isEqualTo("쪽 2");
        now = Instant.parse("2026-11-29T14:59:59Z");
        assertThat(text(ask("/about"))).isEqualTo("쪽 2");
    }

    @Test
    void whatIsTooOldForAnOutageIsNotKept() {
        ask("/about");
        nanos.addAndGet(Duration.ofHours(12).toNanos());
        assertThat(pages.count()).isZero();
        assertThat(pages.weight()).isZero();
    }

    /** A page that is asked for often is still there for an outage, whatever else was asked for once. */
    @Test
    void pagesAskedForOnceDoNotDisplaceOneThatIsAskedForOften() {
        for (int i = 0; i < 5000; i++) {
            ask("/about");
            var request = question("/list");
            request.setParameter("page", i + "가".repeat(250));
            answer(request);
        }
        version.away(true);
        version.listening(false);
        assertThat(ask("/about").getHeader("Warning")).startsWith("110");
    }

    /** Unless the record has changed since: the page may have been corrected. */
    @Test
    void aPageStandsLongerWhileThereIsNoPlaceToMakeItAgain() {
        ask("/about");
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        also = response -> {
            response.setStatus(503);
            response.setHeader("Retry-After", "2");
        };
        var answer = ask("/about");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Retry-After")).isNull();
        assertThat(text(answer)).isEqualTo("쪽 1");
        version.raise();
        assertThat(ask("/about").getStatus()).isEqualTo(503);
    }

    @Test
    void nothingIsKeptOfAQuestionThatTellsWhoAsks() {
        var session = question("/about");
        session.setCookies(new Cookie("hanmadi", "x"));
        session.setRequestedSessionId("x");
        var authorized = question("/about");
        authorized.addHeader("Authorization", "Basic eDp4");
        var known = question("/about");
        known.setUserPrincipal(() -> "편집자");
        for (var request : new MockHttpServletRequest[] {session, authorized, known}) {
            answer(request);
            assertThat(pages.count()).isZero();
        }
        before = HttpServletRequest::getSession;
        ask("/about");
        assertThat(pages.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cache-Control: no-store", "Cache-Control: private", "Set-Cookie: a=b"})
    void nothingIsKeptThatIsForOneReader(String header) {
        var parts = header.split(": ");
        also = response -> response.setHeader(parts[0], parts[1]);
        assertThat(ask("/about").getHeader(parts[0])).isEqualTo(parts[1]);
        assertThat(pages.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 206, 301, 404, 410, 500})
    void nothingIsKeptThatIsNoWholePage(int status) {
        also = response -> response.setStatus(status);
        assertThat(ask("/about").getStatus()).isEqualTo(status);
        assertThat(pages.count()).isZero();
    }

    @Test
    void nothingIsKeptOfOtherQuestionsThanForAPage() {
        var post = question("/about");
        post.setMethod("POST");
        answer(post);
        for (var type : new DispatcherType[] {DispatcherType.FORWARD, DispatcherType.INCLUDE, DispatcherType.ERROR}) {
            var inner = question("/about");
            inner.setDispatcherType(type);
            inner.setAttribute("jakarta.servlet.error.request_uri", type == DispatcherType.ERROR ? "/desk" : null);
            answer(inner);
        }
        ask("/actuator/health");
        ask("/anything");
        assertThat(pages.count()).isZero();
        assertThat(made).hasValue(6);
    }

    /** Otherwise a header would be a way to have a page made again and again. */
    @Test
    void aQuestionForAPartIsAnsweredByTheWholePageThatIsKept() {
        ask("/about");
        var part = question("/about");
        part.addHeader("Range", "bytes=0-1");
        var answer = answer(part);
        assertThat(text(answer)).isEqualTo("쪽 1");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aQuestionForTheHeadersIsAnsweredFromThePage() {
        var head = question("/about");
        head.setMethod("HEAD");
        answer(head);
        assertThat(ask("/about").getHeader("ETag")).isNotNull();
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsSentWhileItIsWrittenIsNeitherHeldNorKept() {
        before = ShallowEtagHeaderFilter::disableContentCaching;
        var answer = ask("/about");
        assertThat(text(answer)).isEqualTo("쪽 1");
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(pages.count()).isZero();
    }

    private MockHttpServletResponse ask(String path) {
        return answer(question(path));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequest question(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    private MockHttpServletResponse answer(HttpServletRequest request) {
        var response = new MockHttpServletResponse();
        FilterChain maker = (asked, answered) -> {
            before.accept((HttpServletRequest) asked);
            answered.setContentType("text/plain;charset=UTF-8");
            answered.getOutputStream().write(("쪽 " + made.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
            also.accept((HttpServletResponse) answered);
        };
        try {
            pages.filter().doFilter(request, response, maker);
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return response;
    }
}

package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import kr.hanmadi.web.Costly.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** While every place is taken, costly answers are refused kindly and light pages are served. */
@IntegrationTest
class ConcurrencyLimitsIntegrationTests extends WebTest {
    /** Answers that ask neither the record nor the index for more than a line or two. */
    private static final Set<String> LIGHT = Set.of(
            "/.well-known/security.txt",
            "/.well-known/tdmrep.json",
            "/about",
            "/accessibility",
            "/ai.txt",
            "/api",
            "/api/v1/openapi.json",
            "/api/v1/openapi.json.yaml",
            "/copyright",
            "/error",
            "/expired",
            "/forbidden",
            "/help/corrections",
            "/help/search",
            "/login",
            "/login/forgotten",
            "/login/number",
            "/login/passkey/question",
            "/manifest.webmanifest",
            "/opensearch.xml",
            "/privacy",
            "/requests",
            "/requests/new",
            "/robots.txt",
            "/setup/account/{token}",
            "/setup/password/{token}",
            "/setup/{token}",
            "/suggest",
            "/tips/new",
            "/unprintable");

    @Autowired
    ConcurrencyLimits places;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private int taken;

    @BeforeEach
    void takeEveryPlace() {
        taken = free().drainPermits();
        assertThat(taken).isPositive();
    }

    @AfterEach
    void leave() {
        free().release(taken);
    }

    private Semaphore free() {
        return places.free(Kind.READING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=places", "/feed/search.atom?q=places", "/articles/0000000000/-?page=3"})
    void whoFindsNoPlaceIsToldInKoreanToComeAgain(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("지금은 열 수 없습니다");
    }

    /** Refused before the page's handler is asked, and told the same with the same headers. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/search?q=places", "/api/v1/search?q=places", "/search.csv?q=places", "/speakers/0000000000/-"})
    void whereTooManyWaitAlreadyTheAnswerIsTheSameAtOnce(String path) {
        var afterAWait = path.contains(".csv") ? null : get(path);
        var queues = Stream.of(Kind.READING, Kind.EXPORT).map(places::queue).toList();
        var exports = places.free(Kind.EXPORT);
        int freeExports = exports.drainPermits();
        var waiting = queues.stream().map(Semaphore::drainPermits).toList();
        try {
            var atOnce = get(path);
            assertThat(atOnce.statusCode()).isEqualTo(503);
            assertThat(atOnce.headers().firstValue("Retry-After")).hasValue("2");
            if (afterAWait != null) {
                assertThat(atOnce.body()).isEqualTo(afterAWait.body());
                assertThat(namesOf(atOnce)).isEqualTo(namesOf(afterAWait));
            }
            assertThat(get("/about").statusCode()).isEqualTo(200);
        } finally {
            exports.release(freeExports);
            IntStream.range(0, queues.size()).forEach(i -> queues.get(i).release(waiting.get(i)));
        }
    }

    private static Set<String> namesOf(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    @Test
    void aProgramIsToldInItsOwnForm() {
        var answer = get("/api/v1/search?q=places");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void lightPagesAreServedAndAPlaceThatIsLeftIsTakenAgain() throws InterruptedException {
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/about").statusCode()).isEqualTo(200);
        free().release();
        taken--;
        for (int i = 0; i < 3; i++) {
            assertThat(get("/search?q=places" + i).statusCode()).isEqualTo(200);
            assertThat(get("/articles/0000000000/-?page=" + i).statusCode()).isEqualTo(404);
        }
        assertThat(free().tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        taken++;
    }

    /** A slow reader keeps the place of an export as long as it takes; and editors have places of their own. */
    @Test
    void oneKindDoesNotKeepAnotherWaiting() throws InterruptedException {
        var exports = places.free(Kind.EXPORT);
        int all = exports.availablePermits();
        assertThat(all).isPositive();
        assertThat(get("/search.csv?q=places").statusCode()).isEqualTo(200);
        // the place is free a moment after its answer has come
        assertThat(exports.tryAcquire(all, 10, TimeUnit.SECONDS)).isTrue();
        try {
            assertThat(get("/search.csv?q=places").statusCode()).isEqualTo(503);
        } finally {
            exports.release(all);
        }
        assertThat(Stream.of(Kind.values()).map(places::free)).doesNotHaveDuplicates();
    }

    /** What is asked of the record or the index takes a place; what is left is known to be light. */
    @Test
    void everyAnswerOfTheRecordTakesAPlace() {
        var light = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var patterns = mapping.getPatternValues();
            var kind = places.kind(handler);
            if (kind == null) {
                light.addAll(patterns);
            }
            assertThat(patterns)
                    .allSatisfy(pattern -> assertThat(kind == Kind.DESK)
                            .as(pattern)
                            .isEqualTo(pattern.equals("/desk")
                                    || pattern.startsWith("/desk/")
                                    || pattern.equals("/api/v1/drafts")));
        });
        assertThat(light)
                .as("without @Costly: one that asks the record or the index takes a place; a light one is listed here")
                .containsExactlyInAnyOrderElementsOf(LIGHT);
    }
}

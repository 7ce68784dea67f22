package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** While every place is taken, costly answers are refused kindly and light pages are served. */
@IntegrationTest
class PlacesIntegrationTests extends WebTest {
    @Autowired
    Places places;

    private int taken;

    @BeforeEach
    void takeEveryPlace() {
        taken = places.free().drainPermits();
        assertThat(taken).isPositive();
    }

    @AfterEach
    void leave() {
        places.free().release(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search.csv?q=places", "/search.json?q=places", "/articles/0000000000/-?page=3"})
    void whoFindsNoPlaceIsToldInKoreanToComeAgain(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("지금은 열 수 없습니다");
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
        places.free().release();
        taken--;
        for (int i = 0; i < 3; i++) {
            assertThat(get("/search.csv?q=places" + i).statusCode()).isEqualTo(200);
            assertThat(get("/articles/0000000000/-?page=" + i).statusCode()).isEqualTo(404);
        }
        assertThat(places.free().tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        taken++;
    }
}

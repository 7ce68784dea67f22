package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import jakarta.servlet.RequestDispatcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;

/** What a request that failed gets: which page says it, what is given back, and what a program is told. */
class ErrorPagesTests {
    private final ErrorAttributes errors = Mockito.mock(ErrorAttributes.class);
    private final ClosestPages closest = Mockito.mock(ClosestPages.class);
    private final OldAddresses old = Mockito.mock(OldAddresses.class);
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new ErrorPages(errors, messages(), provided(closest), old), new Old()),
            builder -> builder.addPlaceholderValue("server.error.path", "/error")
                    .setControllerAdvice(new MovedPages())
                    .build());

    /** A page whose slug changed. */
    @Controller
    static class Old {
        @GetMapping("/old")
        String read() {
            throw new MovedException("/articles/0123456789/%EB%AC%BC%EA%B8%B8");
        }
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<ClosestPages> provided(ClosestPages pages) {
        ObjectProvider<ClosestPages> provider = Mockito.mock(ObjectProvider.class);
        given(provider.stream()).willAnswer(call -> Stream.of(pages));
        return provider;
    }

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }

    @ParameterizedTest
    @CsvSource({
        "404, error/404, 404",
        "410, error/410, 410",
        "403, error/other, 403",
        "418, error/other, 400",
        "503, error/other, 503",
        "502, error/other, 500"
    })
    void everyStatusIsKeptAndExplained(int status, String view, String words) {
        assertThat(failed(status, "/x"))
                .hasStatus(status)
                .hasViewName(view)
                .model()
                .containsEntry("status", words);
    }

    @Test
    void theAddressOfErrorsItselfIsNoPage() {
        assertThat(mvc.get().uri("/error")).hasStatus(404).model().doesNotContainKey("closest");
    }

    @Test
    void aReasonSaysMoreThanItsStatus() {
        assertThat(failed(503, "/desk").requestAttr(ErrorReason.class.getName(), ErrorReason.READ_ONLY))
                .hasStatus(503)
                .model()
                .containsEntry("status", "read-only");
    }

    @Test
    void aPageThatIsNotThereNamesTheClosestUnlessTheRecordIsAway() {
        var link = new ClosestPages.Link("물길 토론회", "/forums/f1");
        given(closest.closestTo("/forums/물길")).willReturn(List.of(link));
        assertThat(failed(404, "/forums/물길")).model().containsEntry("closest", List.of(link));
        given(closest.closestTo("/forums/물길")).willThrow(new DataAccessResourceFailureException("away"));
        assertThat(failed(404, "/forums/물길")).hasStatus(404).model().containsEntry("closest", List.of());
    }

    @Test
    void anOldAddressLeadsOnWhereThereIsNoPageAndNowhereElse() {
        given(old.follow("/news/1", null)).willReturn(Optional.of("/articles"));
        assertThat(failed(404, "/news/1"))
                .hasStatus(301)
                .hasHeader("Location", "/articles")
                .hasHeader("Cache-Control", "no-cache");
        assertThat(failed(410, "/news/1")).hasStatus(410);
        assertThat(failed(404, "/news/1").requestAttr(RequestDispatcher.ERROR_METHOD, "POST"))
                .hasStatus(404);
        given(old.follow("/news/1", null)).willThrow(new DataAccessResourceFailureException("away"));
        assertThat(failed(404, "/news/1")).hasStatus(404);
    }

    @Test
    void whatWasWithdrawnSaysWhenAndWhy() {
        var when = Instant.parse("2025-03-04T09:10:00Z");
        given(errors.getError(Mockito.any())).willReturn(new GoneException("기사", when, "두 번 실렸습니다."));
        assertThat(failed(410, "/articles/a"))
                .model()
                .containsEntry("withdrawal", new WithdrawalView("기사", DisplayDate.of(when), "두 번 실렸습니다."));
    }

    @ParameterizedTest
    @CsvSource({"500, note, true", "503, note, true", "400, note, false", "500, password, false"})
    void aFormThatTheServerCouldNotTakeIsGivenBackWithoutAPassword(int status, String field, boolean given) {
        var form = mvc.post()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/desk/topics")
                .param("_csrf", "token")
                .param(field, "보던 글");
        if (given) {
            assertThat(form)
                    .model()
                    .containsEntry(
                            "unsent",
                            new ReturnedForm(
                                    "/desk/topics", List.of(new ReturnedForm.Field(field, "보던 글")), List.of(), false));
        } else {
            assertThat(form).model().doesNotContainKey("unsent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/quotes, , true",
        "/api/v1/quotes, text/html, true",
        "/quotes, application/json, true",
        "/quotes, application/problem+json, true",
        "/quotes, 'text/html,application/json;q=0.9', false",
        "/quotes, , false",
        "/quotes, no type, false",
        "/apiary, , false"
    })
    void programsAreToldOfAProblem(String address, @Nullable String accepts, boolean problem) {
        var request = failed(404, address);
        if (accepts != null) {
            request.header("Accept", accepts);
        }
        if (problem) {
            assertThat(request)
                    .hasStatus(404)
                    .bodyJson()
                    .hasPathSatisfying("$.title", it -> assertThat(it).isEqualTo("error.404.title"))
                    .hasPathSatisfying("$.instance", it -> assertThat(it).isEqualTo(address));
        } else {
            assertThat(request).hasStatus(404).hasViewName("error/404");
        }
    }

    @Test
    void whatMovedIsAskedForAgainEachTimeWithItsQuery() {
        assertThat(mvc.get().uri("/old?page=2"))
                .hasStatus(301)
                .hasHeader("Cache-Control", "no-cache")
                .hasHeader("Location", "/articles/0123456789/%EB%AC%BC%EA%B8%B8?page=2");
        assertThat(mvc.get().uri("/old")).hasHeader("Location", "/articles/0123456789/%EB%AC%BC%EA%B8%B8");
    }

    private MockMvcRequestBuilder failed(int status, String address) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address);
    }
}

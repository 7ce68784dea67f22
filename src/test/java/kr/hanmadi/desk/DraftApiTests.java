package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.net.URI;
import java.util.Optional;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.Source;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.ingest.StagedSource;
import kr.hanmadi.ingest.StagedSource.Outcome;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What a program hears of the text that it handed in. */
class DraftApiTests {
    private final Intake intake = Mockito.mock(Intake.class);
    private final MockMvcTester mvc = MockMvcTester.of(new DraftApi(
            intake,
            new DeskSettings(FullText.QUOTES_ONLY),
            new SiteSettings(URI.create("https://hanmadi.example")),
            messages(),
            JsonMapper.builder().build()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | JSON으로 읽을 수 없습니다",
                "{\"text\": \"글\", \"published\": \"어제\"} | 400 | JSON으로 읽을 수 없습니다",
                "{\"name\": \"빈 글\"} | 422 | 없습니다",
                "{\"text\": \" \"} | 422 | 없습니다",
                "null | 422 | 없습니다"
            })
    void whatIsNoTextIsRefusedWithAReason(String body, int status, String reason) {
        assertThat(send(body))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains(reason);
        then(intake).should(never()).take(any(), any(), any());
    }

    @Test
    void aTextOfMoreThanSevenMegabytesIsNotRead() {
        assertThat(send("\"" + "가".repeat(2_500_000) + "\"")).hasStatus(413);
    }

    @ParameterizedTest
    @CsvSource({
        "STAGED, FILED, false, article, 201, FILED, https://hanmadi.example/desk/articles/article",
        "STAGED, STAGED, true, , 201, HELD, https://hanmadi.example/desk/sources/7",
        "STAGED, STAGED, false, , 201, WAITING, https://hanmadi.example/desk/sources/7",
        "UNCHANGED, FILED, false, article, 200, KNOWN, https://hanmadi.example/desk/articles/article"
    })
    void saysWhatBecameOfAText(
            Outcome outcome,
            SourceState state,
            boolean held,
            @Nullable String article,
            int status,
            DraftApi.Stand stand,
            String url) {
        var source = source(new StagedSource(7, outcome, null), state, held);
        given(intake.articleOf(source)).willReturn(Optional.ofNullable(article));
        assertThat(send("{\"text\": \"글\"}"))
                .hasStatus(status)
                .bodyJson()
                .hasPathSatisfying("$.state", it -> assertThat(it).isEqualTo(stand.name()))
                .hasPathSatisfying("$.url", it -> assertThat(it).isEqualTo(url));
    }

    @ParameterizedTest
    @CsvSource({"FAILED, STAGED", "STAGED, FAILED"})
    void aTextThatCannotBeReadIsRefusedWithAReason(Outcome outcome, SourceState state) {
        source(new StagedSource(7, outcome, outcome == Outcome.FAILED ? SourceFailure.TOO_LARGE : null), state, false);
        assertThat(send("{\"text\": \"글\"}")).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private Source source(StagedSource staged, SourceState state, boolean held) {
        var source = Mockito.mock(Source.class);
        given(source.id()).willReturn(7L);
        given(source.outcome()).willReturn(new Source.Outcome(state, null, null, false, held));
        given(intake.take(any(), any(), any())).willReturn(staged);
        given(intake.now(staged)).willReturn(source);
        return source;
    }

    private MvcTestResult send(String body) {
        return mvc.post()
                .uri("/api/v1/drafts")
                .principal(() -> "너울 편집기")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-api", "messages-ingest");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}

package kr.hanmadi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Which parts of things a program gets that chose some, and what lists are as tables. */
class FieldChoiceTests {
    private static final Terms TERMS = new Terms("인용", "/copyright", "출처: 한마디");

    private final RecordApiService answers = Mockito.mock(RecordApiService.class);
    private final JsonMapper json = JsonMapper.builder().build();
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(
                    new RecordApi(answers, Mockito.mock(SearchApiService.class), Mockito.mock(ChangeList.class)),
                    new CsvApi(answers, json)),
            builder -> builder.setControllerAdvice(new FieldChoice(json)).build());

    @BeforeEach
    void answer() {
        var topic = new TopicSummary("물길", "/topics/물길", "물길", "=뜻, “둘”", List.of("물길", "나루"), 3);
        given(answers.topics()).willReturn(new ListResponse<>(List.of(topic), null, null, TERMS));
        given(answers.topic(any())).willReturn(new ItemResponse<>(topic, TERMS));
        given(answers.articles(any()))
                .willReturn(new ListResponse<>(List.of(), "https://x.example/api/v1/articles?after=2", "2", TERMS));
    }

    @Test
    void leavesWhatWasChosenOfEachThingAndTheTermsOfTheAnswer() {
        assertThat(mvc.get().uri("/api/v1/topics?fields=name, id")).bodyJson().isStrictlyEqualTo("""
                        {"items": [{"id": "물길", "name": "물길"}], "next": null, "after": null,
                        "licence": "인용", "licenceUrl": "/copyright", "attribution": "출처: 한마디"}""");
        assertThat(mvc.get().uri("/api/v1/topics/물길?fields=quotes")).bodyJson().isStrictlyEqualTo("""
                        {"item": {"quotes": 3}, "licence": "인용", "licenceUrl": "/copyright", "attribution": "출처: 한마디"}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/topics?fields=headline",
                "/api/v1/topics?fields=id,,name",
                "/api/v1/articles?fields=words",
                "/api/v1/articles?fields=credits"
            })
    void aFieldThatThereIsNotIsABadRequestOfAnEmptyListToo(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(400);
    }

    @Test
    void aListIsATable() {
        assertThat(mvc.get().uri("/api/v1/topics.csv"))
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Link", "</copyright>; rel=\"license\"")
                .bodyText()
                .isEqualTo(
                        "\uFEFFid,url,name,definition,words,quotes\r\n" + "물길,/topics/물길,물길,\"'=뜻, “둘”\",물길; 나루,3\r\n");
        assertThat(mvc.get()
                        .uri("/api/v1/articles.csv")
                        .exchange()
                        .getResponse()
                        .getHeaders("Link"))
                .containsExactly(
                        "</copyright>; rel=\"license\"",
                        "<https://x.example/api/v1/articles.csv?after=2>; rel=\"next\"");
    }

    @Test
    void theColumnsOfATableAreTheSameWhateverIsThere() {
        assertThat(FieldNames.paths(QuoteDetail.class))
                .startsWith("id", "url", "kind", "words", "speaker.kind", "speaker.id", "speaker.name")
                .contains("candidate.name", "evidence.confidence", "article.name", "forum.name", "day", "attribution");
    }
}

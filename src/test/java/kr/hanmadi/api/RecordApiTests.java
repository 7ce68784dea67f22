package kr.hanmadi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** What the API makes of an address before it asks the record. */
class RecordApiTests {
    private final RecordApiService answers = Mockito.mock(RecordApiService.class);
    private final SearchApiService searches = Mockito.mock(SearchApiService.class);
    private final ChangeList changes = Mockito.mock(ChangeList.class);
    private final OpenApiWebMvcResource description = Mockito.mock(OpenApiWebMvcResource.class);
    private final MockMvcTester mvc = MockMvcTester.of(
            new RecordApi(answers, searches, changes),
            new ApiPage(description, JsonMapper.builder().build()));

    @AfterEach
    void takeTheKeyBack() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"'', 20", "?size=50, 50", "?size=0, 1", "?size=101, 100", "?size=-7, 1"})
    void aSizeOutOfRangeIsTheNearestOneInIt(String query, int size) {
        mvc.get().uri("/api/v1/forums" + query).exchange();
        then(answers).should().forums(new ListRequest(Long.MAX_VALUE, size));
    }

    @Test
    void aProgramWithAKeyMayAskForMore() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("너울", "", "ROLE_PROGRAM"));
        mvc.get().uri("/api/v1/speakers?size=501").exchange();
        then(answers).should().speakers(new ListRequest(Long.MAX_VALUE, 500));
    }

    @Test
    void aListGoesOnBehindItsCursor() {
        mvc.get().uri("/api/v1/articles?after=" + ListRequest.cursor(1234)).exchange();
        then(answers).should().articles(new ListRequest(1234, 20));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/articles?after=!", "/api/v1/articles?size=viele", "/api/v1/search"})
    void whatCannotBeReadIsABadRequest(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(400);
        then(answers).shouldHaveNoInteractions();
    }

    @Test
    void quotationsAreNarrowedToWhatTheParametersName() {
        mvc.get().uri("/api/v1/quotes?speaker=s&forum=f&article=a&topic=t").exchange();
        then(answers).should().quotes(new ListRequest(Long.MAX_VALUE, 20), new QuotesOf("s", "f", "a", "t"));
    }

    @Test
    void aSearchIsGivenEverythingThatWasAsked() {
        mvc.get()
                .uri("/api/v1/search?q=물길&outlet=가&outlet=나&sort=newest&size=999&after=c")
                .exchange();
        var given = new LinkedMultiValueMap<String, String>();
        given.putAll(Map.of(
                "q", List.of("물길"),
                "outlet", List.of("가", "나"),
                "sort", List.of("newest"),
                "size", List.of("999"),
                "after", List.of("c")));
        then(searches).should().search(given, "", "newest", "c", 100);
    }

    @Test
    void otherFormsThanJsonAreNotGiven() {
        assertThat(mvc.get().uri("/api/v1/quotes").accept(MediaType.APPLICATION_XML))
                .hasStatus(406);
    }

    @Test
    void theGuideLeavesOutWhatTheDescriptionDoesNotSay() throws Exception {
        given(description.openapiJson(any(), any(), any())).willReturn("""
                {"paths": {"/api/v1/quotes": {"get": {"summary": "발언 목록", "operationId": "quotes", "parameters": [
                  {"name": "size", "schema": {"default": 20}}, {"name": "q", "required": true, "description": "찾는 말"}
                ]}}, "/api/v1/forums/{id}": {"get": {"summary": "포럼", "description": "", "operationId": "forum"}}}}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.get().uri("/api"))
                .hasViewName("api/guide")
                .model()
                .extractingByKey("api")
                .isEqualTo(new ApiGuide(List.of(
                        new ApiGuide.Call(
                                "GET",
                                "/api/v1/quotes",
                                "발언 목록",
                                null,
                                List.of(
                                        new ApiGuide.Parameter("size", false, null, "20"),
                                        new ApiGuide.Parameter("q", true, "찾는 말", null)),
                                "quotes"),
                        new ApiGuide.Call("GET", "/api/v1/forums/{id}", "포럼", null, List.of(), "forum"))));
    }
}

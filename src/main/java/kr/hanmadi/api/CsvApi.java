package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Csv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of {@link RecordApi} as tables for spreadsheets: a line for each thing, a column for each of its parts. */
@RestController
@Costly
@RequestMapping(path = "/api/v1", produces = "text/csv")
@Tag(name = "한마디")
class CsvApi {
    private static final String ABOUT = "같은 이름의 목록을 표로. 다음 묶음의 주소는 Link 머리글(rel=next)에 있다";

    private final RecordApiService answers;
    private final JsonMapper json;

    CsvApi(RecordApiService answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @GetMapping("/articles.csv")
    @Operation(summary = "기사 목록 표", description = ABOUT)
    ResponseEntity<String> articles(
            @Parameter(description = RecordApi.AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = RecordApi.SIZE) @RequestParam(defaultValue = "20") int size)
            throws IOException {
        return table("articles", answers.articles(ListRequest.of(after, size)), ArticleSummary.class);
    }

    @GetMapping("/forums.csv")
    @Operation(summary = "포럼 목록 표", description = ABOUT)
    ResponseEntity<String> forums(
            @Parameter(description = RecordApi.AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = RecordApi.SIZE) @RequestParam(defaultValue = "20") int size)
            throws IOException {
        return table("forums", answers.forums(ListRequest.of(after, size)), ForumDetail.class);
    }

    @GetMapping("/speakers.csv")
    @Operation(summary = "발언자 목록 표", description = ABOUT)
    ResponseEntity<String> speakers(
            @Parameter(description = RecordApi.AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = RecordApi.SIZE) @RequestParam(defaultValue = "20") int size)
            throws IOException {
        return table("speakers", answers.speakers(ListRequest.of(after, size)), SpeakerSummary.class);
    }

    @GetMapping("/quotes.csv")
    @Operation(summary = "발언 목록 표", description = ABOUT)
    ResponseEntity<String> quotes(
            @Parameter(description = "발언자의 열 글자") @RequestParam(defaultValue = "") String speaker,
            @Parameter(description = "포럼의 열 글자") @RequestParam(defaultValue = "") String forum,
            @Parameter(description = "기사의 열 글자") @RequestParam(defaultValue = "") String article,
            @Parameter(description = "주제의 이름") @RequestParam(defaultValue = "") String topic,
            @Parameter(description = RecordApi.AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = RecordApi.SIZE) @RequestParam(defaultValue = "20") int size)
            throws IOException {
        var of = new QuotesOf(speaker, forum, article, topic);
        return table("quotes", answers.quotes(ListRequest.of(after, size), of), QuoteDetail.class);
    }

    @GetMapping("/topics.csv")
    @Operation(summary = "주제 목록 표", description = ABOUT)
    ResponseEntity<String> topics() throws IOException {
        return table("topics", answers.topics(), TopicSummary.class);
    }

    private <T> ResponseEntity<String> table(String name, ListResponse<T> list, Class<T> type) throws IOException {
        var columns = FieldNames.paths(type);
        var csv = new StringWriter();
        Csv.begin(csv);
        Csv.line(csv, columns);
        for (var item : list.items()) {
            var row = json.<JsonNode>valueToTree(item);
            Csv.line(
                    csv,
                    columns.stream()
                            .map(column -> cell(row.at("/" + column.replace('.', '/'))))
                            .toList());
        }
        var file = ContentDisposition.attachment()
                .filename("hanmadi-" + name + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.LINK, links(list).toArray(String[]::new))
                .body(csv.toString());
    }

    private static List<String> links(ListResponse<?> list) {
        var licence = "<" + list.terms().licenceUrl() + ">; rel=\"license\"";
        var next = list.next() == null
                ? null
                : "<" + list.next().replaceFirst("(/api/v1/[a-z]+)", "$1.csv") + ">; rel=\"next\"";
        return next == null ? List.of(licence) : List.of(licence, next);
    }

    /** Several stand in one cell, parted by semicolons. */
    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(CsvApi::cell).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return value.valueStream()
                    .map(CsvApi::cell)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}

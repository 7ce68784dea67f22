package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.ErrorReason;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1}: what readers may see, for programs. */
@RestController
@Costly
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "한마디", description = "기사, 포럼, 발언자, 발언, 주제와 찾기")
class RecordApi {
    static final String AFTER = "앞 묶음의 after에 있는 값. 처음에는 비워 둔다. 앞 묶음의 next는 이 값까지 적은 주소다";
    static final String SIZE = "한 묶음의 수, 1에서 100까지. API 열쇠가 있으면 500까지";

    private static final String FIELDS = "받을 칸의 이름을 쉼표로 이어 적는다: id,url. 비우면 모두";

    private final RecordApiService answers;
    private final SearchApiService searches;
    private final ChangeList changes;

    RecordApi(RecordApiService answers, SearchApiService searches, ChangeList changes) {
        this.answers = answers;
        this.searches = searches;
        this.changes = changes;
    }

    @GetMapping("/articles")
    @Operation(summary = "기사 목록", description = "나중에 들어온 기사부터")
    ListResponse<ArticleSummary> articles(
            @Parameter(description = AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = SIZE) @RequestParam(defaultValue = "20") int size,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.articles(ListRequest.of(after, size));
    }

    @GetMapping("/articles/{id}")
    @Operation(summary = "기사 하나", description = "본문과 앞의 발언 100건까지. 다른 신문의 기사는 허락된 것만 본문이 있다")
    ItemResponse<ArticleDetail> article(
            @Parameter(description = "기사의 열 글자") @PathVariable String id,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.article(id);
    }

    @GetMapping("/forums")
    @Operation(summary = "포럼 목록", description = "나중에 들어온 포럼부터")
    ListResponse<ForumDetail> forums(
            @Parameter(description = AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = SIZE) @RequestParam(defaultValue = "20") int size,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.forums(ListRequest.of(after, size));
    }

    @GetMapping("/forums/{id}")
    @Operation(summary = "포럼 하나")
    ItemResponse<ForumDetail> forum(
            @Parameter(description = "포럼의 열 글자") @PathVariable String id,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.forum(id);
    }

    @GetMapping("/speakers")
    @Operation(summary = "발언자 목록", description = "나중에 들어온 사람부터")
    ListResponse<SpeakerSummary> speakers(
            @Parameter(description = AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = SIZE) @RequestParam(defaultValue = "20") int size,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.speakers(ListRequest.of(after, size));
    }

    @GetMapping("/speakers/{id}")
    @Operation(summary = "발언자 한 사람")
    ItemResponse<SpeakerSummary> speaker(
            @Parameter(description = "발언자의 열 글자") @PathVariable String id,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.speaker(id);
    }

    @GetMapping("/quotes")
    @Operation(summary = "발언 목록", description = "나중에 들어온 발언부터. 한 사람, 한 포럼, 한 기사나 한 주제로 좁힐 수 있고, 기사의 발언은 먼저 들어온 것부터")
    ListResponse<QuoteDetail> quotes(
            @Parameter(description = "발언자의 열 글자") @RequestParam(defaultValue = "") String speaker,
            @Parameter(description = "포럼의 열 글자") @RequestParam(defaultValue = "") String forum,
            @Parameter(description = "기사의 열 글자") @RequestParam(defaultValue = "") String article,
            @Parameter(description = "주제의 이름. 주제 목록의 id") @RequestParam(defaultValue = "") String topic,
            @Parameter(description = AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = SIZE) @RequestParam(defaultValue = "20") int size,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.quotes(ListRequest.of(after, size), new QuotesOf(speaker, forum, article, topic));
    }

    @GetMapping("/quotes/{id}")
    @Operation(summary = "발언 하나", description = "누가 왜 말한 것으로 보는지와 지금 상태까지")
    ItemResponse<QuoteDetail> quote(
            @Parameter(description = "발언의 열 글자") @PathVariable String id,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.quote(id);
    }

    @GetMapping("/topics")
    @Operation(summary = "주제 목록", description = "편집자가 이름 지은 주제, 발언이 많은 것부터 한 묶음")
    ListResponse<TopicSummary> topics(@Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.topics();
    }

    @GetMapping("/topics/{id}")
    @Operation(summary = "주제 하나", description = "발언은 발언 목록을 topic으로 좁혀 읽는다")
    ItemResponse<TopicSummary> topic(
            @Parameter(description = "주제의 이름") @PathVariable String id,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields) {
        return answers.topic(id);
    }

    @GetMapping("/changes")
    @Operation(
            summary = "바뀐 것",
            description =
                    "베껴 두는 프로그램을 위한 것. 처음에는 since 없이 물어 since를 받고, 그다음 목록을 처음부터 끝까지 읽는다. 그 뒤로는 since 다음에 바뀐 것만 받는다. CHANGED는 그 주소로 다시 읽고, GONE(철회, 이름 가림, 합침)은 지운다. 발언은 기사에 딸려 있다: 바뀐 기사에 없는 발언은 지운다. 410이면 처음부터 다시 받는다")
    ChangesResponse changes(
            @Parameter(description = "앞 답의 since. 처음에는 비워 둔다") @RequestParam(defaultValue = "") String since,
            @Parameter(description = SIZE) @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        var found = changes.since(since.isEmpty() ? null : ChangePosition.read(since), ListRequest.size(size));
        if (found == null) {
            ErrorReason.BEGIN_ANEW.rememberFor(request);
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return found;
    }

    @GetMapping("/search")
    @Operation(
            summary = "찾기",
            description =
                    "찾기 쪽과 같은 검색 말을 쓴다. 관련도순과 들어온 순은 10,000건까지, 날짜순은 끝까지 이어 읽는다. 첫 묶음의 facets에 있는 이름과 값으로 좁히며, 좁히는 것은 모두 여럿을 적을 수 있다")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "첫날. 2025, 2025-02, 2025-02-06")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "끝날")
    @Parameter(name = "exact", in = ParameterIn.QUERY, description = "1이면 글자 그대로 찾는다")
    @Parameter(
            name = "off",
            in = ParameterIn.QUERY,
            description = "하지 않을 것: synonyms, keyboard, correction, relaxed, about, periods")
    SearchResponse search(
            @Parameter(description = "찾는 말") @RequestParam String q,
            @Parameter(description = "quote, article, speaker, forum. 비우면 결과가 있는 것") @RequestParam(defaultValue = "")
                    String type,
            @Parameter(description = "relevance, newest, oldest, arrived(새로 들어온 것부터). 비우면 relevance")
                    @RequestParam(defaultValue = "")
                    String sort,
            @Parameter(description = AFTER) @RequestParam(defaultValue = "") String after,
            @Parameter(description = SIZE) @RequestParam(defaultValue = "20") int size,
            @Parameter(description = FIELDS) @RequestParam(defaultValue = "") String fields,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        return searches.search(given, type, sort, after, ListRequest.size(size));
    }
}

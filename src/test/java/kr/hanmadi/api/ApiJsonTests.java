package kr.hanmadi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that programs read: names, values and their order. */
class ApiJsonTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ResourceLink FORUM = new ResourceLink("f", "물길 토론회", "/forums/f");

    @Test
    void anArticleInAList() {
        assertThat(JSON.writeValueAsString(article())).isEqualTo(oneLine("""
                {"id":"a",
                "url":"/articles/a",
                "headline":"물길을 연다",
                "reporters":["홍길동"],
                "outlet":"가나일보",
                "reportedOn":"2025-03-04",
                "publishedAt":"2025-03-04T09:10:00Z",
                "updatedAt":null,
                "state":"PUBLISHED",
                "mark":null,
                "forum":{"id":"f","name":"물길 토론회","url":"/forums/f"},
                "sourceUrl":null,
                "licence":"모든 권리 보유",
                "attribution":"가나일보, “물길을 연다”"}"""));
    }

    @Test
    void anArticleWhole() {
        var detail = new ArticleDetail(article(), false, List.of(), List.of(), List.of(), List.of(), null);
        assertThat(JSON.writeValueAsString(detail)).isEqualTo(oneLine("""
                {"id":"a",
                "url":"/articles/a",
                "headline":"물길을 연다",
                "reporters":["홍길동"],
                "outlet":"가나일보",
                "reportedOn":"2025-03-04",
                "publishedAt":"2025-03-04T09:10:00Z",
                "updatedAt":null,
                "state":"PUBLISHED",
                "mark":null,
                "forum":{"id":"f","name":"물길 토론회","url":"/forums/f"},
                "sourceUrl":null,
                "licence":"모든 권리 보유",
                "attribution":"가나일보, “물길을 연다”",
                "fullText":false,
                "text":[],
                "pictures":[],
                "corrections":[],
                "quotes":[],
                "moreQuotes":null}"""));
    }

    @Test
    void aForum() {
        assertThat(JSON.writeValueAsString(forum())).isEqualTo(oneLine("""
                {"id":"f",
                "url":"/forums/f",
                "name":"물길 토론회",
                "kind":"DEBATE",
                "state":"ENDED",
                "day":"2025-03-04",
                "startsAt":"14:00:00",
                "whenPrinted":"4일 오후 2시",
                "venue":"시민회관",
                "topic":null,
                "series":{"id":"s","name":"물길 토론회","url":"/series/s"},
                "edition":3,
                "backers":[{"role":"HOST","name":"나루시","url":null}],
                "programme":[{"role":"PRESENTER","printedLabel":"발제","name":"성춘향","url":null}],
                "quotes":5}"""));
    }

    @Test
    void aQuotation() {
        assertThat(JSON.writeValueAsString(quote())).isEqualTo(oneLine("""
                {"id":"q",
                "url":"/quotes/q",
                "kind":"DIRECT",
                "words":"물길을 열어야 한다",
                "speaker":{"kind":"NOBODY","id":null,"name":null,"url":null,"affiliation":null,"jobTitle":null,"anonymousKind":null,"members":[]},
                "candidate":{"kind":"PERSON","name":"성춘향","affiliation":"나루시","jobTitle":"과장"},
                "state":"FOUND",
                "reportingVerb":"말하다",
                "speechAct":"STATE",
                "evidence":{"rule":"full-name-before","confidence":"HIGH","printed":"성춘향 과장은"},
                "article":{"id":"a","name":"물길을 연다","url":"/articles/a"},
                "forum":null,
                "day":"2025-03-04",
                "attribution":"가나일보, “물길을 연다”"}"""));
    }

    @Test
    void aSearch() {
        var reading = new SearchReading(List.of(), List.of(), List.of(), false, Relaxation.NONE, List.of());
        var response = new SearchResponse(
                ResultType.QUOTE,
                reading,
                Map.of(ResultType.QUOTE, 1L),
                new SearchResponse.Results(List.of(), List.of(), List.of(), List.of()),
                new SearchResponse.Narrowing(
                        List.of(new SearchFacet("kind", List.of())), List.of(new SearchFacet.Month("2025-02", 3))),
                new SearchResponse.Next("/next", "2"),
                new Terms("인용", "/copyright", "출처: 한마디"));
        assertThat(JSON.writeValueAsString(response)).isEqualTo(oneLine("""
                {"type":"QUOTE",
                "reading":{"words":[],"fields":[],"periods":[],"sentence":false,"relaxation":"NONE","suggestions":[]},
                "counts":{"QUOTE":1},
                "articles":[],
                "forums":[],
                "speakers":[],
                "quotes":[],
                "facets":[{"parameter":"kind","values":[]}],
                "months":[{"month":"2025-02","count":3}],
                "next":"/next",
                "after":"2",
                "licence":"인용",
                "licenceUrl":"/copyright",
                "attribution":"출처: 한마디"}"""));
    }

    private static String oneLine(String json) {
        return json.replace("\n", "");
    }

    private static ArticleSummary article() {
        return new ArticleSummary(
                "a",
                "/articles/a",
                "물길을 연다",
                new ArticleSummary.Credits(List.of("홍길동"), "가나일보", LocalDate.of(2025, 3, 4)),
                new ArticleSummary.Publication(
                        Instant.parse("2025-03-04T09:10:00Z"), null, ArticleState.PUBLISHED, null),
                FORUM,
                new ArticleSummary.Origin(null, "모든 권리 보유", "가나일보, “물길을 연다”"));
    }

    private static ForumDetail forum() {
        return new ForumDetail(
                "f",
                "/forums/f",
                new ForumDetail.Title("물길 토론회", ForumKind.DEBATE, ForumState.ENDED),
                new ForumDetail.Occasion(LocalDate.of(2025, 3, 4), LocalTime.of(14, 0), "4일 오후 2시", "시민회관"),
                null,
                new ForumDetail.InSeries(new ResourceLink("s", "물길 토론회", "/series/s"), 3),
                new ForumDetail.People(
                        List.of(new ForumDetail.Backer(BackerRole.HOST, "나루시", null)),
                        List.of(new ForumDetail.Part(ParticipantRole.PRESENTER, "발제", "성춘향", null))),
                5);
    }

    private static QuoteDetail quote() {
        return new QuoteDetail(
                "q",
                "/quotes/q",
                QuoteKind.DIRECT,
                "물길을 열어야 한다",
                new QuoteDetail.Attribution(
                        new QuoteDetail.Speaker(SpeakerKind.NOBODY, null, null, null, null, null, null, List.of()),
                        new QuoteDetail.Candidate(SpeakerKind.PERSON, "성춘향", "나루시", "과장"),
                        QuoteState.FOUND),
                new QuoteDetail.Reported("말하다", SpeechAct.STATE),
                new QuoteDetail.Evidence("full-name-before", Confidence.HIGH, "성춘향 과장은"),
                new QuoteDetail.Occasion(
                        new ResourceLink("a", "물길을 연다", "/articles/a"),
                        null,
                        LocalDate.of(2025, 3, 4),
                        "가나일보, “물길을 연다”"));
    }
}

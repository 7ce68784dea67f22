package kr.hanmadi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.Eventually;
import kr.hanmadi.WebTest;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameter;
import kr.hanmadi.site.FictionalRecord;
import kr.hanmadi.site.FictionalRecordTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read API, as a program uses it. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIntegrationTests extends WebTest {
    private static final String SITE = "https://hanmadi.example";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private FictionalRecord fictional;

    private FictionalRecord.Ids ids;

    @BeforeAll
    void save() {
        ids = fictional.save();
    }

    @Test
    void givesAnArticleWithWhoSaidWhat() {
        var answer = ok("/api/v1/articles/" + ids.article());
        assertThat(answer.get("licence").asString()).contains("인용");
        assertThat(answer.get("licenceUrl").asString()).isEqualTo(SITE + "/copyright");
        assertThat(answer.get("attribution").asString()).isEqualTo("출처: 한마디(" + SITE + "/)");
        assertThat(answer.at("/item/attribution").asString())
                .contains("“나루시 물길 관리, “주민이 함께 정해야””", "한마디, " + SITE + "/articles/" + ids.article());
        assertThat(answer.at("/item/quotes/0/attribution").asString()).contains(SITE + "/quotes/");
        var article = answer.get("item");
        assertThat(article.get("url").asString()).isEqualTo(SITE + "/articles/" + ids.article());
        assertThat(article.get("reporters").get(0).asString()).isEqualTo("변강쇠");
        assertThat(article.get("fullText").asBoolean()).isTrue();
        assertThat(article.get("text").toString()).contains("토론회 자료는").doesNotContain("문의 02-000-0000");
        assertThat(article.get("corrections").get(0).get("kind").asString()).isEqualTo("CORRECTION");
        var quote = article.get("quotes")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("DIRECT"))
                .findFirst()
                .orElseThrow();
        assertThat(quote.get("words").asString()).startsWith("물길을 어떻게");
        assertThat(quote.at("/speaker/name").asString()).isEqualTo("홍길동");
        assertThat(quote.at("/evidence/rule").asString()).isEqualTo("full-name-before");
    }

    @Test
    void aQuotationOfAReportPrintedBeforeItsForumHasTheSameDayAsOnItsPage() {
        var quote = fictional.saveAnnouncement();
        assertThat(get("/quotes/" + quote).body()).contains("2025-03-01");
        assertThat(ok("/api/v1/quotes/" + quote).at("/item/day").asString()).isEqualTo("2025-03-01");
    }

    @Test
    void everyAnswerNamesTheSameDayForAReportPrintedAfterItsForum() {
        var quote = fictional.saveLateReport();
        assertThat(get("/quotes/" + quote).body()).contains("2025-03-04");
        assertThat(ok("/api/v1/quotes/" + quote).at("/item/day").asString()).isEqualTo("2025-03-04");
        Eventually.holds(
                "found by its day", () -> get(ofDay("", "2025-03-04")).body().contains(quote));
        assertThat(get(ofDay("", "2026-01-20")).body()).doesNotContain(quote);
        assertThat(get(ofDay(".csv", "2025-03-04")).body()).contains(quote, "2025-03-04");
        assertThat(get("/feed/quotes.atom").body()).contains("― 하늦봄", "2025년 3월 4일");

        var speaker = ok("/api/v1/quotes/" + quote).at("/item/speaker/id").asString();
        var page = "/speakers/" + speaker + "/" + URLEncoder.encode("하늦봄", StandardCharsets.UTF_8);
        assertThat(get(page + "?year=2025").body()).contains(quote);
        assertThat(get(page + "?year=2026").body()).contains("하늦봄").doesNotContain(quote);
        for (var narrowed : List.of("", "?kind=direct")) {
            var list = get(page + narrowed).body();
            assertThat(list.lastIndexOf("그 사이에 적힌 말이다")).isPositive().isLessThan(list.lastIndexOf("늦게 적혀도 그날 나온"));
        }
    }

    private static String ofDay(String format, String day) {
        var words = URLEncoder.encode("늦게 적혀도", StandardCharsets.UTF_8);
        return "/search%s?type=quote&q=%s&from=%s&to=%s".formatted(format, words, day, day);
    }

    @Test
    void neverGivesAwayTheTextOfOthersArticles() {
        var response = get("/api/v1/articles/" + ids.quotesOnly());
        var article = json.readTree(response.body()).get("item");
        assertThat(article.get("fullText").asBoolean()).isFalse();
        assertThat(article.get("text")).isEmpty();
        assertThat(article.get("quotes")).isNotEmpty();
        assertThat(response.body()).doesNotContain("보이지 않아야");
    }

    @Test
    void givesNothingThatReadersMayNotSee() {
        for (var list : new String[] {"articles", "forums", "speakers", "quotes"}) {
            assertThat(get("/api/v1/" + list + "?size=100").body())
                    .doesNotContain("아직 내지 않은", "잘못 실은", ids.rejectedQuote(), ids.quoteOfWithdrawn());
        }
        problem("/api/v1/articles/" + ids.draft(), 404);
        problem("/api/v1/articles/" + ids.withdrawn(), 410);
        problem("/api/v1/quotes/" + ids.rejectedQuote(), 404);
        problem("/api/v1/quotes/" + ids.quoteOfWithdrawn(), 410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "forums", "speakers", "quotes"})
    void leadsThroughAWholeListWithoutMissingAnything(String list) {
        var whole = items(ok("/api/v1/" + list + "?size=100"));
        var inParts = new ArrayList<String>();
        var next = "/api/v1/" + list + "?size=2";
        while (next != null) {
            var part = ok(next);
            inParts.addAll(items(part));
            next = part.get("next").isNull()
                    ? null
                    : part.get("next").asString().substring(SITE.length());
        }
        assertThat(inParts).doesNotHaveDuplicates().startsWith(whole.toArray(new String[0]));
    }

    @Test
    void narrowsQuotationsToASpeakerOrAForum() {
        assertThat(ok("/api/v1/quotes?speaker=" + ids.speaker()).get("items"))
                .isNotEmpty()
                .allSatisfy(
                        quote -> assertThat(quote.at("/speaker/id").asString()).isEqualTo(ids.speaker()));
        assertThat(ok("/api/v1/quotes?forum=" + ids.forum()).get("items"))
                .isNotEmpty()
                .allSatisfy(
                        quote -> assertThat(quote.at("/forum/id").asString()).isEqualTo(ids.forum()));
    }

    @Test
    void givesAForumWithItsProgramme() {
        var forum = ok("/api/v1/forums/" + ids.forum()).get("item");
        assertThat(forum.get("day").asString()).isEqualTo("2025-03-04");
        assertThat(forum.get("backers").get(0).get("role").asString()).isEqualTo("HOST");
        assertThat(forum.get("programme").get(0).get("printedLabel").asString()).isEqualTo("발제");
        assertThat(forum.get("quotes").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=newest", "&sort=oldest"})
    void findsAndGoesOn(String order) {
        var search = "/api/v1/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99&type=quote&size=1" + order;
        Eventually.holds(
                "what was saved is found", () -> !ok(search).get("quotes").isEmpty());
        var first = ok(search);
        var second = ok(first.get("next").asString().substring(SITE.length()));
        assertThat(first.at("/quotes/0/id")).isNotEqualTo(second.at("/quotes/0/id"));
    }

    /** As the description of the API says: next is the address of the next part, after its value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles?size=1",
                "/api/v1/quotes?size=1",
                "/api/v1/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99&type=quote&size=1",
                "/api/v1/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99&type=quote&size=1&sort=newest&kind=direct&kind=indirect"
            })
    void theCursorLeadsWhereTheAddressLeads(String path) {
        Eventually.holds("what was saved is found", () -> !ok(path).get("after").isNull());
        var first = ok(path);
        var byAddress = ok(first.get("next").asString().substring(SITE.length()));
        var byValue = ok(path + "&after=" + first.get("after").asString());
        var contents = path.contains("search") ? "quotes" : "items";
        assertThat(byAddress.get(contents)).isNotEmpty().isEqualTo(byValue.get(contents));
        assertThat(byAddress.get("next")).isEqualTo(byValue.get("next"));
    }

    @Test
    void searchSaysByWhatItCanBeNarrowedAndNarrows() {
        var path = "/api/v1/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99&type=quote";
        Eventually.holds(
                "what was saved is found", () -> !ok(path).get("quotes").isEmpty());
        var all = ok(path);
        var facets = new ArrayList<String>();
        all.get("facets").forEach(facet -> {
            facets.add(facet.get("parameter").asString());
            facet.get("values").forEach(value -> {
                var narrowed = ok(path + "&" + facet.get("parameter").asString() + "="
                        + URLEncoder.encode(value.get("value").asString(), StandardCharsets.UTF_8));
                assertThat(narrowed.at("/counts/QUOTE"))
                        .as("%s of %s", value, facet)
                        .isEqualTo(value.get("count"));
                assertThat(value.get("name").asString()).isNotEmpty();
            });
        });
        assertThat(facets)
                .containsExactlyElementsOf(Stream.of(FacetKind.values())
                        .filter(facet -> facet.isOf(ResultType.QUOTE))
                        .map(FacetKind::parameter)
                        .toList());
        assertThat(all.at("/months/0/month").asString()).matches("\\d{4}-\\d{2}");
        assertThat(ok(path + "&to=2020").at("/counts/QUOTE").asInt()).isZero();
        assertThat(ok(path + "&after=2").get("facets")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles?after=%EA%B0%80",
                "/api/v1/articles?size=x",
                "/api/v1/search",
                "/api/v1/search?q=a&type=x",
                "/api/v1/search?q=a&after=x",
                "/api/v1/search?q=a&sort=x",
                "/api/v1/search?q=a&from=someday",
                "/api/v1/search?q=a&to=2025-13",
                "/api/v1/search?q=a&exact=yes",
                "/api/v1/search?q=a&off=everything",
                "/api/v1/search?q=a&sort=newest&after=2",
                "/api/v1/quotes?speaker=a&forum=b",
                "/api/v1/quotes?article=a&topic=b",
                "/articles.json?page=2",
                "/api/v1/quotes?speeker=a",
                "/api/v1/search?q=a&pagesize=5"
            })
    void saysWhatIsWrongWithAQuestion(String path) {
        problem(path, 400);
    }

    @Test
    void answersNothingButReading() {
        for (var method : new String[] {"POST", "PUT", "DELETE"}) {
            var response = send(request("/api/v1/articles").method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(response.statusCode()).isBetween(403, 405);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        var headers = get("/api/v1/articles").headers();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void answersNotModifiedWhileNothingChanged() {
        var path = "/api/v1/quotes/" + ids.quote();
        var tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(send(request(path).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    /** Whichever form is asked for first, and whatever the memory of pages keeps. */
    @Test
    void aPageAndItsDataNeverStandForEachOther() {
        var slug = get("/articles/" + ids.article())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var paths = Map.of(
                slug,
                "/api/v1/articles/" + ids.article(),
                "/quotes/" + ids.quote(),
                "/api/v1/quotes/" + ids.quote(),
                "/articles",
                "/api/v1/articles",
                "/topics",
                "/api/v1/topics",
                "/search?q=AI&type=quote",
                "/api/v1/search?q=AI&type=quote");
        paths.forEach((page, answer) -> {
            for (int i = 0; i < 2; i++) {
                var data = send(request(page).header("Accept", "application/json"));
                assertThat(json.readTree(data.body())).as(page).isEqualTo(ok(answer));
                assertThat(variesBy(data)).as(page).contains("accept");
                assertThat(data.headers().firstValue("Access-Control-Allow-Origin"))
                        .hasValue("*");
                var forReaders = send(request(page).header("Accept", "text/html"));
                assertThat(forReaders.body()).as(page).startsWith("<!DOCTYPE html>");
                assertThat(variesBy(forReaders)).as(page).contains("accept");
                assertThat(forReaders.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
                var tag = forReaders.headers().firstValue("ETag").orElseThrow();
                assertThat(send(request(page)
                                        .header("Accept", "application/json")
                                        .header("If-None-Match", tag))
                                .statusCode())
                        .as("the tag of a page is not that of its data: %s", page)
                        .isEqualTo(200);
            }
        });
        assertThat(json.readTree(get("/quotes/" + ids.quote() + ".json").body()))
                .isEqualTo(ok("/api/v1/quotes/" + ids.quote()));
        assertThat(get("/api/v1/articles").headers().firstValue("Cross-Origin-Resource-Policy"))
                .as("kept for the page's address and for the API's")
                .hasValue("cross-origin");
    }

    @Test
    void aMirrorBeginsWithAPositionAndIsRefusedOneOfAnotherRecord() {
        var begun = ok("/api/v1/changes");
        assertThat(begun.get("items")).isEmpty();
        assertThat(begun.get("next").isNull()).isTrue();
        var position = begun.get("since").asString();
        assertThat(ok("/api/v1/changes?since=" + position + "&size=1")
                        .get("licence")
                        .asString())
                .isNotEmpty();
        problem("/api/v1/changes?since=" + position.replaceFirst("^.{10}", "0000000000"), 410);
        problem("/api/v1/changes?since=" + position.replaceFirst("[.][0-9a-z]+[.]", ".zzzzzzz."), 410);
        problem("/api/v1/changes?since=2025-01-01", 400);
    }

    @Test
    void everyAnswerSaysHowManyCallsAreLeft() {
        for (var path : new String[] {"/api/v1/articles", "/quotes.json", "/articles.csv"}) {
            // but for the moment in which a minute begins
            Eventually.holds("a kept answer tells the number of now", () -> {
                int before = remaining(path);
                return remaining(path) < before;
            });
        }
        assertThat(get("/articles").headers().firstValue("RateLimit-Remaining"))
                .as("a page for readers")
                .isEmpty();
    }

    private int remaining(String path) {
        var headers = get(path).headers();
        assertThat(headers.firstValue("ETag")).as(path).isPresent();
        return headers.firstValue("RateLimit-Remaining").map(Integer::valueOf).orElseThrow();
    }

    @Test
    void choosesFieldsOfFoundThingsAndGivesQuotationsAsATable() {
        Eventually.holds(
                "what was saved is found",
                () -> !ok("/api/v1/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99&type=quote")
                        .get("quotes")
                        .isEmpty());
        assertThat(ok("/api/v1/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99&type=quote&fields=id,words")
                        .get("quotes")
                        .get(0)
                        .propertyNames())
                .containsExactly("id", "words");
        problem("/api/v1/search?q=AI&fields=nothing", 400);
        var table = get("/quotes.csv?article=" + ids.article());
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body()).contains("speaker.name", "홍길동", "물길을 어떻게");
        assertThat(get("/quotes.csv?page=2").statusCode()).isEqualTo(400);
    }

    @Test
    void aPageThatReadersMayNotSeeIsNoDataEither() {
        problem("/articles/" + ids.withdrawn() + ".json", 410);
        problem("/articles/" + ids.draft() + ".json", 404);
        problem("/quotes/" + ids.rejectedQuote() + ".json", 404);
        problem("/topics/x.json", 404);
        var refused = send(request("/articles/" + ids.draft()).header("Accept", "application/json"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(variesBy(refused)).contains("accept");
    }

    @Test
    void describesItselfForProgramsAndForPeople() {
        var description = ok("/api/v1/openapi.json");
        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.at("/servers/0/url").asString()).isEqualTo(SITE);
        assertThat(description.at("/paths").propertyNames())
                .contains("/api/v1/articles", "/api/v1/quotes/{id}", "/api/v1/search")
                .allMatch(path -> path.startsWith("/api/v1/"));
        var conditions = new ArrayList<String>();
        description
                .at("/paths/~1api~1v1~1search/get/parameters")
                .forEach(each -> conditions.add(each.get("name").asString()));
        assertThat(conditions)
                .as("the conditions that a search has, each once")
                .doesNotHaveDuplicates()
                .containsAll(SearchParameter.inLinks().stream()
                        .map(SearchParameter::parameter)
                        .toList());
        assertThat(get("/api").body()).contains("열린 자료", "/api/v1/search", "찾기 쪽과 같은 검색 말을 쓴다");
    }

    @Test
    void describesEveryPropertyOfItsAnswers() {
        var schemas = ok("/api/v1/openapi.json").at("/components/schemas");
        var answers = Map.of(
                "ArticleDetail", ok("/api/v1/articles/" + ids.article()).get("item"),
                "ArticleSummary", ok("/api/v1/articles").at("/items/0"),
                "ForumDetail", ok("/api/v1/forums").at("/items/0"),
                "QuoteDetail", ok("/api/v1/quotes").at("/items/0"),
                "SearchResponse", ok("/api/v1/search?q=AI"));
        answers.forEach((schema, answer) -> assertThat(
                        schemas.path(schema).path("properties").propertyNames())
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(answer.propertyNames()));
    }

    private static List<String> variesBy(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[, ]+")))
                .toList();
    }

    private static List<String> items(JsonNode answer) {
        var found = new ArrayList<String>();
        answer.get("items").forEach(item -> found.add(item.get("id").asString()));
        return found;
    }

    private JsonNode ok(String path) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return json.readTree(response.body());
    }

    private void problem(String path, int status) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(response.body()).get("status").asInt()).isEqualTo(status);
    }
}

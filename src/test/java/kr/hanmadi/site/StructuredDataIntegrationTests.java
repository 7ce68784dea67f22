package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.WebTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell machines about themselves, in words that schema.org knows. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructuredDataIntegrationTests extends WebTest {
    private static final String SITE = "https://hanmadi.example";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("(\\w+)(?: < (\\w+))?: ?(.*)");

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Set<String>> properties = vocabulary();

    @Autowired
    private FictionalRecord fictional;

    private FictionalRecord.Ids ids;

    @BeforeAll
    void save() {
        ids = fictional.save();
    }

    @Test
    void usesOnlyTermsThatSchemaOrgKnows() {
        for (var path : new String[] {
            "/",
            "/articles",
            "/forums",
            "/speakers",
            "/quotes",
            "/articles/" + ids.article(),
            "/articles/" + ids.quotesOnly(),
            "/forums/" + ids.forum(),
            "/speakers/" + ids.speaker(),
            "/speakers/" + ids.hostWhoNeverSpoke(),
            "/quotes/" + ids.quote(),
            "/quotes/" + ids.lastQuote(),
            "/quotes/" + ids.headlineQuote()
        }) {
            var data = data(path);
            assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
            for (var thing : data.get("@graph")) {
                check(path, thing);
            }
        }
    }

    private void check(String path, JsonNode thing) {
        var type = thing.get("@type").asString();
        assertThat(properties).as(path).containsKey(type);
        for (var property : thing.properties()) {
            var name = property.getKey();
            if (!name.startsWith("@")) {
                assertThat(properties.get(type)).as("%s on %s", type, path).contains(name);
            }
            checkValue(path, property.getValue());
        }
    }

    private void checkValue(String path, JsonNode value) {
        if (value.isArray()) {
            assertThat(value).as(path).isNotEmpty();
            value.forEach(each -> checkValue(path, each));
        } else if (value.isObject()) {
            check(path, value);
        } else {
            assertThat(value.isNull()).as(path).isFalse();
        }
    }

    @Test
    void tellsACorrectionWithTheArticle() {
        var article = thing("/articles/" + ids.article(), "NewsArticle");
        assertThat(article.get("@id").asString()).isEqualTo(SITE + "/articles/" + ids.article());
        assertThat(article.at("/correction/0/@type").asString()).isEqualTo("CorrectionComment");
        assertThat(article.at("/correction/0/text").asString()).contains("‘임꺽정’으로 바로잡습니다");
        assertThat(article.at("/author/0/name").asString()).isEqualTo("변강쇠");
        assertThat(article.get("datePublished").asString()).isEqualTo("2025-03-04");
    }

    @Test
    void tellsWhoSaidItWhereAndHowSureWeAre() {
        var quote = thing("/quotes/" + ids.quote(), "Quotation");
        assertThat(quote.get("text").asString()).isEqualTo("수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다");
        assertThat(quote.at("/creator/name").asString()).isEqualTo("성춘향");
        assertThat(quote.at("/recordedAt/@type").asString()).isEqualTo("Event");
        assertThat(quote.get("creativeWorkStatus").asString()).isEqualTo("정정됨");
    }

    @Test
    void tellsWhenAndByWhomAForumWasHeld() {
        var event = thing("/forums/" + ids.forum(), "Event");
        assertThat(event.get("startDate").asString()).isEqualTo("2025-03-04T14:00+09:00");
        assertThat(event.at("/location/name").asString()).isEqualTo("가나시민회관");
        assertThat(event.at("/organizer/0/name").asString()).isEqualTo("장보고");
        assertThat(event.at("/sponsor/0/@type").asString()).isEqualTo("Organization");
    }

    @Test
    void leadsBackToTheFirstPage() {
        var way = thing("/speakers/" + ids.speaker(), "BreadcrumbList").get("itemListElement");
        assertThat(way).hasSize(3);
        assertThat(way.get(0).get("item").asString()).isEqualTo(SITE + "/");
        assertThat(way.get(2).get("name").asString()).isEqualTo("홍길동");
    }

    @Test
    void describesPagesForLinkPreviewsAndFeedReaders() {
        var forum = page("/forums/" + ids.forum());
        assertThat(forum)
                .contains("<meta property=\"og:title\" content=\"제3회 우리 물길 정책 토론회\">")
                .contains("<meta property=\"og:description\" content=\"2025년 3월 4일 화요일 오후 2시 · 가나시민회관 ·")
                .contains("href=\"/feed/forums/" + ids.forum() + ".atom\"")
                .contains("href=\"/feed/forums/" + ids.forum() + ".ics\"");
        assertThat(page("/articles/" + ids.article()))
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta property=\"article:published_time\" content=\"2025-03-04\">");
        assertThat(page("/speakers/" + ids.speaker())).contains("href=\"/feed/speakers/" + ids.speaker() + ".atom\"");
    }

    private JsonNode thing(String path, String type) {
        for (var thing : data(path).get("@graph")) {
            if (thing.get("@type").asString().equals(type)) {
                return thing;
            }
        }
        throw new AssertionError(path + " tells of no " + type);
    }

    private JsonNode data(String path) {
        var found = DATA.matcher(page(path));
        assertThat(found.find()).as(path).isTrue();
        return json.readTree(found.group(1));
    }

    private String page(String path) {
        var response = get(path);
        var moved = response.headers().firstValue("Location");
        if (moved.isPresent()) {
            return page(moved.get());
        }
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static Map<String, Set<String>> vocabulary() {
        try (var lines = Files.lines(Path.of("src", "test", "resources", "schema-org-terms.txt"))) {
            var known = new HashMap<String, Set<String>>();
            lines.map(TERM::matcher).filter(line -> line.matches()).forEach(line -> {
                var own = new HashSet<>(Set.of(line.group(3).split(" ")));
                if (line.group(2) != null) {
                    own.addAll(known.get(line.group(2)));
                }
                known.put(line.group(1), own);
            });
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

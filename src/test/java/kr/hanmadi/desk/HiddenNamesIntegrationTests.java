package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.search.PopularQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A name that an editor hides stands nowhere that readers can ask, and everywhere again when it is shown. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenNamesIntegrationTests {
    private static final String NAME = "표가림";
    private static final String REPORT = """
            표가림 “등굣길 차로를 한 줄로” 제안
            [가림일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘등굣길 가림막 토론회’가 열렸다. 표가림 의원실과 가온나래회가 공동 주최했다. 발제는 표가림 나래초 교장이 맡았다.
            표가림 나래초 교장은 “등굣길 차로를 한 줄로 줄여야 한다”고 말했다.
            표 교장은 “등굣길에서는 아이들이 먼저다”라고 덧붙였다.
            성춘향 한빛대 교수는 “등굣길을 바꾸자는 표가림 교장의 제안에 동의한다”고 말했다.
            가나온 표가림 의원실 보좌관은 “등굣길부터 손보겠다”고 말했다.
            """;
    private static final String NAMESAKES = """
            %1$s 소식
            [가림일보 = 홍길동 기자] 지난 7일 나래시의회에서 ‘%1$s 살핌 토론회’가 열렸다.
            표가림 %2$s는 “%1$s도 살펴야 한다”고 말했다.
            """;
    private static final List<String> IN_INDEX = Stream.of("quote", "article")
            .map(type -> "/search.csv?q=등굣길&type=" + type)
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    PopularQueries popular;

    private DeskClient desk;
    private DeskClient reader;
    private ReaderAddresses readers;
    private String article;
    private String person;

    @BeforeAll
    void publish() throws Exception {
        desk = DeskClient.signedIn(port, "가림편집", jdbc, passwords);
        reader = new DeskClient(port);
        readers = new ReaderAddresses(requestMappingHandlerMapping, reader);
        article = published(REPORT);
        person = one("select public_id from person where name = ? and organisation_key = '나래초'", NAME);
        standEverywhere();
    }

    /** The portal is shared. */
    @AfterEach
    void showAll() throws Exception {
        for (var id : jdbc.sql("select public_id from person where hidden_as is not null")
                .query(String.class)
                .list()) {
            show(id);
        }
    }

    @Test
    void aHiddenNameStandsNowhereUntilItIsShownAgain() throws Exception {
        lookedForOften(NAME + " 등굣길");
        var addresses = addresses();
        Eventually.holds("all is indexed", () -> printing(IN_INDEX).size() == IN_INDEX.size());
        Eventually.holds(
                "the name is offered", () -> !printing(List.of("/suggest?q=표가")).isEmpty());
        var before = printing(addresses);
        assertThat(before)
                .contains("/", "/articles/" + article, "/speakers/" + person, "/suggest?q=표가", "/speakers?initial=ㅍ")
                .anyMatch(path -> path.startsWith("/quotes/"))
                .anyMatch(path -> path.startsWith("/organisations/"))
                .anyMatch(path -> path.startsWith("/series/"))
                .anyMatch(path -> path.startsWith("/reporters/"))
                .anyMatch(path -> path.startsWith("/feed/forums/"))
                .anyMatch(path -> path.startsWith("/embed/quotes/"))
                .anyMatch(path -> path.startsWith("/search.csv"))
                .anyMatch(path -> path.startsWith("/search.json"))
                .anyMatch(path -> path.startsWith("/feed/quotes.atom"))
                .anyMatch(path -> path.startsWith("/feed/articles.json"))
                .anyMatch(path -> path.startsWith("/api/v1/articles/"))
                .anyMatch(path -> path.startsWith("/api/v1/speakers"))
                .contains(
                        "/articles/" + article + ".json",
                        "/articles/" + article + ".ninjs",
                        "/articles/" + article + ".newsml")
                .contains("/articles.csv", "/quotes.csv", "/speakers.json")
                .anyMatch(path -> path.startsWith("/sitemap/speakers"))
                .anyMatch(path -> path.endsWith(".bib"));
        var picture = picture(article);
        var mirrored = readers.positionOfMirror();

        for (var namesake : named()) {
            assertThat(DeskClient.to(hide(namesake))).isEqualTo("/desk/hidden");
        }
        assertThat(printing(addresses))
                .as("where the name stands before the index has read it again")
                .isEmpty();
        IndexedDocuments.settle(jdbc);
        assertThat(printing(addresses)).as("where the name still stands").isEmpty();
        assertThat(get("/articles/" + article).body()).contains("표○○ 나래초 교장은", "표 교장은", "성춘향");
        assertThat(get("/speakers/" + person).statusCode()).isEqualTo(404);
        assertThat(get("/feed/speakers/" + person + ".atom").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/speakers/" + person).statusCode()).isEqualTo(404);
        assertThat(picture(article)).isNotEqualTo(picture);
        Eventually.holds(
                "mirrors are told",
                () -> readers.changedSince(mirrored)
                        .entrySet()
                        .containsAll(Map.of(article, "CHANGED", person, "GONE").entrySet()));
        assertThat(desk.get("/desk/hidden").body()).contains(NAME, "피해자", "표○○");
        assertThat(desk.get("/desk/audit").body()).contains("이름 가림", "피해자", "href=\"/desk/hidden\">");

        for (var namesake : named()) {
            show(namesake);
        }
        IndexedDocuments.settle(jdbc);
        assertThat(printing(addresses)).as("where the name stands again").containsAll(before);
        Eventually.holds(
                "mirrors are told",
                () -> "CHANGED".equals(readers.changedSince(mirrored).get(person)));
        assertThat(picture(article)).isEqualTo(picture);
        assertThat(desk.get("/desk/audit").body()).contains("이름 다시 보임");
    }

    @Test
    void leavesNamesakesAloneAndWhatEditorsLeaveMasked() throws Exception {
        hide(person);
        var other = published(NAMESAKES.formatted("찻길", "다라교통 이사"));
        var unknown = published(NAMESAKES.formatted("뱃길", "씨"));
        assertThat(get("/articles/" + other).body())
                .as("another body: another person")
                .contains(NAME + " 다라교통 이사");
        assertThat(get("/articles/" + unknown).body())
                .as("no body: perhaps the same person")
                .doesNotContain(NAME)
                .contains("표○○ 씨는");

        post(article, "/headline", Map.of("headline", "표○○ “등굣길 차로를 한 줄로” 제안"));
        show(person);
        assertThat(one("select headline from article where public_id = ?", article))
                .as("what was shown masked and left so")
                .isEqualTo("표가림 “등굣길 차로를 한 줄로” 제안");
        hide(person);
        post(article, "/correct", Map.of("kind", "CORRECTION", "note", "표가림 교장의 직함을 바로잡습니다."));
        assertThat(get("/articles/" + article).body()).doesNotContain(NAME).contains("표○○ 교장의 직함을 바로잡습니다.");
    }

    @Test
    void onlyWhoPublishesSeesAndHidesNames() throws Exception {
        for (var role : List.of(EditorRole.RESEARCHER, EditorRole.REPORTER)) {
            var other = DeskClient.signedIn(port, "가림" + role, role, jdbc, passwords);
            assertThat(other.get("/desk/hidden").statusCode()).isEqualTo(403);
            assertThat(other.post("/desk/hidden", Map.of("_csrf", other.token("/desk/account")))
                            .statusCode())
                    .isEqualTo(403);
        }
        var nothing = desk.post("/desk/hidden", Map.of("_csrf", desk.token("/desk/hidden"), "name", NAME));
        assertThat(desk.get(DeskClient.to(nothing).replace("#hide", "")).body()).contains("사람을 골라 주세요.");
    }

    @Test
    void aTopicThatSaysAHiddenNameIsNotShown() throws Exception {
        var form = Map.of("name", NAME + "법", "words", NAME, "published", "true", "_csrf", desk.token("/desk/topics"));
        assertThat(desk.post("/desk/topics", form).statusCode()).isEqualTo(302);
        var topic = "/topics/" + URLEncoder.encode(NAME + "법", StandardCharsets.UTF_8);
        assertThat(reader.get(topic).body()).contains("/feed" + topic + ".atom");
        assertThat(reader.get("/feed" + topic + ".atom").body()).contains("한마디 — ‘" + NAME + "법’ 발언", "<entry>");
        hide(person);
        assertThat(reader.get(topic).statusCode()).isEqualTo(404);
        assertThat(reader.get("/feed" + topic + ".atom").statusCode()).isEqualTo(404);
        assertThat(reader.get("/topics").body()).doesNotContain(NAME);
        show(person);
        assertThat(reader.get(topic).statusCode()).isEqualTo(200);
        jdbc.sql("update topic set published = false where name = ?")
                .param(NAME + "법")
                .update();
    }

    /** In the name of the forum, of its series, its place, its topic, its hosts, its programme, and in the byline. */
    private void standEverywhere() throws Exception {
        var forum = one(
                "select f.public_id from forum f join article a on a.forum_id = f.id where a.public_id = ?", article);
        desk.form(
                "/desk/forums/" + forum,
                Map.ofEntries(
                        Map.entry("version", one("select version::text from forum where public_id = ?", forum)),
                        Map.entry("details.name", "표가림 교장과 등굣길 가림막 토론회"),
                        Map.entry("details.kind", "DEBATE"),
                        Map.entry("details.state", "ENDED"),
                        Map.entry("details.when.heldOn", "2025-02-05"),
                        Map.entry("series", "표가림 등굣길 포럼"),
                        Map.entry("details.venue", "표가림홀"),
                        Map.entry("details.topic", "표가림 교장의 등굣길"),
                        Map.entry("details.backers.hosts", "표가림 의원실, 가온나래회"),
                        Map.entry("details.backers.organizers", NAME),
                        Map.entry("parts[0].role", "PRESENTER"),
                        Map.entry("parts[0].label", "발제"),
                        Map.entry("parts[0].who", NAME)));
        post(article, "/byline", Map.of("reporters", "표가림 기자 garim@example.com", "outlet", "가림일보"));
    }

    private String published(String text) throws Exception {
        var article = DeskClient.articleOf(desk.paste(Part.field("text", text), Part.field("fullText", "PUBLIC")));
        // of today: however much other tests publish, it leads every list
        post(article, "/origin", Map.of("dayUnknown", "true", "licence", "허락을 받음"));
        post(article, "/publish", Map.of());
        assertThat(get("/articles/" + article).statusCode()).isEqualTo(200);
        return article;
    }

    private void post(String article, String action, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", desk.tokenOf(article));
        form.put("version", one("select version::text from article where public_id = ?", article));
        assertThat(desk.post("/desk/articles/" + article + action, form).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> hide(String id) throws Exception {
        return desk.post("/desk/hidden", Map.of("_csrf", desk.token("/desk/hidden"), "person", id, "as", "VICTIM"));
    }

    private void show(String id) throws Exception {
        desk.post("/desk/hidden/" + id + "/show", Map.of("_csrf", desk.token("/desk/hidden")));
    }

    private List<String> named() {
        return jdbc.sql("select public_id from person where name = ?")
                .param(NAME)
                .query(String.class)
                .list();
    }

    private void lookedForOften(String words) {
        jdbc.sql("delete from search_query where words = ?").param(words).update();
        jdbc.sql(
                        "insert into search_query (day, words, asked, empty, loose, readers) values (current_date, ?, 9, 0, 0, 9)")
                .param(words)
                .update();
        popular.renew();
    }

    private byte[] picture(String article) throws Exception {
        return get("/share/articles/" + article + ".png").body().getBytes(StandardCharsets.UTF_8);
    }

    /** Every address that readers can ask, by its mappings, and what site maps name. */
    private List<String> addresses() {
        var ids = new TreeMap<String, List<String>>();
        ids.put("articles", List.of(article));
        ids.put("speakers", List.of(person));
        ids.put(
                "quotes",
                jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id where a.public_id = ?")
                        .param(article)
                        .query(String.class)
                        .list());
        ids.put(
                "forums",
                jdbc.sql("select f.public_id from forum f join article a on a.forum_id = f.id where a.public_id = ?")
                        .param(article)
                        .query(String.class)
                        .list());
        ids.put(
                "organisations",
                Stream.of("나래초", "표가림의원실")
                        .map(key -> one("select public_id from organisation where organisation_key = ?", key))
                        .toList());
        ids.put("series", List.of(one("select public_id from forum_series where name = ?", "표가림 등굣길 포럼")));
        ids.put("reporters", List.of(one("select public_id from reporter where name = ?", NAME)));
        assertThat(ids.get("forums")).isNotEmpty();
        return readers.of(ids, "등굣길", "표가");
    }

    private Set<String> printing(List<String> addresses) {
        return readers.printing(addresses, NAME);
    }

    /** Follows redirects. */
    private HttpResponse<String> get(String path) {
        return readers.get(path);
    }

    private String one(String select, String parameter) {
        return jdbc.sql(select + " limit 1")
                .param(parameter)
                .query(String.class)
                .single();
    }
}

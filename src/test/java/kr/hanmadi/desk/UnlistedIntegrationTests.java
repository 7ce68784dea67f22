package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who or what an editor takes out of searches stays on its pages, and no search finds it until it is put back. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnlistedIntegrationTests {
    private static final String NAME = "표다솜";
    private static final String REPORT = """
            표다솜 “나루터쉼터를 서둘러” 제안
            [제외일보 = 홍길동 기자] 지난 5일 가온시의회에서 ‘표다솜과 나루터쉼터 마련 토론회’가 열렸다. 표다솜 의원실과 가온나루회가 공동 주최했다. 발제는 표다솜 가온초 교장이 맡았다.
            표다솜 가온초 교장은 “나루터쉼터를 서둘러 지어야 한다”고 말했다.
            주민들은 “표다솜표 쉼터”라며 반겼다. 참석자들은 표다솜을 응원했다.
            성춘향 한빛대 교수는 “나루터쉼터를 짓자는 표다솜 교장의 제안에 동의한다”고 말했다.
            """;
    private static final String LATER = """
            나루터찻집도 연다
            [제외일보 = 홍길동 기자] 표다솜 씨는 “나루터찻집도 열겠다”고 말했다.
            나루시는 표다솜 씨의 나루터찻집을 돕는다.
            """;
    private static final String NOINDEX = "<meta name=\"robots\" content=\"noindex\">";

    private static final Pattern UNDO = Pattern.compile("/changes/(\\d+)/undo");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private DeskClient desk;
    private DeskClient reader;
    private String article;
    private String person;
    private String quote;
    private String forum;

    @BeforeAll
    void publish() throws Exception {
        desk = DeskClient.signedIn(port, "제외편집", jdbc, passwords);
        reader = new DeskClient(port);
        article = DeskClient.articleOf(desk.paste(Part.field("text", REPORT), Part.field("fullText", "PUBLIC")));
        post("/desk/articles/" + article + "/origin", Map.of("reportedOn", "2025-02-06", "licence", "허락을 받음"));
        quote = one("select public_id from quote where words = ?", "나루터쉼터를 서둘러 지어야 한다");
        post("/desk/articles/" + article + "/quotes/" + quote + "/speaker", Map.of("speaker", "새 사람: 표다솜, 가온초, 교장"));
        person =
                one("select p.public_id from person p join quote q on q.person_id = p.id where q.public_id = ?", quote);
        post("/desk/articles/" + article + "/publish", Map.of());
        forum = one(
                "select f.public_id from forum f join article a on a.forum_id = f.id where a.public_id = ?", article);
        assertThat(get("/speakers/" + person)).contains("서둘러 지어야 한다");
    }

    @Test
    void aPersonOutOfSearchesStaysOnThePagesAndInNoSearch() throws Exception {
        var searches = List.of(
                search("/search?q=", NAME, "&type=quote"),
                search("/search?q=", NAME, "&type=article"),
                search("/search?q=", NAME, "&type=speaker"),
                search("/search?q=", NAME, "&type=forum"),
                search("/search.csv?q=", NAME, "&type=quote"),
                search("/api/v1/search?q=", NAME, "&type=quote"),
                search("/feed/search.atom?q=", NAME, ""),
                search("/suggest?q=", "표다", ""),
                search("/speakers?name=", NAME, ""));
        Eventually.holds("all is indexed", () -> finding(searches.subList(0, 4)).size() == 4);
        Eventually.holds("it is suggested", () -> finds("/suggest?q=%ED%91%9C%EB%8B%A4", NAME));
        assertThat(finding(searches)).isEqualTo(searches);
        assertThat(get("/speakers/" + person)).contains(NAME).doesNotContain(NOINDEX);

        for (var namesake : named()) {
            assertThat(hidden(Map.of("person", namesake, "as", "UNLIST"))).isEqualTo("/desk/hidden#unlisted");
        }
        Eventually.holds(
                "the index knows it",
                () -> !finds(searches.get(0), quote)
                        && !finds(searches.get(1), article)
                        && !finds(searches.get(3), forum));
        assertThat(finding(searches)).isEmpty();
        assertThat(get("/speakers/" + person)).contains(NAME, NOINDEX);
        assertThat(get("/quotes/" + quote)).contains(NAME, NOINDEX);
        assertThat(get("/articles/" + article)).contains(NAME).doesNotContain(NOINDEX);
        assertThat(get(search("/search?q=", "나루터쉼터", "&type=quote")))
                .as("what another says is found, but not by that name")
                .contains("제안에 동의한다");
        for (var other : found("나루터쉼터")) {
            assertThat(get(other))
                    .as(other)
                    .contains("나루터쉼터")
                    .doesNotContain(NAME, URLEncoder.encode(NAME, StandardCharsets.UTF_8));
        }
        assertThat(siteMap("speakers", person)).doesNotContain(person);
        assertThat(desk.get("/desk/hidden").body()).contains("검색에서 뺀 사람과 말", "/desk/hidden/" + person + "/list");

        var later = desk.publish(LATER, jdbc);
        Eventually.holds(
                "the later report is found", () -> finds(search("/search?q=", "나루터찻집", "&type=article"), later));
        for (var type : List.of("quote", "article", "speaker")) {
            assertThat(get(search("/search?q=", NAME, "&type=" + type))).doesNotContain(later, "나루터찻집");
        }
        jdbc.sql("insert into standing_word (word, times, speakers, score) values (?, 9, 9, 99)")
                .param(NAME)
                .update();
        assertThat(get("/topics")).as("words that stand out").doesNotContain(NAME);
        jdbc.sql("delete from standing_word where word = ?").param(NAME).update();

        for (var namesake : named()) {
            hidden("/" + namesake + "/list", Map.of());
        }
        Eventually.holds("each search finds it again", () -> finding(searches).equals(searches));
        assertThat(get("/speakers/" + person)).doesNotContain(NOINDEX);
        assertThat(desk.get("/desk/audit").body()).contains("사람을 검색에서 뺌", "사람을 다시 검색에 넣음");
        desk.form( // the first page shall not lead with a report whose speaker has no page
                "/desk/articles/" + later + "/withdraw",
                Map.of(
                        "version",
                        one("select version::text from article where public_id = ?", later),
                        "note",
                        "시험이 끝났습니다."));
        assertThat(reader.get("/articles/" + later).statusCode()).isEqualTo(410);
    }

    @Test
    void wordsOutOfSearchesStayInTheirArticle() throws Exception {
        var search = search("/search?q=", "나루터쉼터 서둘러", "&type=quote");
        Eventually.holds("the words are found", () -> finds(search, quote));

        act("/unlist");
        Eventually.holds("they are not", () -> !finds(search, quote));
        assertThat(get("/quotes/" + quote)).contains(NOINDEX);
        assertThat(get("/articles/" + article)).contains("서둘러 지어야 한다");
        assertThat(get("/speakers/" + person)).contains("서둘러 지어야 한다").doesNotContain(NOINDEX);
        assertThat(siteMap("quotes", quote)).doesNotContain(quote);
        assertThat(desk.get("/desk/hidden").body()).contains("서둘러 지어야 한다");

        act("/list");
        Eventually.holds("they are again", () -> finds(search, quote));
        assertThat(desk.get("/desk/audit").body()).contains("말을 검색에서 뺌", "말을 다시 검색에 넣음");
    }

    /** Searches for something else that the same article says. */
    private static List<String> found(String words) {
        return Stream.of("/search?q=", "/search.csv?q=", "/api/v1/search?q=", "/feed/search.atom?q=")
                .flatMap(path -> Stream.of("&type=quote", "&type=article").map(type -> search(path, words, type)))
                .toList();
    }

    @Test
    void aPersonMergedWithAnUnlistedOneIsUnlistedUntilTheyArePartedAgain() throws Exception {
        var report = "%1$s 소식\n[제외일보 = 홍길동 기자] %2$s %3$s 총장은 “%1$s를 지키자”고 말했다.\n";
        desk.publish(report.formatted("버들여울", "방다온", "버들대"), jdbc);
        desk.publish(report.formatted("갈대여울", "방다온", "갈대대"), jdbc);
        var ids = jdbc.sql("select public_id from person where name = '방다온' order by id")
                .query(String.class)
                .list();
        var from = ids.getFirst();
        var into = ids.getLast();
        hidden(Map.of("person", from, "as", "UNLIST"));
        assertThat(unlisted(into)).as("another body: another person").isFalse();
        desk.form(
                "/desk/people/" + from + "/merge",
                Map.of("version", version(from), "with", into, "withVersion", version(into)));
        assertThat(unlisted(into)).isTrue();
        assertThat(get("/speakers/" + into)).contains(NOINDEX);
        var keptOut = "select count(*)::text from article where unlisted_names like '방다온%' and headline like ?";
        assertThat(one(keptOut, "%여울%")).isEqualTo("2");

        var button = UNDO.matcher(desk.get("/desk/people/" + into).body());
        assertThat(button.find()).isTrue();
        desk.form("/desk/people/" + into + "/changes/" + button.group(1) + "/undo", Map.of());
        assertThat(unlisted(from)).isTrue();
        assertThat(unlisted(into)).isFalse();
        assertThat(get("/speakers/" + into)).doesNotContain(NOINDEX);
        assertThat(one(keptOut, "버들여울%")).isEqualTo("1");
        assertThat(one(keptOut, "갈대여울%")).isEqualTo("0");
        hidden("/" + from + "/list", Map.of());
        assertThat(one(keptOut, "%여울%")).isEqualTo("0");
    }

    private boolean unlisted(String id) {
        return one("select coalesce(unlisted_at::text, '') from person where public_id = ?", id)
                .startsWith("2");
    }

    private String version(String id) {
        return one("select version::text from person where public_id = ?", id);
    }

    /** Every result of these searches has to do with the person: its page, its words, its article. */
    private List<String> finding(List<String> searches) {
        return searches.stream()
                .filter(path -> path.startsWith("/suggest")
                        ? finds(path, NAME)
                        : Stream.of(person, quote, article, forum).anyMatch(id -> finds(path, id)))
                .toList();
    }

    private boolean finds(String path, String id) {
        try {
            return get(path).contains(id);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static String search(String path, String words, String more) {
        return path + URLEncoder.encode(words, StandardCharsets.UTF_8) + more;
    }

    private String siteMap(String kind, String id) throws Exception {
        var table = kind.equals("quotes") ? "quote" : "person";
        var number = one("select (id / 50000)::text from " + table + " where public_id = ?", id);
        return get("/sitemap/" + kind + "-" + number + ".xml");
    }

    /** Presses the button of the card. */
    private void act(String action) throws Exception {
        var form = "/desk/articles/" + article + "/quotes/" + quote + action;
        assertThat(desk.get("/desk/articles/" + article).body()).contains("action=\"" + form + "\"");
        post(form, Map.of());
    }

    private String hidden(Map<String, String> fields) throws Exception {
        return hidden("", fields);
    }

    private String hidden(String path, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", desk.token("/desk/hidden"));
        return DeskClient.to(desk.post("/desk/hidden" + path, form));
    }

    private void post(String path, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", desk.tokenOf(article));
        var row = path.contains("/quotes/") ? "quote" : "article";
        form.put(
                "version",
                one(
                        "select version::text from " + row + " where public_id = ?",
                        row.equals("quote") ? quote : article));
        assertThat(desk.post(path, form).statusCode()).isEqualTo(302);
    }

    /** Follows redirects. */
    private String get(String path) throws Exception {
        var answer = reader.get(path);
        for (int i = 0; i < 3 && answer.statusCode() / 100 == 3; i++) {
            answer = reader.get(DeskClient.to(answer));
        }
        return answer.body();
    }

    /** The machine may have met another person of that name than the editor meant. */
    private List<String> named() {
        return jdbc.sql("select public_id from person where name = ?")
                .param(NAME)
                .query(String.class)
                .list();
    }

    private String one(String select, String parameter) {
        return jdbc.sql(select).param(parameter).query(String.class).single();
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is no remark, no forum, a draft, withdrawn or thrown away stands at no address that readers can ask, from the moment of
 * the decision, however far the index is behind.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnseenIntegrationTests {
    private static final String SPEAKER = "표안뵘";
    private static final String REMARK = "도롱연못을 메우지 말아야 한다";
    /** They are given from memory, which follows within seconds. */
    private static final String SUGGESTIONS = "/suggest?q=표안";

    private static final String FORUM = "도롱연못 살림 토론회";
    private static final String REPORT = """
            도롱연못 두고 한자리에
            [안뵘일보 = 홍길동 기자] %s 도롱시의회에서 ‘도롱연못 살림 토론회’가 열렸다.
            표안뵘 도롱초 교장은 “도롱연못을 메우지 말아야 한다”고 말했다.
            성춘향 한빛대 교수는 “도롱연못에는 새가 산다”고 말했다.
            """;
    private static final String DRAFT = """
            도롱연못 뒷이야기
            [안뵘일보 = 홍길동 기자] 지난 6일 도롱시의회에서 ‘도롱연못 초안 토론회’가 열렸다.
            표초안 도롱초 교감은 “도롱연못은 초안에만 있다”고 말했다.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final JsonMapper json = new JsonMapper();

    private DeskClient desk;
    private ReaderAddresses readers;

    @BeforeAll
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "안뵘편집", jdbc, passwords);
        readers = new ReaderAddresses(requestMappingHandlerMapping, new DeskClient(port));
    }

    @Test
    void whatReadersMayNotSeeStandsNowhere() throws Exception {
        // of today: however many forums other tests held, it leads their list
        var article = desk.publish(REPORT.formatted(KoreanDates.day(LocalDate.now(KoreanTime.ZONE))), jdbc);
        var quote = one("select public_id from quote where words = ?", REMARK);
        post(
                article,
                "/quotes/" + quote + "/speaker",
                quote,
                Map.of("speaker", "새 사람: 표안뵘, 도롱초, 교장", "notice", "record", "reason", "지은 사람입니다."));
        var kept = Map.of("notice", "record", "reason", "표어였습니다.");
        var all = addresses(article);
        var addresses = all.stream().filter(path -> !path.equals(SUGGESTIONS)).toList();
        assertThat(addresses).hasSize(all.size() - 1);
        Eventually.holds("all is indexed", () -> count("quote") == 2 && count("article") == 1);
        Eventually.holds(
                "the name is offered",
                () -> !readers.printing(List.of(SUGGESTIONS), SPEAKER).isEmpty());
        var before = readers.answers(addresses);
        assertThat(ReaderAddresses.printing(before, REMARK))
                .contains("/quotes/" + quote, "/quotes", "/articles/" + article, "/feed/quotes.atom", "/api/v1/quotes");
        assertThat(ReaderAddresses.printing(before, SPEAKER))
                .contains("/speakers?initial=ㅍ", "/search?q=도롱연못&type=quote");
        assertThat(ReaderAddresses.printing(before, FORUM))
                .contains("/forums", "/articles/" + article, "/api/v1/forums");

        post(article, "/quotes/" + quote + "/reject", quote, kept);
        assertThat(readers.printing(addresses, REMARK, SPEAKER)).as("no remark").isEmpty();
        Eventually.holds(
                "the name is offered no more",
                () -> readers.printing(List.of(SUGGESTIONS), SPEAKER).isEmpty());
        post(article, "/quotes/" + quote + "/undo", quote, kept);
        assertThat(readers.get("/quotes/" + quote).body()).contains(REMARK);

        post(article, "/no-forum", null, Map.of());
        assertThat(readers.printing(addresses, FORUM)).as("no forum").isEmpty();

        var mirrored = readers.positionOfMirror();
        post(article, "/withdraw", null, Map.of("note", "지어낸 글입니다."));
        assertThat(readers.printing(addresses, REMARK, SPEAKER, FORUM, "새가 산다"))
                .as("withdrawn; its headline stands where readers are told so")
                .isEmpty();
        Eventually.holds(
                "mirrors are told",
                () -> "GONE".equals(readers.changedSince(mirrored).get(article)));
        Eventually.holds(
                "the index knows it", () -> count("quote") + count("article") + count("speaker") + count("forum") == 0);
    }

    @Test
    void aDraftStandsNowhere() throws Exception {
        var mirrored = readers.positionOfMirror();
        var draft = DeskClient.articleOf(desk.paste(Part.field("text", DRAFT), Part.field("fullText", "PUBLIC")));
        var addresses = addresses(draft);
        assertThat(readers.printing(addresses, "도롱연못 뒷이야기", "초안에만", "표초안", "초안 토론회"))
                .as("draft")
                .isEmpty();
        post(draft, "/discard", null, Map.of());
        assertThat(readers.printing(addresses, "도롱연못 뒷이야기", "초안에만", "표초안", "초안 토론회"))
                .as("thrown away")
                .isEmpty();
        assertThat(readers.changedSince(mirrored)).doesNotContainKey(draft);
    }

    private List<String> addresses(String article) {
        var ids = new TreeMap<String, List<String>>();
        ids.put("articles", List.of(article));
        ids.put(
                "quotes",
                all(
                        "select public_id from quote where article_id = (select id from article where public_id = ?)",
                        article));
        ids.put("speakers", all("""
                select p.public_id from person p join affiliation f on f.person_id = p.id
                where f.article_id = (select id from article where public_id = ?)""", article));
        ids.put(
                "forums",
                all(
                        "select f.public_id from forum f join article a on a.forum_id = f.id where a.public_id = ?",
                        article));
        ids.put("organisations", all("""
                select o.public_id from organisation o join affiliation f on f.organisation_id = o.id
                where f.article_id = (select id from article where public_id = ?)""", article));
        assertThat(ids).noneSatisfy((kind, each) -> assertThat(each).as(kind).isEmpty());
        return readers.of(ids, "도롱연못", "표안");
    }

    private int count(String type) {
        return json.readTree(readers.get("/api/v1/search?q=도롱연못&type=" + type).body())
                .path("counts")
                .path(type.toUpperCase(Locale.ROOT))
                .asInt();
    }

    private void post(String article, String action, @Nullable String quote, Map<String, String> fields)
            throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", desk.tokenOf(article));
        form.put(
                "version",
                quote == null
                        ? one("select version::text from article where public_id = ?", article)
                        : one("select version::text from quote where public_id = ?", quote));
        assertThat(desk.post("/desk/articles/" + article + action, form).statusCode())
                .isEqualTo(302);
    }

    private List<String> all(String select, String parameter) {
        return jdbc.sql(select).param(parameter).query(String.class).list();
    }

    private String one(String select, String parameter) {
        return jdbc.sql(select).param(parameter).query(String.class).single();
    }
}

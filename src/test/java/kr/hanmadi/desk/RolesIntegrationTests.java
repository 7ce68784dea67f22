package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What each role does and does not do to a draft and to what readers have seen. */
@IntegrationTest
class RolesIntegrationTests {
    private static final String FORBIDDEN = "지금 역할로는 할 수 없는 일입니다";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient researcher;
    private DeskClient reporter;
    private DeskClient editor;

    @BeforeEach
    void threeOfTheNewsroom() throws Exception {
        researcher = DeskClient.signedIn(port, "조사하는이", EditorRole.RESEARCHER, jdbc, passwords);
        reporter = DeskClient.signedIn(port, "취재하는이", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "내보내는이", EditorRole.EDITOR, jdbc, passwords);
    }

    @Test
    void aReporterFilesAndEditsADraftAndAnEditorPublishesIt() throws Exception {
        var article = paste(reporter, "거북섬 물길");
        var page = "/desk/articles/" + article;
        assertThat(reporter.get(page).body())
                .contains(">저장</button>", ">확인</button>")
                .doesNotContain(page + "/publish");
        assertThat(send(
                                reporter,
                                page + "/headline",
                                page,
                                Map.of("version", version(article), "headline", "기자가 고친 제목"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(headline(article)).isEqualTo("기자가 고친 제목");
        assertForbidden(send(reporter, page + "/publish", page, Map.of("version", version(article))));
        assertThat(state(article)).isEqualTo("DRAFT");
        publish(article);
        assertThat(state(article)).isEqualTo("PUBLISHED");
    }

    @Test
    void whatReadersHaveSeenIsChangedByEditorsAlone() throws Exception {
        var article = paste(reporter, "두루미섬 물길");
        publish(article);
        var page = "/desk/articles/" + article;
        var typed = "기자가 공들여 적은 제목";
        var refused = send(reporter, page + "/headline", page, Map.of("version", version(article), "headline", typed));
        assertForbidden(refused);
        assertThat(refused.body()).as("nothing is lost").contains(typed);
        assertThat(headline(article)).isNotEqualTo(typed);
        var draft = paste(reporter, "오리섬 물길");
        var quote = jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id"
                        + " where a.public_id = ? limit 1")
                .param(article)
                .query(String.class)
                .single();
        for (var act : new String[] {"confirm", "reject", "speaker", "undo"}) {
            assertForbidden(send(
                    reporter,
                    "/desk/articles/" + draft + "/quotes/" + quote + "/" + act,
                    page,
                    Map.of("version", "0")));
        }
        assertForbidden(send(reporter, "/desk/sources/7/version", page, Map.of("of", article)));
        assertThat(reporter.get(page).body())
                .as("no button that would be refused")
                .contains("보기만 할 수 있습니다")
                .doesNotContain(">저장</button>", ">확인</button>", "/correct", "/withdraw", "/pin", "/speaker");
        assertThat(editor.get(page).body())
                .contains(">저장</button>", ">확인</button>", "/correct", "/withdraw", "/pin", "/speaker")
                .doesNotContain("보기만 할 수 있습니다");
    }

    @Test
    void aResearcherReadsAndIsOfferedNothing() throws Exception {
        var article = paste(reporter, "기러기섬 물길");
        for (var page : new String[] {
            "/desk",
            "/desk/sources",
            "/desk/search",
            "/desk/topics",
            "/desk/people",
            "/desk/forums",
            "/desk/front",
            "/desk/articles/" + article
        }) {
            var answer = researcher.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body().split("method=\"post\"", -1))
                    .as("only the way out on %s", page)
                    .hasSize(2);
            assertThat(answer.body())
                    .doesNotContain("/desk/articles/new", "/desk/audit", "/desk/requests", "/desk/editors");
        }
        for (var page : new String[] {"/desk/articles/new", "/desk/audit", "/desk/requests", "/desk/editors"}) {
            assertForbidden(researcher.get(page));
        }
        var typed = "조사원이 적은 물길 낱말";
        var refused = send(researcher, "/desk/topics", "/desk", Map.of("name", typed, "words", "물길"));
        assertForbidden(refused);
        assertThat(refused.body()).contains(typed);
        var text = "조사원이 붙여넣은 긴 글";
        var pasted = researcher.paste(
                researcher.token("/desk"),
                DeskClient.Part.field("text", text),
                DeskClient.Part.field("fullText", "PUBLIC"));
        assertForbidden(pasted);
        assertThat(pasted.body()).contains(text);
    }

    private static void assertForbidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(403);
        assertThat(answer.body()).contains(FORBIDDEN);
    }

    private static String paste(DeskClient by, String subject) throws Exception {
        var text = "%s 토론회에서 나온 말\n[가나일보 = 홍길동 기자] 변학도 다라대 교수는 “%s 이야기는 %s 사람이 한다”고 말했다."
                .formatted(subject, subject, subject);
        var answer = by.paste(DeskClient.Part.field("text", text), DeskClient.Part.field("fullText", "PUBLIC"));
        var to = DeskClient.to(answer);
        if (to.startsWith("/desk/sources/")) {
            var decided = send(by, to + "/version", to, Map.of("of", "new"));
            return DeskClient.articleOf(decided);
        }
        return DeskClient.articleOf(answer);
    }

    private void publish(String article) throws Exception {
        var page = "/desk/articles/" + article;
        send(
                editor,
                page + "/origin",
                page,
                Map.of("version", version(article), "licence", "허락을 받음", "dayUnknown", "true"));
        send(editor, page + "/publish", page, Map.of("version", version(article)));
        assertThat(state(article)).isEqualTo("PUBLISHED");
    }

    private static HttpResponse<String> send(DeskClient by, String path, String tokenFrom, Map<String, String> fields)
            throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", by.token(tokenFrom));
        return by.post(path, form);
    }

    private String version(String article) {
        return one("version::text", article);
    }

    private String state(String article) {
        return one("state", article);
    }

    private String headline(String article) {
        return one("headline", article);
    }

    private String one(String column, String article) {
        return jdbc.sql("select " + column + " from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }
}

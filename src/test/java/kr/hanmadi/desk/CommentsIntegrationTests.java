package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A reporter and the desk talk under a report: both are told, what is proposed is taken, and no reader sees any of it. */
@IntegrationTest
class CommentsIntegrationTests {
    private static final String REPORT = """
            %s를 열자는 말
            [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘%s 정책토론회’가 열렸다.
            물레별 한빛대 교수는 “%s를 열 때가 됐다”고 말했다. 방청석에는 시민 서른 명이 있었다.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient reporter;
    private DeskClient editor;

    @BeforeEach
    void twoOfTheNewsroom() throws Exception {
        reporter = DeskClient.signedIn(port, "의견기자", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "의견데스크", EditorRole.EDITOR, jdbc, passwords);
        jdbc.sql("delete from notice where editor_id in (select id from editor where name in ('의견기자', '의견데스크'))")
                .update();
    }

    @Test
    void aTalkIsAnsweredItsProposalTakenAndBothAreTold() throws Exception {
        var article = paste("도요섬 나루");
        int from = place(article, "물레별");
        assertThat(open(editor, article, from, "시민 마흔 명", "몇 명인가요", ""))
                .contains("그 문단에 그 말이 없습니다", "value=\"시민 마흔 명\"", "몇 명인가요");
        var begun = open(editor, article, from, "시민 서른 명", "@의견기자 명단으로는 마흔 명입니다", "시민 마흔 명");
        assertThat(begun).contains("의견을 달았습니다", "“시민 서른 명”", "<ins>시민 마흔 명</ins>", ">의견 1</a>");

        assertThat(reporter.get("/desk").body()).as("the count in the head").contains("<b>1</b>");
        assertThat(reporter.get("/desk/account/notices").body())
                .contains("나를 부른 의견", "도요섬 나루를 열자는 말", "의견데스크: @의견기자 명단으로는");
        assertThat(reporter.get("/desk/account/notices/" + notice("의견기자")).statusCode())
                .isEqualTo(302);
        assertThat(reporter.get("/desk").body()).doesNotContain("<b>1</b>");

        var talk = talk(article);
        var talks = "/desk/comments/" + article + "/" + talk;
        assertThat(reporter.form(talks + "/answer", Map.of("said", "맞습니다 @의견기자")))
                .contains("답했습니다");
        assertThat(kinds("의견데스크")).containsExactly("ANSWERED");
        assertThat(kinds("의견기자")).as("nobody is told what he said himself").containsExactly("MENTIONED");

        assertThat(act(reporter, article, "comments/" + talk + "/take", Map.of()))
                .contains("제안한 대로 글을 고치고", "시민 마흔 명이 있었다", "의견기자 님이 제안대로 고침");
        assertThat(reporter.form(talks + "/settle", Map.of())).contains("이미 정리한 의견입니다");
        assertThat(editor.form(talks + "/reopen", Map.of())).contains("의견을 다시 열었습니다", "그사이 고쳐져 글에 없습니다");
        assertThat(editor.form(talks + "/settle", Map.of())).contains("의견을 정리했습니다");
        assertThat(editor.form("/desk/comments/" + paste("깝작섬 나루") + "/" + talk + "/settle", Map.of()))
                .as("of another report")
                .contains("찾는 쪽이 없습니다");
    }

    @Test
    void readersSeeNothingOfItAndAReporterAnswersUnderAPublishedReport() throws Exception {
        var article = editor.publish(REPORT.formatted("마도섬 나루", "마도섬 나루", "마도섬 나루"), jdbc);
        var slug = jdbc.sql("select slug from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
        for (int answers = 0; answers < 3; answers++) {
            editor.get("/desk/articles/" + article); // each says what came of a form before it went out
        }
        open(editor, article, place(article, "물레별"), "시민 서른 명", "은밀한귓속말", "시민 쉰 명");
        var talk = talk(article);
        assertThat(reporter.form("/desk/comments/" + article + "/" + talk + "/answer", Map.of("said", "확인했습니다")))
                .contains("답했습니다");
        assertThat(act(reporter, article, "comments/" + talk + "/take", Map.of("notice", "record", "reason", "확인")))
                .as("what readers have seen is changed by the desk alone")
                .contains("지금 역할로는 할 수 없는 일입니다");
        assertThat(act(editor, article, "comments/" + talk + "/take", Map.of())).contains("독자에게 정정을 알릴지");
        var stranger = new DeskClient(port);
        for (var page : List.of(
                "/articles/" + article + "/" + slug, "/api/v1/articles/" + article, "/search?q=은밀한귓속말", "/feed.xml")) {
            assertThat(stranger.get(page.replace("은밀한귓속말", "%EC%9D%80%EB%B0%80"))
                            .body())
                    .as(page)
                    .doesNotContain("은밀한귓속말", "쉰 명");
        }
        assertThat(editor.get("/desk/articles/" + article + "/preview").body()).doesNotContain("은밀한귓속말", "쉰 명");
    }

    @Test
    void whatComesBackOrIsGivenIsToldAsTheEditorWantsIt() throws Exception {
        var article = paste("알락섬 나루");
        act(reporter, article, "send", Map.of());
        act(editor, article, "return", Map.of("note", "제목을 줄여 주세요"));
        act(editor, article, "assign", Map.of());
        act(editor, article, "assign", Map.of("to", account("의견기자")));
        assertThat(reporter.get("/desk/account/notices").body())
                .contains("돌려받은 글", "의견데스크: 제목을 줄여 주세요", "맡은 일", "<b>2</b>");
        reporter.form("/desk/account/notices/read", Map.of());
        assertThat(reporter.form("/desk/account/notices/settings", "shown=RETURNED&mailed=RETURNED"))
                .contains("저장했습니다");
        act(editor, article, "assign", Map.of());
        act(editor, article, "assign", Map.of("to", account("의견기자")));
        assertThat(reporter.get("/desk").body())
                .as("is not to be told")
                .doesNotContain("class=\"inbox\" href=\"/desk/account/notices\"><b>");
        reporter.form("/desk/account/notices/settings", "shown=RETURNED&shown=ASSIGNED&shown=MENTIONED&shown=ANSWERED");
        assertThat(editor.get("/desk/account/notices/" + notice("의견기자")).statusCode())
                .as("those of others")
                .isEqualTo(404);
    }

    private String open(DeskClient desk, String article, int from, String words, String said, String proposed)
            throws Exception {
        return desk.form(
                "/desk/comments/" + article,
                Map.of("from", String.valueOf(from), "words", words, "said", said, "proposed", proposed));
    }

    private int place(String article, String words) {
        return jdbc.sql("select position(? in body) - 1 from article where public_id = ?")
                .params(words, article)
                .query(Integer.class)
                .single();
    }

    private long talk(String article) {
        return jdbc.sql("select max(t.id) from comment_thread t join article a on a.id = t.article_id"
                        + " where a.public_id = ?")
                .param(article)
                .query(Long.class)
                .single();
    }

    private long notice(String name) {
        return jdbc.sql("select max(id) from notice where editor_id = ?")
                .param(Long.valueOf(account(name)))
                .query(Long.class)
                .single();
    }

    private List<String> kinds(String name) {
        // what the clock of readers' requests says comes at any time
        return jdbc.sql("select kind from notice where editor_id = ? and kind <> 'REQUEST' order by id")
                .param(Long.valueOf(account(name)))
                .query(String.class)
                .list();
    }

    private String account(String name) {
        return jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email(name))
                .query(String.class)
                .single();
    }

    private String paste(String where) throws Exception {
        return DeskClient.articleOf(reporter.paste(Part.field("text", REPORT.formatted(where, where, where))));
    }

    /** Sends a form with the version that stands; the page that it leads to. */
    private String act(DeskClient desk, String article, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        return desk.form("/desk/articles/" + article + "/" + act, form);
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** A reader's tip reaches the desk, a reporter sees it once it is his, and it becomes a draft. */
@IntegrationTest
class TipsIntegrationTests {
    private static final String NOTE = "꼬마물떼새 회의는 열리지 않았습니다";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient reporter;
    private DeskClient editor;
    private DeskClient reader;

    @BeforeEach
    void signIn() throws Exception {
        reporter = DeskClient.signedIn(port, "제보받는기자", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "제보보는데스크", EditorRole.EDITOR, jdbc, passwords);
        reader = new DeskClient(port);
    }

    @Test
    void aTipIsReadByWhomItIsForAndBecomesADraft() throws Exception {
        var receipt = send();
        var page = "/desk/tips/" + receipt;
        var shown = reader.get("/tips/" + receipt);
        assertThat(shown.body())
                .contains("제보를 받았습니다", "name=\"robots\" content=\"noindex\"")
                .doesNotContain(NOTE, "꼬마@example.org");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        assertThat(reporter.get(page).statusCode()).as("not his").isEqualTo(404);
        assertThat(reporter.get("/desk/tips").body()).doesNotContain(NOTE);
        assertThat(editor.get("/desk").body()).contains("아직 보지 않은 제보");
        var read = editor.get(page).body();
        assertThat(read).contains(NOTE, "꼬마@example.org", "회의록.txt");
        var file = "/desk/tips/" + receipt + "/files/"
                + jdbc.sql("select f.id from tip_file f join tip t on t.id = f.tip_id where t.receipt = ?")
                        .param(receipt)
                        .query(String.class)
                        .single();
        var sent = editor.bytes(file);
        assertThat(sent.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(sent.body()).isEqualTo("빈 의자뿐이었습니다".getBytes(StandardCharsets.UTF_8));
        assertThat(reporter.get(file).statusCode()).isEqualTo(404);

        editor.form(page + "/assign", Map.of("version", "0", "to", account("제보받는기자")));
        assertThat(editor.form(page + "/state", Map.of("version", "0", "state", "CLOSED")))
                .as("seen before it was given")
                .contains("그 사이 다른 사람이 고쳤습니다");
        assertThat(reporter.get("/desk/account/notices").body()).contains("맡은 제보", receipt);
        assertThat(reporter.get(page).body()).contains(NOTE).doesNotContain("제보 지우기");
        assertThat(reporter.get("/desk/articles/new?tip=" + receipt).body())
                .contains(NOTE, "제보 " + receipt + "의 글을 옮겨 왔습니다");
        var article = DeskClient.articleOf(reporter.paste(
                Part.field("text", "꼬마물떼새길 토론회가 열리지 않았다\n[가나일보 = 홍길동 기자] 6일 회의실은 비어 있었다."),
                Part.field("tip", receipt)));
        assertThat(editor.get(page).body()).contains("초고로 옮김", "/desk/articles/" + article);
        assertThat(reader.get("/tips/" + receipt).body()).contains("다 보았음");

        assertThat(reporter.form(page + "/delete", Map.of("version", "2"))).contains("지금 역할로는 할 수 없는 일입니다");
        assertThat(editor.form(page + "/delete", Map.of("version", "2"))).contains("제보를 지웠습니다");
        assertThat(jdbc.sql("select action || coalesce(before, '') || coalesce(after, '') from audit_entry"
                                + " where subject = ? order by id")
                        .param(receipt)
                        .query(String.class)
                        .list())
                .as("nothing of what the reader wrote stays")
                .hasSize(3)
                .noneMatch(line -> line.contains("회의") || line.contains("example"));
    }

    private String send() throws Exception {
        var answer = reader.upload(
                "/tips",
                reader.token("/tips/new"),
                Part.field("said", NOTE),
                Part.field("contact", "꼬마@example.org"),
                Part.field("consent", "true"),
                Part.file("회의록.txt", "빈 의자뿐이었습니다".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(302);
        var to = DeskClient.to(answer);
        return to.substring(to.lastIndexOf('/') + 1);
    }

    private String account(String name) {
        return jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email(name))
                .query(String.class)
                .single();
    }
}

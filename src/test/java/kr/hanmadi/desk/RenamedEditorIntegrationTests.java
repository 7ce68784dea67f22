package kr.hanmadi.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor who takes another name keeps what is decided, and a namesake of the old name gets none of it. */
@IntegrationTest
class RenamedEditorIntegrationTests {
    private static final String OLD = "개명전";
    private static final String NEW = "개명후";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient editor;
    private String article;

    @Test
    void decisionsStayWithTheAccount() throws Exception {
        editor = DeskClient.signedIn(port, OLD, jdbc, passwords);
        article = DeskClient.articleOf(editor.paste(Part.field("text", """
                이름골 이름을 두고 나눈 말
                [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘이름골 토론회’가 열렸다.
                개구름 한빛대 교수는 “이름골의 이름을 그대로 두자”고 말했다.
                """)));
        confirm();
        rename(OLD, NEW);
        editor = DeskClient.signedIn(port, OLD, jdbc, passwords);
        long account = account();
        assertThat(accounts("select decided_by_id from quote where article_id ="))
                .containsExactly(account);
        // the same button once more, under the new name, decides nothing new
        confirm();
        assertThat(jdbc.sql("select editor || ' ' || editor_id from audit_entry"
                                + " where subject = ? and action = 'quote-confirmed'")
                        .param(article)
                        .query(String.class)
                        .list())
                .containsExactly(OLD + " " + account);
        editor.form("/desk/articles/" + article + "/approve", Map.of("version", version("article", article)));
        assertThat(accounts("select stepped_by_id from article_work where article_id ="))
                .containsExactly(account);
        editor.form("/desk/articles/" + article + "/previews", Map.of("days", "1"));
        assertThat(accounts("select made_by_id from preview_link where article_id ="))
                .containsExactly(account);
        editor.form("/desk/topics", Map.of("name", "이름골의 이름", "words", "이름골"));
        assertThat(jdbc.sql("select decided_by_id from topic where name = '이름골의 이름'")
                        .query(Long.class)
                        .list())
                .containsExactly(account);
        assertThat(editor.get("/desk/audit?who=" + URLEncoder.encode(NEW, UTF_8))
                        .body())
                .contains("이름골의 이름을 그대로 두자");
        assertThat(editor.get("/desk/audit.csv?who=" + URLEncoder.encode(NEW, UTF_8))
                        .body())
                .contains(OLD + "," + account + ",");
    }

    private void confirm() throws Exception {
        var quote = jdbc.sql("select public_id from quote where words = '이름골의 이름을 그대로 두자' and article_id ="
                        + " (select id from article where public_id = ?)")
                .param(article)
                .query(String.class)
                .single();
        editor.form(
                "/desk/articles/" + article + "/quotes/" + quote + "/confirm",
                Map.of("version", version("quote", quote)));
    }

    private String version(String table, String publicId) {
        return jdbc.sql("select version from " + table + " where public_id = ?")
                .param(publicId)
                .query(String.class)
                .single();
    }

    private List<Long> accounts(String question) {
        return jdbc.sql(question + " (select id from article where public_id = ?)")
                .param(article)
                .query(Long.class)
                .list();
    }

    private long account() {
        return jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email(OLD))
                .query(Long.class)
                .single();
    }

    private void rename(String from, String to) {
        jdbc.sql("update editor set name = ? where name = ?").params(to, from).update();
    }
}

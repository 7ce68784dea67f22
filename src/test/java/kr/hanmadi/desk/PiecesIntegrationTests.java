package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Words for use again are kept, offered at their field and taken out. */
@IntegrationTest
class PiecesIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void aPieceIsOfferedAtItsFieldAlone() throws Exception {
        var editor = DeskClient.signedIn(port, "상용구데스크", jdbc, passwords);
        var reporter = DeskClient.signedIn(port, "상용구기자", EditorRole.REPORTER, jdbc, passwords);
        assertThat(editor.form("/desk/pieces", Map.of("field", "REPORT", "name", "들꿩 틀", "content", " ")))
                .contains("쓸 곳, 이름, 내용을 모두 적어 주세요", "value=\"들꿩 틀\"");
        editor.form("/desk/pieces", Map.of("field", "REPORT", "name", "들꿩 틀", "content", "옛 틀"));
        assertThat(editor.form("/desk/pieces", Map.of("field", "REPORT", "name", "들꿩 틀", "content", "제목\n들꿩 리드")))
                .contains("저장했습니다", "들꿩 리드")
                .doesNotContain("옛 틀");
        editor.form("/desk/pieces", Map.of("field", "NOTE", "name", "들꿩 끝말", "content", "사과드립니다."));
        assertThat(reporter.get("/desk/articles/new").body())
                .contains("들꿩 틀", "data-into=\"text\"")
                .doesNotContain("들꿩 끝말");
        assertThat(reporter.form("/desk/pieces", Map.of("field", "NOTE", "name", "몰래", "content", "몰래")))
                .contains("지금 역할로는 할 수 없는 일입니다");
        for (var piece : jdbc.sql("select id from text_piece where name like '들꿩%'")
                .query(String.class)
                .list()) {
            assertThat(editor.form("/desk/pieces/" + piece + "/remove", Map.of()))
                    .contains("뺐습니다");
        }
        assertThat(reporter.get("/desk/articles/new").body()).doesNotContain("들꿩 틀");
    }
}

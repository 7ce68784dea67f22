package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.ingest.Filing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** {@code /desk/upkeep}: the read-only mode, backups and the check, as an administrator has them. */
@IntegrationTest
class UpkeepIntegrationTests {
    private static final String REPORT = """
            누리재 지붕 손보기 토론회 열려
            [누리재일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘누리재 지붕 토론회’가 열렸다.
            누리별 한빛대 교수는 “누리재 지붕부터 손봐야 한다”고 말했다.
            """;
    private static final Pattern FILE = Pattern.compile("/desk/upkeep/backups/(hanmadi-[0-9-]+\\.jsonl\\.gz)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Filing filing;

    private DeskClient administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = DeskClient.signedIn(port, "누리지기", EditorRole.ADMINISTRATOR, jdbc, passwords);
    }

    @AfterEach
    void writeAgain() {
        jdbc.sql("delete from read_only").update();
    }

    @Test
    void whileThePortalOnlyReadsReadersReadAndEveryFormIsRefused() throws Exception {
        var token = administrator.token("/desk/articles/new");
        assertThat(administrator.form("/desk/upkeep/read-only", Map.of("on", "true")))
                .contains("읽기 전용으로 바꿨습니다.", "누리지기 님이 켰습니다.");

        var refused = administrator.paste(token, Part.field("text", REPORT));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("지금은 읽기만 할 수 있습니다");
        var request = administrator.post("/requests", Map.of("kind", "OTHER", "text", "누리재 글이 이상합니다."));
        assertThat(request.statusCode()).isEqualTo(503);
        assertThat(request.body()).contains("지금은 읽기만 할 수 있습니다", "누리재 글이 이상합니다.");
        assertThat(jdbc.sql("select count(*) from source where text like '%누리재 지붕%'")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(administrator.get("/").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/desk").body()).contains("읽기 전용입니다.");
        assertThat(new DeskClient(port).signIn(DeskClient.email("누리지기"), "긴 문장이 좋은 비밀번호"))
                .contains("/desk");

        assertThat(administrator.form("/desk/upkeep/read-only", Map.of("on", "false")))
                .contains("읽기 전용을 껐습니다.");
        DeskClient.articleOf(administrator.paste(Part.field("text", REPORT)));
        assertThat(jdbc.sql("select action from audit_entry where subject = 'upkeep' and editor = '누리지기'"
                                + " and action like 'read-only%' order by id")
                        .query(String.class)
                        .list())
                .endsWith("read-only-on", "read-only-off");
    }

    @Test
    void nothingIsFiledMeanwhile() {
        jdbc.sql("insert into read_only (since, turned_by) values (now(), '누리지기')")
                .update();
        jdbc.sql("insert into source (origin, path, text, size, sha256, received_at, publish, full_text, state)"
                        + " values ('IMPORT', '누리재.txt', ?, 1, ?, now(), false, false, 'STAGED')")
                .params(REPORT.replace("지붕", "담장"), "0123456789abcdef".repeat(4))
                .update();

        assertThat(filing.fileNext()).isFalse();

        jdbc.sql("delete from read_only").update();
        Eventually.holds(
                "filed when it ended",
                () -> jdbc.sql("select state from source where path = '누리재.txt'")
                        .query(String.class)
                        .single()
                        .equals("FILED"));
    }

    @Test
    void aBackupIsMadeTakenAndDeleted() throws Exception {
        administrator.form("/desk/upkeep/backups", Map.of());
        Eventually.holds("the backup is listed", () -> page().contains("내려받기"));
        var found = FILE.matcher(page());
        assertThat(found.find()).isTrue();
        var file = "/desk/upkeep/backups/" + found.group(1);

        var taken = administrator.get(file);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("attachment", found.group(1)));
        assertThat(taken.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(header -> assertThat(header).contains("no-store"));
        var editor = DeskClient.signedIn(port, "누리손님", jdbc, passwords);
        assertThat(editor.get(file).statusCode()).isEqualTo(403);
        assertThat(editor.get("/desk").body()).doesNotContain("/desk/upkeep");

        assertThat(administrator.form(file + "/delete", Map.of())).contains("백업을 지웠습니다.");
        assertThat(administrator.get(file).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/desk/upkeep/backups/..%2fserver.lock").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void theCheckSaysWhatItFoundWithALinkToIt() throws Exception {
        var article = DeskClient.articleOf(administrator.paste(Part.field("text", REPORT.replace("지붕", "마루"))));
        jdbc.sql("update quote set start_offset = start_offset + 1, end_offset = end_offset + 1"
                        + " where article_id = (select id from article where public_id = ?)")
                .param(article)
                .update();
        try {
            administrator.form("/desk/upkeep/check", Map.of());
            Eventually.holds("the check is done", () -> page().contains("에 점검했습니다."));
            assertThat(page()).contains("발언이 글과 어긋남", "/desk/articles/" + article);
        } finally {
            jdbc.sql("update quote set start_offset = start_offset - 1, end_offset = end_offset - 1"
                            + " where article_id = (select id from article where public_id = ?)")
                    .param(article)
                    .update();
        }
    }

    @Test
    void theIndexIsComparedWithTheRecord() throws Exception {
        var article = administrator.publish(REPORT.replace("지붕", "굴뚝"), jdbc);
        Eventually.holds(
                "the index has taken it",
                () -> jdbc.sql("select count(*) from hsearch_outbox_event")
                                .query(Long.class)
                                .single()
                        == 0);
        jdbc.sql("update article set state = 'DRAFT' where public_id = ?")
                .param(article)
                .update();
        try {
            administrator.form("/desk/upkeep/index", Map.of());
            Eventually.holds("the comparison is done", () -> page().contains("에 견주었습니다."));
            assertThat(page()).contains("색인에만 남음", "색인 다시 만들기");
        } finally {
            jdbc.sql("update article set state = 'PUBLISHED' where public_id = ?")
                    .param(article)
                    .update();
        }
        administrator.form("/desk/upkeep/index", Map.of());
        Eventually.holds("it holds again", () -> page().contains("건이 기록과 같습니다."));
    }

    private String page() {
        try {
            return administrator.get("/desk/upkeep").body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

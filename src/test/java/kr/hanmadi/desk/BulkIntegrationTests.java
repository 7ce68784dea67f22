package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Many reports are changed at once: what would happen is shown before, and comes back where nobody changed it since. */
@IntegrationTest
class BulkIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient reporter;
    private DeskClient editor;

    @BeforeEach
    void signIn() throws Exception {
        reporter = DeskClient.signedIn(port, "한꺼번에기자", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "한꺼번에데스크", EditorRole.EDITOR, jdbc, passwords);
    }

    @Test
    void reportsAreTiedToAForumAndBack() throws Exception {
        var one = paste("개똥지빠귀골");
        var two = paste("흰눈썹뜸부기골");
        var forum = forumOf(two);
        var fields = "seen=" + seen(one) + "&seen=" + seen(two) + "&act=FORUM&forum=" + forum;
        assertThat(editor.get("/desk/articles?q=%EA%B0%9C%EB%98%A5&state=draft").body())
                .contains("개똥지빠귀골을 보자는 말", "value=\"" + seen(one) + "\"")
                .doesNotContain("흰눈썹뜸부기골을 보자는 말");
        var plan = reporter.get("/desk/bulk?" + fields).body();
        assertThat(plan).contains("바뀌는 글 1건", "그대로 두는 글 1건", "이미 그렇습니다", "흰눈썹뜸부기골 정책토론회");
        assertThat(forumOf(one)).as("shown alone").isNotEqualTo(forum);

        var before = forumOf(one);
        assertThat(reporter.form("/desk/bulk", fields)).contains("1건을 바꾸었습니다. 1건은 그대로입니다");
        assertThat(forumOf(one)).isEqualTo(forum);
        assertThat(reporter.form("/desk/bulk", fields)).as("as it was seen").contains("바뀌는 글이 없습니다");
        assertThat(editor.form(undo(), Map.of())).contains("1건을 되돌렸습니다");
        assertThat(forumOf(one)).isEqualTo(before);
        assertThat(editor.form(undo(), Map.of())).contains("이미 되돌렸습니다");
    }

    @Test
    void draftsAreSentAndWhatMovedOnSinceStays() throws Exception {
        var one = paste("쇠물닭골");
        var two = paste("쇠뜸부기골");
        var drafts = "seen=" + seen(one) + "&seen=" + seen(two);
        assertThat(reporter.form("/desk/bulk", drafts + "&act=APPROVE")).contains("데스크만 할 수 있는 일입니다");
        assertThat(reporter.form("/desk/bulk", drafts + "&act=SEND")).contains("2건을 바꾸었습니다");
        editor.form(
                "/desk/articles/" + one + "/approve",
                Map.of("version", seen(one).split(":")[1]));
        assertThat(reporter.form("/desk/bulk", drafts + "&act=DISCARD"))
                .as("what was approved is changed by the desk alone")
                .contains("1건을 바꾸었습니다. 1건은 그대로입니다");
        assertThat(reporter.form(undo(), Map.of())).contains("1건을 되돌렸습니다");
        assertThat(reporter.form(undo("SEND"), Map.of())).contains("1건을 되돌렸습니다. 1건은 그 뒤에 다시 바뀌어");
        assertThat(step(one)).isEqualTo("APPROVED");
        assertThat(step(two)).isEqualTo("WRITING");
    }

    @Test
    void forumsGetATopicAndLoseItAgain() throws Exception {
        var one = paste("알락해오라기골");
        var before = topic(one);
        var fields = "seen=" + seen(one) + "&act=TOPIC&topic=%EB%AC%BC%EA%B8%B8";
        assertThat(reporter.form("/desk/bulk", fields)).contains("데스크만 할 수 있는 일입니다");
        assertThat(editor.get("/desk/bulk?" + fields).body()).contains("물길", "바뀌는 글 1건");
        editor.form("/desk/bulk", fields);
        assertThat(topic(one)).isEqualTo("물길");
        editor.form(undo(), Map.of());
        assertThat(topic(one)).isEqualTo(before);
        assertThat(editor.form("/desk/bulk", "act=TOPIC")).contains("먼저 글을 골라 주세요");
        assertThat(editor.form("/desk/bulk", "seen=" + seen(one))).contains("무엇을 할지 골라 주세요");
    }

    private String undo() {
        return "/desk/bulk/"
                + jdbc.sql("select max(id) from bulk_change where made_by = '한꺼번에기자' or made_by = '한꺼번에데스크'")
                        .query(String.class)
                        .single()
                + "/undo";
    }

    private String undo(String act) {
        return "/desk/bulk/"
                + jdbc.sql("select max(id) from bulk_change where made_by = '한꺼번에기자' and act = ?")
                        .param(act)
                        .query(String.class)
                        .single()
                + "/undo";
    }

    private String seen(String article) {
        return article + ":"
                + jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single();
    }

    private String forumOf(String article) {
        return jdbc.sql("select f.public_id from article a join forum f on f.id = a.forum_id where a.public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String topic(String article) {
        return jdbc.sql("select coalesce(f.topic, '') from article a join forum f on f.id = a.forum_id"
                        + " where a.public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String step(String article) {
        return jdbc.sql("select step from article_work w join article a on a.id = w.article_id where a.public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String paste(String where) throws Exception {
        return DeskClient.articleOf(reporter.paste(Part.field("text", """
                %s을 보자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘%s 정책토론회’가 열렸다.
                뜸북별 한빛대 교수는 “%s 둑을 쌓자”고 말했다.
                """.formatted(where, where, where))));
    }
}

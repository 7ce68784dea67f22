package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor at the desk, drafts to decide on, and what the database has of them. */
@IntegrationTest
abstract class DeskDecisions {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REPORT = """
            %s
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘%s’가 열렸다.
            성춘향 한빛대 교수는 “돌봄 예산을 두 배로 늘려야 한다는 %s”고 말했다.
            그러자 “세금은 누가 내느냐”는 말이 %1$s 자리에서 나왔다.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "홍편집", jdbc, passwords);
    }

    static String question(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).matches(".*/desk/sources/\\d+");
        return to.substring(to.indexOf("/desk/"));
    }

    HttpResponse<String> answer(String question, String of) throws Exception {
        return desk.post(question + "/version", Map.of("of", of, "_csrf", desk.token("/desk")));
    }

    long count(String headline) {
        return jdbc.sql("select count(*) from article where headline = ?")
                .param(headline)
                .query(Long.class)
                .single();
    }

    int forumVersion(String article) {
        return jdbc.sql("select f.version from forum f join article a on a.forum_id = f.id where a.public_id = ?")
                .param(article)
                .query(Integer.class)
                .single();
    }

    String draft(String headline) throws Exception {
        return DeskClient.articleOf(desk.paste(
                Part.field("text", text(headline, "제%d차 나래 돌봄 토론회".formatted(NUMBER.incrementAndGet())))));
    }

    static String text(String headline, String forum) {
        return REPORT.formatted(headline, forum, headline);
    }

    void publish(String article) throws Exception {
        post(article, "/origin", Map.of("dayUnknown", "true"));
        post(article, "/publish", Map.of());
        assertThat(review(article)).contains("출고했습니다");
    }

    void post(String article, String part, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("version", version("article", article));
        form.put("_csrf", desk.tokenOf(article));
        assertThat(desk.post("/desk/articles/" + article + part, form).statusCode())
                .isEqualTo(302);
    }

    void speak(String article, String quote, Map<String, String> fields) throws Exception {
        decide(article, quote, "speaker", fields);
    }

    void decide(String article, String quote, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("version", version("quote", quote));
        form.put("_csrf", desk.tokenOf(article));
        var answer = desk.post("/desk/articles/" + article + "/quotes/" + quote + "/" + act, form);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    String review(String article) throws Exception {
        return desk.get("/desk/articles/" + article).body();
    }

    String version(String table, String id) {
        return jdbc.sql("select version::text from " + table + " where public_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    String state(String article) {
        return jdbc.sql("select state from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    String quote(String article, String words) {
        return jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id"
                        + " where a.public_id = ? and q.kind = 'DIRECT' and q.words like ?")
                .params(article, words)
                .query(String.class)
                .single();
    }

    String quoteState(String quote) {
        return jdbc.sql("select coalesce(speaker_name, '-') || ' ' || state from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    List<String> trail(String article) {
        return jdbc.sql("select action || ' ' || coalesce(after, '') from audit_entry where subject = ? order by id")
                .param(article)
                .query(String.class)
                .list();
    }

    String unknownQuote(String article) {
        return quote(article, "세금은 누가%");
    }
}

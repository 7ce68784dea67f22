package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A reader claims a correction and reads on the receipt what came of it; the register says it to everyone. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestDecisionsIntegrationTests {
    private static final String REPORT = """
            청구마을 다리 놓기로
            [청구일보 = 홍길동 기자] 지난 5일 청구시의회에서 ‘청구마을 다리 토론회’가 열렸다. 발제는 구청구 청구초 교장이 맡았다.
            구청구 청구초 교장은 “청구마을에 다리를 놓아야 한다”고 말했다.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private DeskClient desk;
    private DeskClient reader;
    private String article;
    private String quote;

    @BeforeAll
    void publish() throws Exception {
        desk = DeskClient.signedIn(port, "청구편집", jdbc, passwords);
        reader = new DeskClient(port);
        article = DeskClient.articleOf(desk.paste(Part.field("text", REPORT), Part.field("fullText", "PUBLIC")));
        onArticle("/origin", Map.of("reportedOn", "2025-02-06", "licence", "허락을 받음"));
        onArticle("/publish", Map.of());
        quote = jdbc.sql("select public_id from quote where words = '청구마을에 다리를 놓아야 한다'")
                .query(String.class)
                .single();
    }

    @Test
    void aClaimIsReviewedAnsweredAndTiedToTheNoteOnTheArticle() throws Exception {
        var receipt = claim("CORRECTION", "articles/" + article, Map.of("knownOn", "2025-02-07", "evidence", "회의록 3쪽"));
        assertThat(receipt(receipt)).contains("요청을 받았습니다", "접수됨", "까지 답합니다").doesNotContain("회의록 3쪽");
        assertThat(desk.get("/desk/requests").body()).contains(receipt, "까지 답할 것");
        assertThat(desk.get("/desk/requests/" + receipt).body())
                .contains("회의록 3쪽", "2025년 5월 7일", "지난 뒤에 들어왔습니다", "알림이 없습니다");

        post("/desk/requests/" + receipt + "/review", Map.of());
        assertThat(desk.get("/desk/requests/" + receipt).body()).contains("검토를 시작했습니다");
        assertThat(receipt(receipt)).contains("검토 중");
        decide(receipt, Map.of("state", "ACCEPTED", "answer", "바로잡겠습니다."));
        assertThat(desk.get("/desk/requests/" + receipt).body())
                .as("refused: nothing was corrected yet, and what was typed stays")
                .contains("먼저 기사에 알림을 싣고", "바로잡겠습니다.");
        assertThat(receipt(receipt)).contains("검토 중").doesNotContain("바로잡겠습니다.");

        onArticle("/correct", Map.of("kind", "CORRECTION", "note", "다리가 아니라 나루를 놓기로 했습니다."));
        var noted = jdbc.sql("""
                select c.made_at from correction c join article a on a.id = c.article_id where a.public_id = ?""")
                .param(article)
                .query((row, number) -> row.getTimestamp(1).toInstant().toString())
                .single();
        decide(receipt, Map.of("state", "ACCEPTED", "answer", "나루로 바로잡았습니다.", "note", noted));
        assertThat(receipt(receipt))
                .contains("요청에 답했습니다", "받아들임", "나루로 바로잡았습니다.", "/articles/" + article, "#corrections")
                .doesNotContain("요청을 받았습니다");
        assertThat(reader.get("/requests/decided").body())
                .contains("청구마을 다리 놓기로", "정정보도 청구", "받아들임", "나루를 놓기로")
                .doesNotContain(receipt, "변학도", "나루로 바로잡았습니다.");
        assertThat(jdbc.sql("""
                        select e.name from request r join editor e on e.id = r.decided_by where r.receipt = ?""").param(receipt).query(String.class).single()).isEqualTo("청구편집");
        assertThat(desk.get("/desk/requests").body()).as("no open one any more").doesNotContain(receipt);
        assertThat(desk.get("/desk/requests?all=true").body()).contains(receipt);
        assertThat(desk.get("/desk/audit").body()).contains("독자 요청 결정", "받아들임", "<a href=\"/desk/requests/");
        assertThat(reader.get("/quotes/" + quote).body())
                .as("said of the words too")
                .contains("/articles/" + article, "#corrections");
    }

    @Test
    void whatIsDeclinedSaysWhyAndNoteAndVersionAreChecked() throws Exception {
        var receipt = claim("REBUTTAL", "quotes/" + quote, Map.of());
        decide(receipt, Map.of("state", "DECLINED", "answer", " "));
        assertThat(desk.get("/desk/requests/" + receipt).body()).contains("할 답을 2,000자 안으로");
        decide(receipt, Map.of("state", "PARTLY", "answer", "일부", "note", "2020-01-01T00:00:00Z"));
        assertThat(desk.get("/desk/requests/" + receipt).body()).contains("고른 알림이 기사에 없습니다");
        decide(receipt, Map.of("state", "DECLINED", "answer", "녹음과 같습니다.", "version", "77"));
        assertThat(receipt(receipt)).contains("접수됨");
        decide(receipt, Map.of("state", "DECLINED", "answer", "녹음과 같습니다."));
        assertThat(receipt(receipt)).contains("받아들이지 않음", "녹음과 같습니다.");
        assertThat(reader.get("/requests/decided").body()).contains("반론보도 청구", "받아들이지 않음");
        assertThat(desk.get("/desk/requests/20250101-aaaaaa").statusCode()).isEqualTo(404);
    }

    @Test
    void aReceiptSaysNoHiddenName() throws Exception {
        var person = jdbc.sql("select public_id from person where name = '구청구' order by id limit 1")
                .query(String.class)
                .single();
        var receipt = claim("PERSON", "speakers/" + person, Map.of());
        assertThat(receipt(receipt)).contains("구청구");
        post("/desk/hidden", Map.of("person", person, "as", "REQUEST"));
        assertThat(receipt(receipt)).contains("지금은 볼 수 없는 쪽").doesNotContain("구청구", "%EA%B5%AC%EC%B2%AD%EA%B5%AC");
        post("/desk/hidden/" + person + "/show", Map.of());
        assertThat(receipt(receipt)).contains("구청구");
    }

    @Test
    void onlyWhoPublishesReadsAndDecidesRequests() throws Exception {
        var receipt = claim("OTHER", "", Map.of());
        var other = DeskClient.signedIn(port, "청구기자", EditorRole.REPORTER, jdbc, passwords);
        assertThat(other.get("/desk/requests/" + receipt).statusCode()).isEqualTo(403);
        assertThat(other.post("/desk/requests/" + receipt + "/decide", Map.of("_csrf", other.token("/desk/account")))
                        .statusCode())
                .isEqualTo(403);
    }

    private String claim(String kind, String about, Map<String, String> more) throws Exception {
        jdbc.sql("delete from request_limit").update();
        var form = new HashMap<>(more);
        form.putAll(Map.of("kind", kind, "about", about, "text", "제가 한 말과 다릅니다.", "name", "변학도", "contact", "02-000"));
        form.put("_csrf", reader.token("/requests/new"));
        var to = DeskClient.to(reader.post("/requests", form));
        assertThat(to).startsWith("/requests/2");
        return to.substring("/requests/".length());
    }

    private String receipt(String receipt) throws Exception {
        return reader.get("/requests/" + receipt).body();
    }

    private void decide(String receipt, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.putIfAbsent(
                "version",
                jdbc.sql("select version::text from request where receipt = ?")
                        .param(receipt)
                        .query(String.class)
                        .single());
        post("/desk/requests/" + receipt + "/decide", form);
    }

    private void onArticle(String action, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version::text from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        post("/desk/articles/" + article + action, form);
    }

    private void post(String path, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", desk.token("/desk/account"));
        assertThat(desk.post(path, form).statusCode()).as(path).isEqualTo(302);
    }
}

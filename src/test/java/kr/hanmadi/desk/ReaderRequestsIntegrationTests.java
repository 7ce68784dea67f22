package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.Eventually;
import kr.hanmadi.site.FictionalRecord;
import kr.hanmadi.site.FictionalRecordTest;
import kr.hanmadi.topic.WordStatistics;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A reader tells us what is wrong; an editor reads it, and chooses the first page and the topics. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderRequestsIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private FictionalRecord fictional;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private WordStatistics statistics;

    private FictionalRecord.Ids ids;

    @BeforeAll
    void save() {
        ids = fictional.save();
    }

    @Test
    void takesAReportOfAWrongSpeakerAndGivesAReceipt() throws Exception {
        var reader = new DeskClient(port);
        var form = "/requests/new?about=quotes/" + ids.quote();
        assertThat(reader.get(form).body()).contains("수질 자료를 분기마다", "value=\"WRONG_SPEAKER\" checked");
        assertThat(reader.get(form).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        var sent = reader.post(
                "/requests",
                fields(reader, form, "WRONG_SPEAKER", "quotes/" + ids.quote(), "이 말은 임꺽정 계장이 했습니다.", "", ""));
        var receipt = sent.headers().firstValue("Location").orElseThrow();
        assertThat(receipt).matches(".*/requests/[0-9]{8}-[0-9a-z]{6}");
        var received = reader.get(receipt.replaceFirst("^http://[^/]+", "")).body();
        assertThat(received)
                .contains("요청을 받았습니다", receipt.substring(receipt.lastIndexOf('/') + 1), "접수됨")
                .doesNotContain("임꺽정 계장이 했습니다");
        var editor = DeskClient.signedIn(port, "한편집", jdbc, passwords);
        assertThat(editor.get("/desk/requests?all=true").body()).contains("이 말은 임꺽정 계장이 했습니다.", "발언자가 틀립니다");
    }

    @Test
    void asksWhoClaimsACorrectionAndKeepsWhatWasTyped() throws Exception {
        var reader = new DeskClient(port);
        var form = "/requests/new?about=articles/" + ids.article();
        var about = "articles/" + ids.article();
        var refused = reader.post("/requests", fields(reader, form, "REBUTTAL", about, "그날 저는 그곳에 없었습니다.", "", ""));
        assertThat(refused.body())
                .contains("이름을 적어 주세요.", "연락처를 적어 주세요.", "그날 저는 그곳에 없었습니다.", "value=\"REBUTTAL\" checked");
        var sent = reader.post(
                "/requests", fields(reader, form, "REBUTTAL", about, "그날 저는 그곳에 없었습니다.", "홍길동", "gil@example.org"));
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    @Test
    void refusesARequestWithoutItsToken() throws Exception {
        var refused = new DeskClient(port).post("/requests", Map.of("kind", "OTHER", "text", "누가 보냈는지 모를 글"));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void takesThirtyRequestsAnHourFromAnAddressAndForgetsNoneInARestart() throws Exception {
        var reader = new DeskClient(port);
        var form = "/requests/new?about=articles/" + ids.article();
        var request = fields(reader, form, "OTHER", "articles/" + ids.article(), "오자가 있습니다.", "", "");
        jdbc.sql("delete from request_limit").update();
        for (int i = 0; i < 30; i++) {
            assertThat(reader.post("/requests", request).statusCode()).isEqualTo(302);
        }
        assertThat(reader.post("/requests", request).statusCode()).isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from request_limit where address = '127.0.0.1'")
                        .query(Long.class)
                        .single())
                .isOne();
        jdbc.sql("delete from request_limit").update();
        assertThat(reader.post("/requests", request).statusCode())
                .as("nothing else counts")
                .isEqualTo(302);
    }

    @Test
    void putsWhatAnEditorChoseOnTheFirstPage() throws Exception {
        var editor = DeskClient.signedIn(port, "두편집", jdbc, passwords);
        var review = "/desk/articles/" + ids.quotesOnly();
        var token = Map.of("_csrf", editor.token(review));
        assertThat(editor.post(review + "/pin", token).statusCode()).isEqualTo(302);
        editor.post("/desk/articles/" + ids.article() + "/quotes/" + ids.lastQuote() + "/pin", token);
        assertThat(editor.get("/desk/front").body()).contains("다라시 버스 공청회 열려", "바다와 강을 함께 보자");
        Eventually.holds("the first page shows what was chosen", () -> {
            var home = body(editor, "/");
            int article = home.indexOf("다라시 버스 공청회 열려");
            int quote = home.indexOf("바다와 강을 함께 보자");
            return quote > 0 && quote < article && article < home.indexOf("새 기사");
        });
        var down = new HashMap<>(token);
        down.put("slot", "ARTICLE");
        editor.post("/desk/front/unpin", down);
        assertThat(editor.get("/desk/front").body()).doesNotContain("다라시 버스 공청회 열려");
        assertThat(new DeskClient(port).post(review + "/pin", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void makesATopicOfWordsAndShowsReadersItsQuotations() throws Exception {
        statistics.countNow();
        var editor = DeskClient.signedIn(port, "세편집", jdbc, passwords);
        var token = editor.token("/desk/topics");
        editor.post("/desk/topics", Map.of("_csrf", token, "name", "물길 정책", "words", "물길, 수질", "published", "true"));
        var topic = "/topics/%EB%AC%BC%EA%B8%B8-%EC%A0%95%EC%B1%85";
        Eventually.holds("readers see the topic", () -> body(editor, "/topics").contains("물길 정책"));
        assertThat(body(editor, topic))
                .contains("수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다", "물길을 어떻게 쓸지는", "많이 말한 사람", "성춘향")
                .doesNotContain("바다와 강을 함께 보자");
        var nameless = editor.post("/desk/topics", Map.of("_csrf", token, "name", "", "words", "물"));
        assertThat(nameless.statusCode()).isEqualTo(302);
        assertThat(editor.get("/desk/topics").body()).contains("주제의 이름을 적어 주세요.");
        assertThat(editor.get("/topics/nothing").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> fields(
            DeskClient reader, String form, String kind, String about, String text, String name, String contact)
            throws Exception {
        return Map.of(
                "_csrf",
                reader.token(form),
                "kind",
                kind,
                "about",
                about,
                "text",
                text,
                "name",
                name,
                "contact",
                contact);
    }

    private static String body(DeskClient client, String path) {
        try {
            return client.get(path).body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

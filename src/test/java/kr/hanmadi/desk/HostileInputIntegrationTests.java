package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.document.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What no editor means to send, and what editors send by accident: the answer says what to do, and nothing is lost. */
@IntegrationTest
class HostileInputIntegrationTests {
    private static final String REPORT = """
            %1$s
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제2차 나래시 돌봄 정책토론회’가 열렸다.
            성춘향 한빛대 교수는 “돌봄 예산을 두 배로 늘려야 한다는 것이 %1$s”고 말했다.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "홍편집", jdbc, passwords);
    }

    @Test
    void aPasteOfNearlyFiveMegabytesIsTaken() throws Exception {
        var line = "성춘향 한빛대 교수는 예산을 늘려야 한다고 여러 차례 말해 왔고 이번에도 그렇게 말했다.\n";
        var text =
                REPORT.formatted("아주 긴 글을 넣다") + line.repeat(4_900_000 / line.getBytes(StandardCharsets.UTF_8).length);
        assertThat(desk.paste(Part.field("text", text)).statusCode()).isEqualTo(302);
    }

    @Test
    void aTextThatIsTooLargeIsToldSoInKorean() throws Exception {
        var upload = desk.paste(Part.file("big.txt", new byte[8 << 20]));
        assertThat(upload.statusCode()).isEqualTo(413);
        assertThat(upload.body()).contains("내용이 너무 큽니다").contains("5MB");
        var between = "가".repeat((5 << 20) / 3 + 1000).getBytes(StandardCharsets.UTF_8);
        var tooLong = desk.paste(Part.file("between.txt", between));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("5MB보다 큽니다");
        var oneTooLarge = desk.paste(Part.file("six.txt", new byte[(6 << 20) + 100_000]));
        assertThat(oneTooLarge.statusCode()).isEqualTo(413);
        assertThat(oneTooLarge.body()).contains("5MB보다 큽니다");
    }

    @Test
    void whatIsNoTextIsRefusedWithItsReason() throws Exception {
        assertRefused(desk.paste(Part.field("text", "제목\n본문에 \0 영이 있다.")), "글이 아닌 파일입니다");
        assertRefused(
                desk.paste(Part.file("broken.txt", "Café à la crème".getBytes(StandardCharsets.ISO_8859_1))),
                "UTF-8로 저장해");
        assertRefused(desk.paste(Part.file("scan.hwp", Samples.hangul(""))), "글자가 없는 문서입니다");
        var bomb = desk.paste(Part.file("bomb.zip", Samples.zip(Map.of("a.txt", new byte[60 << 20]))));
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(bomb.body()).contains("5MB보다 큽니다");
        assertRefused(
                desk.paste(Part.file("twice.zip", Samples.zip(Map.of("b.zip", Samples.zip(Map.of("a", new byte[9])))))),
                "압축을 풀 수 없습니다");
        assertRefused(desk.paste(Part.file("image.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})), "글이 아닌 파일");
        assertRefused(desk.paste(Part.file("empty.txt", new byte[0])), "빈 파일입니다");
        assertRefused(desk.paste(Part.field("text", "   ")), "글을 붙여넣거나");
        assertRefused(desk.paste(Part.field("text", "한 줄뿐인 글")), "기사를 찾지 못했습니다");
    }

    @Test
    void aFileNameIsOnlyAName() throws Exception {
        var name = "../../etc/<img src=x onerror=alert(1)>" + "긴".repeat(300) + ".txt";
        desk.paste(Part.file(name, new byte[] {1, 2, 3}));
        var kept = jdbc.sql("select path from source where origin = 'DESK' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("..").contains("<img src=x").hasSizeLessThan(120);
        assertThat(desk.get("/desk/sources?state=failed").body())
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
    }

    @Test
    void aScriptInAnyFieldIsOnlyText() throws Exception {
        var article = paste("<script>alert('제목')</script> 토론회");
        edit(article, "byline", Map.of("reporters", "<script>alert(2)</script>", "outlet", "<b>가나</b>일보"));
        edit(
                article,
                "forum",
                Map.of(
                        "details.name",
                        "<script>alert(3)</script>",
                        "details.kind",
                        "FORUM",
                        "details.state",
                        "ENDED",
                        "details.backers.hosts",
                        "<i>주최</i>",
                        "details.backers.organizers",
                        "<i>주관</i>"));
        edit(article, "origin", Map.of("dayUnknown", "true"));
        edit(article, "publish", Map.of());
        for (var page : new String[] {
            "/desk", "/desk/articles/" + article, "/desk/audit", "/", "/articles", readerAddress(article), "/forums"
        }) {
            assertThat(desk.get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<b>가나")
                    .doesNotContain("<i>주최");
        }
        assertThat(desk.get(readerAddress(article)).body()).contains("&lt;script&gt;alert");
    }

    @Test
    void theSecondOfTwoTabsIsToldAndLosesNothing() throws Exception {
        var article = paste("두 창에서 고치는 글");
        int version = version(article);
        var fields =
                Map.of("headline", "먼저 저장한 제목", "version", String.valueOf(version), "_csrf", desk.tokenOf(article));
        desk.post("/desk/articles/" + article + "/headline", fields);
        var other = DeskClient.signedIn(port, "임편집", jdbc, passwords);
        other.post(
                "/desk/articles/" + article + "/headline",
                Map.of(
                        "headline",
                        "나중에 저장한 제목",
                        "version",
                        String.valueOf(version),
                        "_csrf",
                        other.token("/desk/articles/" + article)));
        assertThat(headline(article)).isEqualTo("먼저 저장한 제목");
        assertThat(other.get("/desk/articles/" + article).body())
                .contains("그 사이 다른 사람이 고쳤습니다")
                .contains("value=\"나중에 저장한 제목\"");
    }

    @Test
    void aSpeakerTypedInASecondTabIsKeptInTheForm() throws Exception {
        var article = paste("발언자를 두 창에서 고치는 글");
        var quote = jdbc.sql(
                        "select q.public_id from quote q join article a on a.id = q.article_id where a.public_id = ? and kind = 'DIRECT'")
                .param(article)
                .query(String.class)
                .single();
        var address = "/desk/articles/" + article + "/quotes/" + quote;
        desk.post(address + "/confirm", Map.of("version", "0", "_csrf", desk.tokenOf(article)));
        desk.post(address + "/confirm", Map.of("version", "0", "_csrf", desk.tokenOf(article)));
        assertThat(desk.get("/desk/articles/" + article).body()).doesNotContain("그 사이 다른 사람이");
        desk.post(
                address + "/speaker", Map.of("version", "0", "speaker", "다른 사람: 변학도", "_csrf", desk.tokenOf(article)));
        assertThat(desk.get("/desk/articles/" + article).body())
                .contains("그 사이 다른 사람이 고쳤습니다")
                .contains("value=\"다른 사람: 변학도\"");
        desk.post(
                address + "/speaker", Map.of("version", "1", "speaker", "다른 사람: 변학도", "_csrf", desk.tokenOf(article)));
        assertThat(state(quote)).isEqualTo("변학도 CONFIRMED");
        desk.post(address + "/undo", Map.of("version", "2", "_csrf", desk.tokenOf(article)));
        assertThat(state(quote)).isEqualTo("성춘향 FOUND");
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by id")
                        .param(article)
                        .query(String.class)
                        .list())
                .containsExactly("quote-confirmed", "quote-speaker", "quote-undone");
    }

    @Test
    void aFormSentTwiceIsDoneOnce() throws Exception {
        var article = paste("두 번 누른 글");
        var again = desk.paste(Part.field("text", REPORT.formatted("두 번 누른 글")));
        assertThat(again.headers().firstValue("Location").orElse("")).contains(article);
        desk.post(
                "/desk/articles/" + article + "/origin",
                Map.of(
                        "dayUnknown",
                        "true",
                        "version",
                        String.valueOf(version(article)),
                        "_csrf",
                        desk.tokenOf(article)));
        var fields = Map.of("version", String.valueOf(version(article)), "_csrf", desk.tokenOf(article));
        desk.post("/desk/articles/" + article + "/publish", fields);
        desk.post("/desk/articles/" + article + "/publish", fields);
        assertThat(desk.get("/desk/articles/" + article).body()).doesNotContain("그 사이 다른 사람이");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'publish' and subject = ?")
                        .param(article)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPasteAfterTheSessionIsOverIsGivenBack() throws Exception {
        var stranger = new DeskClient(port);
        var answer = stranger.paste("expired", Part.field("text", "오래 적은 글 <script>"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("다시 들어간 뒤").contains("오래 적은 글 &lt;script&gt;");
        assertThat(desk.paste("wrong", Part.field("text", "토큰 없는 글")).body()).contains("토큰 없는 글");
        assertThat(stranger.get("/expired").statusCode()).isEqualTo(404);
        var login = stranger.post("/login", Map.of("email", "a@example.com", "password", "비밀번호"));
        assertThat(login.statusCode()).isEqualTo(403);
        assertThat(login.body()).doesNotContain("비밀번호");
    }

    @Test
    void severalFilesAreTakenAtOnce() throws Exception {
        var answer = desk.paste(
                Part.file("one.txt", REPORT.formatted("여러 파일의 첫 글").getBytes(StandardCharsets.UTF_8)),
                Part.file("two.txt", REPORT.formatted("여러 파일의 둘째 글").getBytes(StandardCharsets.UTF_8)),
                Part.file("three.txt", new byte[] {0, 1}));
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/desk/sources?state=failed");
        assertThat(desk.get("/desk/sources?state=failed").body())
                .contains("파일 3개를 받았습니다")
                .contains("three.txt");
        assertThat(jdbc.sql("select count(*) from article where headline like '여러 파일의%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aFailedTextIsReadOnceMoreAndThatIsWrittenDown() throws Exception {
        desk.paste(Part.field("text", "다시 처리할 한 줄"));
        long id = jdbc.sql("select max(id) from source where failure = 'NO_ARTICLE'")
                .query(Long.class)
                .single();
        assertThat(desk.get("/desk/sources").body()).contains("다시 처리");
        desk.post("/desk/sources/" + id + "/retry", Map.of("_csrf", desk.token("/desk/sources")));
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by id")
                        .param("source-" + id)
                        .query(String.class)
                        .list())
                .containsExactly("source-taken", "source-retried");
        assertThat(desk.get("/desk/audit").body()).contains("글 다시 처리");
    }

    @Test
    void anArticleOfThreeHundredRemarksIsReviewed() throws Exception {
        var text = new StringBuilder(REPORT.formatted("발언이 삼백 개인 글"));
        for (int i = 0; i < 300; i++) {
            text.append("성춘향 한빛대 교수는 “돌봄 예산의 %d번째 까닭을 말해야 한다”고 말했다.\n".formatted(i));
        }
        var article = DeskClient.articleOf(desk.paste(Part.field("text", text.toString())));
        var page = desk.get("/desk/articles/" + article);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("<li\\s[^>]*class=\"card")).hasSize(101);
        var last = desk.get("/desk/articles/" + article + "?page=4").body();
        assertThat(page.body()).contains("?page=2").contains("0번째").doesNotContain("299번째");
        assertThat(last).contains("299번째").doesNotContain("<mark>0번째");
        assertThat(page.body()).doesNotContain("??");
    }

    private String paste(String headline) throws Exception {
        return DeskClient.articleOf(desk.paste(Part.field("text", REPORT.formatted(headline))));
    }

    private void edit(String article, String part, Map<String, String> fields) throws Exception {
        var form = new java.util.HashMap<>(fields);
        form.put("version", String.valueOf(version(article)));
        form.put("forumVersion", forumVersion(article));
        form.put("_csrf", desk.tokenOf(article));
        assertThat(desk.post("/desk/articles/" + article + "/" + part, form).statusCode())
                .isEqualTo(302);
        assertThat(desk.get("/desk/articles/" + article).body()).doesNotContain("role=\"alert\"");
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    private int version(String article) {
        return jdbc.sql("select version from article where public_id = ?")
                .param(article)
                .query(Integer.class)
                .single();
    }

    private String forumVersion(String article) {
        return jdbc.sql("select f.version::text from forum f join article a on a.forum_id = f.id where a.public_id = ?")
                .param(article)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String headline(String article) {
        return jdbc.sql("select headline from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String state(String quote) {
        return jdbc.sql("select speaker_name || ' ' || state from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    private String readerAddress(String article) {
        return jdbc.sql("select '/articles/' || public_id || '/' || slug from article where public_id = ?")
                .param(article)
                .query(String.class)
                .optional()
                .map(address -> java.net
                        .URI
                        .create(address.replace("<", "").replace(">", ""))
                        .toASCIIString())
                .orElseThrow();
    }
}

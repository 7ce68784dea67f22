package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Keys of programs, what they may do, and what programs are told, as an administrator and a program have them. */
@IntegrationTest
class ProgramsIntegrationTests {
    private static final String REPORT = """
            너울골 %s 손보기 토론회 열려
            [너울골일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘너울골 %s 토론회’가 열렸다.
            너울별 한빛대 교수는 “너울골 %s부터 손봐야 한다”고 말했다.
            """;
    private static final Pattern SHOWN = Pattern.compile("class=\"secret\"[^>]*>([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private DeskClient administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = DeskClient.signedIn(port, "너울지기", EditorRole.ADMINISTRATOR, jdbc, passwords);
    }

    @Test
    void aProgramWithAKeyFilesADraftThatOnlyEditorsSee() throws Exception {
        var key = key("너울 편집기", true);
        assertThat(jdbc.sql("select count(*) from api_token where token_hash = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();

        var answer = draft(key, Map.of("text", report("다리"), "published", "2026-01-06"));
        assertThat(answer.statusCode()).isEqualTo(201);
        var article = json.readTree(answer.body()).get("article").asString();
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(url -> assertThat(url).endsWith("/desk/articles/" + article));
        assertThat(get("/articles/" + article, null).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/desk/articles/" + article).body()).contains("너울골 다리");
        assertThat(jdbc.sql("select editor from audit_entry where action = 'source-taken' and after like '너울골 다리%'")
                        .query(String.class)
                        .list())
                .containsExactly("API · 너울 편집기");
        assertThat(administrator.get("/desk/keys").body()).contains("너울 편집기", "마지막으로 씀");

        var again = draft(key, Map.of("text", report("다리")));
        assertThat(again.statusCode()).isIn(200, 201);
    }

    @Test
    void aKeyOpensWhatItIsForAndNothingOnceItIsRevoked() throws Exception {
        var reading = key("너울 읽개", false);
        assertThat(get("/api/v1/quotes?size=500", reading).statusCode()).isEqualTo(200);
        var refused = draft(reading, Map.of("text", report("담장")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("여기서는 읽기만 할 수 있습니다").doesNotContain("로그인");

        var id = jdbc.sql("select id from api_token where name = '너울 읽개' order by id desc limit 1")
                .query(Long.class)
                .single();
        assertThat(administrator.form("/desk/keys/" + id + "/revoke", Map.of())).contains("거두었습니다.");
        var over = get("/api/v1/quotes", reading);
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(over.body()).contains("열쇠가 열리지 않습니다");
        assertThat(jdbc.sql("select action from audit_entry where subject = 'api-tokens' order by id")
                        .query(String.class)
                        .list())
                .contains("api-token-made", "api-token-revoked");
    }

    @Test
    void aKeyWhoseDayHasPassedOpensNothing() throws Exception {
        var key = key("너울 옛것", true);
        jdbc.sql("update api_token set last_day = date '2020-01-01' where name = '너울 옛것'")
                .update();
        assertThat(get("/api/v1/articles", key).statusCode()).isEqualTo(401);
        assertThat(administrator.form(
                        "/desk/keys", Map.of("name", "너울 어제", "mayFile", "false", "lastDay", "2020-01-01")))
                .contains("마지막 날이 이미 지났습니다.");
    }

    @Test
    void whatCannotBeFiledIsRefusedWithAReason() throws Exception {
        var key = key("너울 서툰것", true);
        assertThat(draft(null, Map.of("text", "글")).statusCode()).isEqualTo(401);
        assertThat(draft(key, Map.of("text", "글\u0000자", "name", "이름\u0000")).statusCode())
                .isEqualTo(422);
        assertThat(get("/api", null).body()).contains("POST /api/v1/drafts", "초안 넣기");
    }

    @Test
    void onlyAdministratorsKeepKeysAndWebhooks() throws Exception {
        var editor = DeskClient.signedIn(port, "너울손님", jdbc, passwords);
        for (var page : List.of("/desk/keys", "/desk/webhooks", "/desk/jobs")) {
            assertThat(editor.get(page).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anAddressIsToldOfWhatReadersSeeAndAskedAgainWhenItDoesNotAnswer() throws Exception {
        var told = new CopyOnWriteArrayList<Told>();
        var status = new int[] {500};
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(new Told(exchange.getRequestHeaders().getFirst("Hanmadi-Signature"), body));
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        try {
            var page = administrator.form("/desk/webhooks", Map.of("url", url));
            assertThat(page).contains("주소를 더했습니다.");
            var secret = shown(page);
            assertThat(administrator.get("/desk/webhooks").body()).doesNotContain(secret);

            var article = administrator.publish(report("우물"), jdbc);
            Eventually.holds(
                    "the address was asked",
                    () -> told.stream().anyMatch(each -> each.body().contains(article)));
            Eventually.holds("it is to be asked again", () -> state(article).equals("WAITING 1 500"));
            assertThat(administrator.get("/desk/webhooks").body()).contains("1번 보냄, 다음");

            status[0] = 204;
            var ids = jdbc.sql("select webhook_id || '/deliveries/' || id from webhook_delivery where article = ?")
                    .param(article)
                    .query(String.class)
                    .single();
            assertThat(administrator.form("/desk/webhooks/" + ids + "/again", Map.of()))
                    .contains("곧 다시 보냅니다.");
            Eventually.holds("it took it", () -> state(article).equals("TAKEN 1 204"));

            var last = told.getLast();
            var message = json.readTree(last.body());
            assertThat(message.get("event").asString()).isEqualTo("article.published");
            assertThat(message.at("/article/id").asString()).isEqualTo(article);
            assertThat(message.at("/article/headline").asString()).startsWith("너울골 우물");
            assertThat(last.signature()).isEqualTo(signed(secret, last));
        } finally {
            server.stop(0);
            var id = jdbc.sql("select id from webhook where url = ?")
                    .param(url)
                    .query(Long.class)
                    .single();
            administrator.form("/desk/webhooks/" + id + "/remove", Map.of());
        }
        assertThat(jdbc.sql("select action from audit_entry where subject = 'webhooks' order by id")
                        .query(String.class)
                        .list())
                .contains("webhook-added", "webhook-again", "webhook-removed");
    }

    @Test
    void anAddressThatTookNothingForDaysIsSwitchedOffAndStandsInTodaysQueue() throws Exception {
        jdbc.sql(
                        "insert into webhook (url, secret, made_by, made_at) values ('http://127.0.0.1:1/nowhere', 'x', '너울지기', now())")
                .update();
        try {
            var article = administrator.publish(report("물레"), jdbc);
            Eventually.holds("it was tried", () -> state(article).startsWith("WAITING 1"));
            jdbc.sql("update webhook_delivery set attempts = 8, next_at = now() where article = ?")
                    .param(article)
                    .update();
            Eventually.holds("it was given up", () -> state(article).startsWith("GIVEN_UP 9"));
            assertThat(administrator.get("/desk").body())
                    .contains("http://127.0.0.1:1/nowhere", "알림을 사흘 동안 받지 않아 껐습니다.");
            assertThat(administrator.get("/desk/webhooks").body()).contains("받지 않아 꺼짐", "연결되지 않음");
        } finally {
            jdbc.sql("delete from webhook where url = 'http://127.0.0.1:1/nowhere'")
                    .update();
        }
        assertThat(administrator.form("/desk/webhooks", Map.of("url", "javascript:alert(1)")))
                .contains("주소가 아닙니다.");
    }

    @Test
    void everyJobOfThePortalIsListedAndCanBeStarted() throws Exception {
        var page = administrator.get("/desk/jobs").body();
        assertThat(page).contains("때가 된 기사 내기", "검색 색인 돌보기", "웹훅 보내기").doesNotContain("??");
        assertThat(administrator.form("/desk/jobs/run", Map.of("name", "RequestLimit.forgetOld")))
                .contains("시작했습니다.");
        assertThat(administrator.form("/desk/jobs/run", Map.of("name", "Nothing.at")))
                .contains("그런 일이 없습니다.");
    }

    /** A message as it came. */
    private record Told(String signature, String body) {}

    private static String signed(String secret, Told told) throws Exception {
        var second = told.signature().replaceAll("t=(\\d+),.*", "$1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var code = mac.doFinal((second + "." + told.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(code);
    }

    private String state(String article) {
        return jdbc.sql(
                        "select concat_ws(' ', state, attempts, status) from webhook_delivery where article = ? order by id limit 1")
                .param(article)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String key(String name, boolean mayFile) throws Exception {
        var page = administrator.form("/desk/keys", Map.of("name", name, "mayFile", String.valueOf(mayFile)));
        var key = shown(page);
        assertThat(administrator.get("/desk/keys").body()).contains(name).doesNotContain(key);
        return key;
    }

    private static String shown(String page) {
        var found = SHOWN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String report(String about) {
        return REPORT.formatted(about, about, about);
    }

    private HttpResponse<String> draft(String key, Map<String, String> draft) throws Exception {
        var body = BodyPublishers.ofString(json.writeValueAsString(draft));
        return http.send(request("/api/v1/drafts", key).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return http.send(request(path, key).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }
}

package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccessIntegrationTests {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    SetupLink link;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/sources",
                "/desk/audit",
                "/desk/articles/new",
                "/desk/articles/0123456789",
                "/desk/nothing"
            })
    void theDeskAsksWhoIsThere(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/forums", "/speakers", "/quotes", "/search?q=가", "/about"})
    void readersGetNoCookieAndPagesMayBeKept(String path) throws Exception {
        var answer = get(path.replace("가", "%EA%B0%80"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
        assertSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/setup/nothing"})
    void pagesOfTheNewsroomAreNotKept(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertSafe(answer);
    }

    private static void assertSafe(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        assertThat(post("/login", "email=a%40example.com&password=x").statusCode())
                .isEqualTo(403);
        assertThat(post("/desk/articles", "text=x").statusCode()).isIn(302, 403);
        assertThat(post("/", "x=y").statusCode()).isEqualTo(405);
    }

    @Test
    void onlyHealthIsShownToMachines() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        for (var path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/api/v1/nothing"}) {
            assertThat(get(path).statusCode()).as(path).isIn(200, 404);
            assertThat(get(path).body()).as(path).doesNotContain("password");
        }
    }

    @Test
    void theSetupLinkWorksOnceForTheFirstToUseIt() throws Exception {
        jdbc.sql("delete from editor").update();
        var token = link.renew();
        assertThat(link.isGood(token)).isTrue();
        assertThat(link.isGood(token + "x")).isFalse();
        assertThat(jdbc.sql("select count(*) from setup_link where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .as("only the hash is kept")
                .isZero();
        Callable<Boolean> use = () -> link.use(token, "first@example.com", "홍길동", "긴 비밀번호 한 줄");
        try (var both = Executors.newFixedThreadPool(2)) {
            var results = both.invokeAll(java.util.List.of(use, use));
            assertThat(results.get(0).get() ^ results.get(1).get())
                    .as("exactly one wins")
                    .isTrue();
        }
        assertThat(link.isGood(token)).isFalse();
        var next = link.renew();
        assertThat(link.use(next, "second@example.com", "임꺽정", "긴 비밀번호 두 줄")).isFalse();
    }

    @Test
    void anOldSetupLinkIsWorthless() {
        var token = link.renew();
        jdbc.sql("update setup_link set expires_at = now() - interval '1 second'")
                .update();
        assertThat(link.isGood(token)).isFalse();
        assertThat(link.use(token, "late@example.com", "홍길동", "긴 비밀번호 한 줄")).isFalse();
    }

    @Test
    void theTrailIsOnlyEverAddedTo() {
        jdbc.sql(
                        "insert into audit_entry (id, made_at, editor, action, subject) values (nextval('audit_entry_seq'), now(), '홍길동', 'publish', 'x')")
                .update();
        for (var change : new String[] {"update audit_entry set editor = '임꺽정'", "delete from audit_entry"}) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(change).update()))
                    .hasMessageContaining("insert only");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

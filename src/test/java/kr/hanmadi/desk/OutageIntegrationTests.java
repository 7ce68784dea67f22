package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The portal while no connection to the database is to be had: the test holds them all. */
@NullUnmarked
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DataSource database;

    /** How long a request waits for a connection, instead of the seconds that readers would. */
    private static final long SHORT = 250;

    private HikariConfigMXBean pool;
    private long patience;
    private final List<Connection> held = new ArrayList<>();
    private DeskClient desk;
    private String token;

    @BeforeAll
    void takeEveryConnection() throws Exception {
        desk = DeskClient.signedIn(port, "허편집", jdbc, passwords);
        token = desk.token("/desk/articles/new");
        pool = database.unwrap(HikariDataSource.class).getHikariConfigMXBean();
        patience = pool.getConnectionTimeout();
        while (true) {
            try {
                held.add(database.getConnection());
            } catch (SQLTransientConnectionException e) {
                pool.setConnectionTimeout(SHORT);
                return;
            }
        }
    }

    @AfterAll
    void giveThemBack() throws Exception {
        pool.setConnectionTimeout(patience);
        for (var connection : held) {
            connection.close();
        }
        Eventually.holds("the portal answers again", () -> status("/desk") == 200);
    }

    @Test
    void whatNeedsTheDatabaseSaysInKoreanWhenToComeBack() throws Exception {
        // pages that no other test asks for: a kept one is shown
        for (var path :
                List.of("/articles?page=97", "/speakers/0000000000/x", "/desk", "/search?q=%EA%B5%90%EC%9C%A1")) {
            var answer = desk.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("10");
            assertThat(answer.body()).as(path).contains("지금은 열 수 없습니다");
        }
        var api = desk.get("/api/v1/articles?size=7");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
    }

    @Test
    void itSaysThatItIsNotReadyButAlive() throws Exception {
        assertThat(status("/actuator/health/readiness")).isEqualTo(503);
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
    }

    @Test
    void aFormGivesBackWhatWasTyped() throws Exception {
        var paste = desk.paste(
                token,
                Part.field("text", "가나시 <어린이> 토론회 열려\n본문 문단"),
                Part.field("published", "2026-03-02"),
                Part.file("", "".getBytes(StandardCharsets.UTF_8)));
        givesBack(paste, "가나시 &lt;어린이&gt; 토론회 열려\n본문 문단");
        assertThat(paste.body())
                .contains("name=\"published\" value=\"2026-03-02\"")
                .containsPattern("name=\"_csrf\" value=\"[^\"]+\"");
        givesBack(desk.post("/desk/search/synonyms", Map.of("line", "하늘나루, 공중정거장", "_csrf", token)), "하늘나루, 공중정거장");
    }

    @Test
    void aPasswordIsNotGivenBack() throws Exception {
        var answer = desk.post("/login", Map.of("email", "a@example.com", "password", "긴 비밀번호", "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("긴 비밀번호").doesNotContain("다시 보내기");
    }

    private static void givesBack(HttpResponse<String> answer, String typed) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("쓰신 내용은 아직 저장되지 않았습니다", typed, "다시 보내기");
    }

    private int status(String path) {
        try {
            return desk.get(path).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

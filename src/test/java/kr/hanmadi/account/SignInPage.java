package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor who has an account, and browsers that sign in. */
@IntegrationTest
abstract class SignInPage {
    static final String EMAIL = "chunhyang@example.com";
    static final String NAME = "성춘향";
    static final String PASSWORD = "감나무가 두 그루 있는 마당";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void anEditor() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        jdbc.sql("insert into editor (id, email, name, password, role, enabled, created_at)"
                        + " values (nextval('editor_seq'), ?, ?, ?, 'EDITOR', true, now())")
                .params(EMAIL, NAME, passwords.encode(PASSWORD))
                .update();
    }

    List<String> actions() {
        return jdbc.sql("select action from audit_entry").query(String.class).list();
    }

    /** A browser of its own. */
    final class Visitor {
        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        /** Where it leads. */
        String signIn(String email, String password) throws Exception {
            var answer = post("/login", Map.of("_csrf", token(), "email", email, "password", password));
            return answer.headers().firstValue("Location").orElse("");
        }

        /** Where it leads who was sent to sign in from there. */
        String signInFor(String page) throws Exception {
            get(page);
            return signIn(EMAIL, PASSWORD);
        }

        List<String> cookies() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getName)
                    .toList();
        }

        void signOut() throws Exception {
            assertThat(post("/logout", Map.of("_csrf", token()))
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/login?out");
        }

        String token() throws Exception {
            return token("/login");
        }

        String token(String page) throws Exception {
            var found = TOKEN.matcher(get(page).body());
            return found.find() ? found.group(1) : "";
        }

        HttpCookie cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** The status of the desk for the owner of that session. */
        int with(String session) throws Exception {
            var request = HttpRequest.newBuilder(address("/desk")).header("Cookie", "hanmadi=" + session);
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            var form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(address(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        private URI address(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}

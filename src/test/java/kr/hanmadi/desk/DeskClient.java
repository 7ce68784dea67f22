package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.OneLine;
import kr.hanmadi.account.EditorRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor who speaks HTTP by hand, so that a test can send what no browser would. */
final class DeskClient {
    private static final String PASSWORD = "긴 문장이 좋은 비밀번호";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern UNREAD_LINK = Pattern.compile("(?:action|href|src)=\"[^\"]*\\$\\{[^\"]*\"");
    private static final String BOUNDARY = "----desk";
    private static String hash = "";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new LoopbackCookies()).build();
    private final String base;

    /** To a browser this machine is as safe as https: it sends cookies that are for https alone. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public Map<String, List<String>> get(URI page, Map<String, List<String>> headers) throws IOException {
            return super.get(URI.create("https:" + page.getRawSchemeSpecificPart()), headers);
        }
    }

    DeskClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An editor of that name who publishes, made where there is none, and signed in. */
    static DeskClient signedIn(int port, String name, JdbcClient jdbc, PasswordEncoder passwords) throws Exception {
        return signedIn(port, name, EditorRole.EDITOR, jdbc, passwords);
    }

    /** An editor of that name and role, made where there is none, and signed in. */
    static DeskClient signedIn(int port, String name, EditorRole role, JdbcClient jdbc, PasswordEncoder passwords)
            throws Exception {
        jdbc.sql("insert into editor (id, email, name, password, role, enabled, created_at)"
                        + " values (nextval('editor_seq'), ?, ?, ?, ?, true, now())"
                        + " on conflict (email) do update set role = excluded.role, enabled = true")
                .params(email(name), name, hash(passwords), role.name())
                .update();
        var client = new DeskClient(port);
        client.signIn(email(name), PASSWORD);
        return client;
    }

    /** Made once: it takes a tenth of a second, as it should. */
    private static synchronized String hash(PasswordEncoder passwords) {
        if (hash.isEmpty()) {
            hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        }
        return hash;
    }

    static String email(String name) {
        return name.hashCode() + "@example.com";
    }

    /** Where signing in leads. */
    String signIn(String email, String password) throws Exception {
        return to(post("/login", Map.of("email", email, "password", password, "_csrf", token("/login"))));
    }

    /** The path that an answer leads to. */
    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    /** The same editor in a browser. */
    static void signIn(Page page, String name) {
        page.navigate("/login");
        page.getByLabel("이메일").fill(email(name));
        page.getByLabel("비밀번호").fill(PASSWORD);
        page.locator("main button.primary").click();
        page.locator(".menu.own").waitFor();
    }

    String token(String page) throws Exception {
        var found = TOKEN.matcher(get(page).body());
        return found.find() ? found.group(1) : "";
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), OneLine.text());
        assertThat(UNREAD_LINK.matcher(page.body()).results().map(MatchResult::group))
                .as("links of %s that the template left as they stand in it", path)
                .isEmpty();
        return page;
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return http.send(request.build(), OneLine.text());
    }

    /** A form as given, without a token of its own. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, form);
    }

    /** Sends a form with a token; the page that it leads to. */
    String form(String path, Map<String, String> fields) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return form(path, form);
    }

    /** Sends a form that is encoded already with a token; the page that it leads to. */
    String form(String path, String encoded) throws Exception {
        var answer = post(path, encoded + "&_csrf=" + encode(token("/desk/account")));
        for (int hops = 0; answer.statusCode() == 302 && hops < 3; hops++) {
            answer = get(to(answer));
        }
        return answer.body();
    }

    /** Files a report, says what it lacks, and publishes it; its id. */
    String publish(String text, JdbcClient jdbc) throws Exception {
        var article = articleOf(paste(Part.field("text", text)));
        send(article, "/origin", Map.of("licence", "허락을 받음", "dayUnknown", "true"), jdbc);
        send(article, "/same-forum", Map.of(), jdbc);
        send(article, "/publish", Map.of(), jdbc);
        var state = jdbc.sql("select state from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
        assertThat(state).isEqualTo("PUBLISHED");
        return article;
    }

    private void send(String article, String act, Map<String, String> fields, JdbcClient jdbc) throws Exception {
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        form.put("_csrf", tokenOf(article));
        post("/desk/articles/" + article + act, form);
    }

    /** A form that is encoded already. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return post(path, form, Map.of());
    }

    HttpResponse<String> post(String path, String form, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return http.send(request.build(), OneLine.text());
    }

    /** A part of a form with files; a field has no file name. */
    record Part(String name, String fileName, byte[] content) {
        static Part field(String name, String value) {
            return new Part(name, "", value.getBytes(StandardCharsets.UTF_8));
        }

        static Part file(String fileName, byte[] content) {
            return new Part("file", fileName, content);
        }
    }

    /** Sends a paste with its token. */
    HttpResponse<String> paste(Part... parts) throws Exception {
        return paste(token("/desk/articles/new"), parts);
    }

    HttpResponse<String> paste(String token, Part... parts) throws Exception {
        return upload("/desk/articles", token, parts);
    }

    /** Sends a form with files. */
    HttpResponse<String> upload(String path, String token, Part... parts) throws Exception {
        var body = new ByteArrayOutputStream();
        write(body, Part.field("_csrf", token));
        for (var part : parts) {
            write(body, part);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                OneLine.text());
    }

    /** The id of the article that a paste led to; fails where it was refused or held. */
    static String articleOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).contains("/desk/articles/");
        return to.substring(to.lastIndexOf('/') + 1);
    }

    /** The token of the review of an article. */
    String tokenOf(String article) throws Exception {
        return token("/desk/articles/" + article);
    }

    private static void write(ByteArrayOutputStream body, Part part) {
        var file = part.fileName().isEmpty() ? "" : "; filename=\"" + part.fileName() + "\"";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n".formatted(BOUNDARY, part.name(), file);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part.content());
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Readers' pages are made once, sent often, and never shown after the record changed. */
@NullUnmarked
@IntegrationTest
@Import(FictionalRecord.class)
@TestPropertySource(
        properties = {
            "hanmadi.ingest.worker=false",
            "spring.jpa.properties.hibernate.session_factory.statement_inspector=kr.hanmadi.site.RequestQueries"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesIntegrationTests {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private FictionalRecord fictional;

    @Autowired
    private Articles articles;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DataSource database;

    private FictionalRecord.Ids ids;
    private String article;

    @BeforeEach
    void save() {
        ids = fictional.save();
        article = get("/articles/" + ids.article())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        keepsPagesAgain();
    }

    /** What was saved is announced within moments; after that nothing changes any more. */
    private void keepsPagesAgain() {
        Eventually.holds("pages are kept", () -> queries(article) == 0 && queries("/") == 0);
    }

    @Test
    void asksTheDatabaseNothingForAPageThatIsKept() {
        for (var path : new String[] {"/", "/articles", "/forums", "/speakers", "/quotes", article, "/about"}) {
            get(path);
            assertThat(queries(path)).as(path).isZero();
        }
    }

    @Test
    void showsACorrectionAtOnce() {
        assertThat(get(article).body()).doesNotContain("토론회 장소를 바로잡습니다");
        change(found -> articles.correct(found, "토론회 장소를 바로잡습니다.", Instant.parse("2025-03-06T00:00:00Z")));
        assertThat(get(article).body()).contains("토론회 장소를 바로잡습니다.");
    }

    @Test
    void showsNothingOfAWithdrawnArticle() {
        assertThat(get(article).statusCode()).isEqualTo(200);
        assertThat(get("/quotes/" + ids.quote()).statusCode()).isEqualTo(200);
        change(found -> articles.withdraw(found, "두 번 실렸습니다.", Instant.parse("2025-03-06T00:00:00Z")));
        assertThat(get(article).statusCode()).isEqualTo(410);
        assertThat(get("/quotes/" + ids.quote()).statusCode()).isEqualTo(410);
        assertThat(get("/articles").body()).doesNotContain(ids.article());
    }

    @Test
    void hearsOfChangesThatOthersMake() throws SQLException {
        get(article);
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.prepareStatement("update article set outlet = ? where public_id = ?")) {
            statement.setString(1, "다라일보");
            statement.setString(2, ids.article());
            statement.executeUpdate();
        }
        Eventually.holds("the page is made anew", () -> get(article).body().contains("다라일보"));
    }

    @Test
    void answersNotModifiedByTagAndByDate() {
        for (var path : new String[] {"/", article, "/articles", "/quotes/" + ids.quote()}) {
            var tag = get(path).headers().firstValue("ETag").orElseThrow();
            var again = send(request(path).header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        Eventually.holds("the date is told once nothing else can carry it", () -> date(article) != null);
        assertThat(send(request(article).header("If-Modified-Since", date(article)))
                        .statusCode())
                .isEqualTo(304);
        change(found -> articles.correct(found, "숫자를 바로잡습니다.", Instant.parse("2025-03-06T00:00:00Z")));
        assertThat(get(article).headers().firstValue("Last-Modified")).isEmpty();
    }

    private String date(String path) {
        return get(path).headers().firstValue("Last-Modified").orElse(null);
    }

    @Test
    void sendsPagesAndAssetsCompressedToWhoeverTakesIt() {
        var stylesheet = Pattern.compile("/css/hanmadi-[0-9a-f]{32}\\.css").matcher(get("/").body());
        assertThat(stylesheet.find()).isTrue();
        for (var path : new String[] {article, stylesheet.group()}) {
            for (int i = 0; i < 2; i++) {
                var plain = get(path);
                assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
                var zipped = bytes(request(path).header("Accept-Encoding", "br, gzip;q=0.8"));
                assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
                assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
                assertThat(unzip(zipped.body())).isEqualTo(plain.body());
                assertThat(zipped.body().length).isLessThan(plain.body().length() / 2);
                var refused = bytes(request(path).header("Accept-Encoding", "gzip;q=0"));
                assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
            }
        }
    }

    @Test
    void answersAQuestionForTheHeadersLikeThePage() {
        for (int i = 0; i < 2; i++) {
            var head = send(request(article).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag"))
                    .isEqualTo(get(article).headers().firstValue("ETag"));
        }
    }

    @Test
    void keepsNothingOfTheDeskNorOfTheIndex() {
        assertThat(get("/login").headers().firstValue("ETag")).isEmpty();
        assertThat(get("/login").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var search = "/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99";
        get(search);
        assertThat(queries(search)).isPositive();
        assertThat(get(search).headers().firstValue("ETag")).isPresent();
    }

    private void change(Consumer<Article> decision) {
        transactions.executeWithoutResult(
                status -> decision.accept(articles.find(ids.article()).orElseThrow()));
    }

    private long queries(String path) {
        RequestQueries.COUNT.set(0);
        assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        return RequestQueries.COUNT.get();
    }

    private static String unzip(byte[] zipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

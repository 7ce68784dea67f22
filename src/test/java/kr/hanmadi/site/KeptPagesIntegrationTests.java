package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import kr.hanmadi.OneLine;
import kr.hanmadi.WebTest;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Correction;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Readers' pages are made once, sent often, and never shown after the record changed. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesIntegrationTests extends WebTest {
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
        article = page("/articles/" + ids.article())
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
            page(path);
            assertThat(queries(path)).as(path).isZero();
        }
    }

    @Test
    void showsACorrectionAtOnce() {
        assertThat(page(article).body()).doesNotContain("토론회 장소를 바로잡습니다");
        change(found -> found.correct(
                Correction.of(Correction.Kind.CORRECTION, "토론회 장소를 바로잡습니다.", Instant.parse("2025-03-06T00:00:00Z"))));
        assertThat(page(article).body()).contains("토론회 장소를 바로잡습니다.");
    }

    @Test
    void showsNothingOfAWithdrawnArticle() {
        assertThat(page(article).statusCode()).isEqualTo(200);
        assertThat(page("/quotes/" + ids.quote()).statusCode()).isEqualTo(200);
        change(found ->
                found.withdraw("두 번 실렸습니다.", new Decision("desk@example.org", Instant.parse("2025-03-06T00:00:00Z"))));
        assertThat(page(article).statusCode()).isEqualTo(410);
        assertThat(page("/quotes/" + ids.quote()).statusCode()).isEqualTo(410);
        assertThat(page("/articles").body()).doesNotContain(ids.article());
    }

    @Test
    void hearsOfChangesThatOthersMake() throws SQLException {
        page(article);
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.prepareStatement("update article set outlet = ? where public_id = ?")) {
            statement.setString(1, "다라일보");
            statement.setString(2, ids.article());
            statement.executeUpdate();
        }
        Eventually.holds("the page is made again", () -> page(article).body().contains("다라일보"));
    }

    @Test
    void answersNotModifiedByTagAndByDate() {
        for (var path : new String[] {"/", article, "/articles", "/quotes/" + ids.quote()}) {
            var tag = page(path).headers().firstValue("ETag").orElseThrow();
            var again = send(request(path).header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        Eventually.holds("the date is told once nothing else can carry it", () -> date(article) != null);
        assertThat(send(request(article).header("If-Modified-Since", date(article)))
                        .statusCode())
                .isEqualTo(304);
        change(found -> found.correct(
                Correction.of(Correction.Kind.CORRECTION, "숫자를 바로잡습니다.", Instant.parse("2025-03-06T00:00:00Z"))));
        assertThat(page(article).headers().firstValue("Last-Modified")).isEmpty();
    }

    private String date(String path) {
        return page(path).headers().firstValue("Last-Modified").orElse(null);
    }

    @Test
    void compressesPagesAndAssetsForClientsThatAcceptIt() {
        var stylesheet = Pattern.compile("/css/hanmadi-[0-9a-f]{32}\\.css")
                .matcher(page("/").body());
        assertThat(stylesheet.find()).isTrue();
        for (var path : new String[] {article, stylesheet.group()}) {
            for (int i = 0; i < 2; i++) {
                var plain = page(path);
                assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
                var zipped =
                        send(request(path).header("Accept-Encoding", "br, gzip;q=0.8"), BodyHandlers.ofByteArray());
                assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
                assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
                assertThat(OneLine.of(unzip(zipped.body()))).isEqualTo(OneLine.of(plain.body()));
                assertThat(zipped.body().length).isLessThan(plain.body().length() / 2);
                var refused = send(request(path).header("Accept-Encoding", "gzip;q=0"), BodyHandlers.ofByteArray());
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
                    .isEqualTo(page(article).headers().firstValue("ETag"));
        }
    }

    @Test
    void keepsNothingOfTheDeskNorOfTheIndex() {
        assertThat(page("/login").headers().firstValue("ETag")).isEmpty();
        assertThat(page("/login").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var search = "/search?q=%ED%99%8D%EA%B8%B8%EB%8F%99";
        page(search);
        assertThat(queries(search)).isPositive();
        assertThat(page(search).headers().firstValue("ETag")).isPresent();
    }

    @Test
    void keepsNothingOfAReaderWhoTellsWhoIsThere() {
        for (var header : new String[] {"Cookie: __Host-hanmadi=0123456789", "Authorization: Basic eDp4"}) {
            change(found -> found.correct(
                    Correction.of(Correction.Kind.CORRECTION, "다시 바로잡습니다.", Instant.parse("2025-03-06T00:00:00Z"))));
            keepsPagesAgain();
            var parts = header.split(": ");
            assertThat(send(request("/speakers").header(parts[0], parts[1])).statusCode())
                    .isEqualTo(200);
            assertThat(queries("/speakers")).as(header).isPositive();
            assertThat(queries("/speakers")).isZero();
        }
    }

    @Test
    void aParameterThatAPageDoesNotReadLeadsToTheSamePage() {
        for (var path : new String[] {"/", "/articles", "/robots.txt", article, "/feed/articles.atom"}) {
            var plain = page(path).headers().firstValue("ETag");
            assertThat(plain).as(path).isPresent();
            for (var unknown : new String[] {"?utm_source=letter", "?" + "x".repeat(7000), "?%ED%99%8D=%ED", "?a;b"}) {
                assertThat(queries(path + unknown)).as(path + unknown).isZero();
                assertThat(page(path + unknown).headers().firstValue("ETag")).isEqualTo(plain);
            }
        }
    }

    private void change(Consumer<Article> decision) {
        transactions.executeWithoutResult(
                status -> decision.accept(articles.find(ids.article()).orElseThrow()));
    }

    private long queries(String path) {
        RequestQueries.COUNT.set(0);
        assertThat(page(path).statusCode()).as(path).isEqualTo(200);
        return RequestQueries.COUNT.get();
    }

    private static String unzip(byte[] zipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html"));
    }
}

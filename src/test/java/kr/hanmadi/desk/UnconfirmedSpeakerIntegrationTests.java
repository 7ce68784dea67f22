package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.WebTest;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A name that is not certain is no speaker anywhere until an editor confirms it. */
@IntegrationTest
class UnconfirmedSpeakerIntegrationTests extends WebTest {
    private static final String REPORT = """
            누리마을 우물 토론회 열려
            [가나일보 = 변강쇠 기자] 지난 5일 누리마을회관에서 ‘누리마을 우물 토론회’가 열렸다.
            성하늘 한빛대 교수는 “우물물을 아껴 써야 한다”고 말했다.
            나가람은 “두레박줄을 새로 꼬아야 한다”고 말했다.
            도나래는 “우물 뚜껑을 덮어야 한다”고 말했다.
            누리우물협회는 “빗물받이를 놓겠다”고 밝혔다.
            한 업계 관계자는 “도르래 값이 올랐다”고 말했다.
            """;
    private static final String CERTAIN = "우물물%";
    private static final String UNCERTAIN = "두레박줄%";
    private static final String TO_CONFIRM = "우물 뚜껑%";
    private static final String BODY = "빗물받이%";
    private static final String SOURCE = "도르래%";

    @Autowired
    Sources sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @LocalServerPort
    int port;

    private String article;

    @BeforeEach
    void publish() {
        sources.stage(new SourceToStage(
                Origin.IMPORT,
                "unconfirmed.txt",
                RawText.of(REPORT.getBytes(StandardCharsets.UTF_8)),
                LocalDate.of(2025, 3, 6),
                true,
                true));
        Eventually.holds(
                "it is filed",
                () -> jdbc.sql("select count(*) from quote where words like ?")
                                .param(UNCERTAIN)
                                .query(Long.class)
                                .single()
                        == 1);
        article = column("a.public_id", UNCERTAIN);
        Eventually.holds(
                "it is searchable",
                () -> get("/search?q=%EB%91%90%EB%A0%88%EB%B0%95%EC%A4%84")
                        .body()
                        .contains("새로 꼬아야"));
    }

    private String column(String name, String words) {
        return jdbc.sql("select " + name + " from quote q join article a on a.id = q.article_id"
                        + " left join person p on p.id = q.person_id where q.words like ? and q.kind = 'DIRECT'")
                .param(words)
                .query(String.class)
                .single();
    }

    @Test
    void readersAreToldWhoIsCertainAndThatTheOthersWait() {
        assertThat(column("q.speaker_name", CERTAIN)).isEqualTo("성하늘");
        assertThat(column("q.speaker_name", SOURCE)).contains("업계 관계자");
        assertThat(jdbc.sql("select count(*) from person where name = '나가람'")
                        .query(Long.class)
                        .single())
                .isZero();
        var page = get("/articles/" + article + "/-");
        if (page.statusCode() == 301) {
            page = get(page.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""));
        }
        assertThat(page.body())
                .contains("누구의 말인지 확인 전", "기계가 읽은 후보", "발언자 1명", "익명 취재원 1", "확인 전 3건")
                .containsPattern("<summary>근거</summary>");
        for (var words : List.of(UNCERTAIN, BODY)) {
            var quote = column("q.public_id", words);
            assertThat(get("/quotes/" + quote).body())
                    .contains("누구의 말인지 확인 전", "기계가 읽은 후보")
                    .doesNotContain("id=\"cite-text\"", "og:image\" content=\"http://localhost:8080/share/quotes");
            for (var handedOut : List.of(
                    "/quotes/" + quote + ".bib",
                    "/quotes/" + quote + ".ris",
                    "/share/quotes/" + quote + ".png",
                    "/oembed?url=http://localhost:8080/quotes/" + quote)) {
                assertThat(get(handedOut).statusCode()).as(handedOut).isEqualTo(404);
            }
            assertThat(get("/embed/quotes/" + quote).body())
                    .contains("누구의 말인지 확인 전")
                    .doesNotContain("나가람", "누리우물협회");
            assertThat(get("/api/v1/quotes/" + quote).body())
                    .contains("\"kind\":\"NOBODY\"", "\"candidate\":{")
                    .containsPattern("\"speaker\":\\{\"kind\":\"NOBODY\"[^}]*\"name\":null");
        }
    }

    @Test
    void noListCountFacetOrFeedTakesTheCandidateForTheSpeaker() {
        for (var list : List.of(
                "/",
                "/speakers",
                "/quotes",
                "/feed/quotes.atom",
                "/feed/articles.atom",
                "/api/v1/speakers",
                "/search?q=%EB%82%98%EA%B0%80%EB%9E%8C",
                "/search?q=%EB%B0%9C%EC%96%B8%EC%9E%90:%EB%82%98%EA%B0%80%EB%9E%8C&type=quotes",
                "/api/v1/search?q=%EB%82%98%EA%B0%80%EB%9E%8C&type=speakers")) {
            assertThat(get(list).body())
                    .as(list)
                    .doesNotContain("― 나가람", "\"name\":\"나가람")
                    .doesNotContainPattern("href=\"/speakers/[^>]*>나가람")
                    .doesNotContainPattern("class=\"name\"[^>]*>나가람");
        }
    }

    @Test
    void anEditorsWordMakesTheCandidateTheSpeakerAndUndoTakesItBack() throws Exception {
        var desk = DeskClient.signedIn(port, "홍확인", jdbc, passwords);
        var quote = column("q.public_id", TO_CONFIRM);
        var address = "/desk/articles/" + article;
        var review = desk.get(address).body();
        assertThat(review.indexOf("id=\"card-" + quote))
                .as("what waits stands before what is certain")
                .isPositive()
                .isLessThan(review.indexOf("id=\"card-" + column("q.public_id", CERTAIN)));
        decide(desk, address, quote, "confirm");
        assertThat(column("q.state || ' ' || p.name", TO_CONFIRM)).isEqualTo("CONFIRMED 도나래");
        assertThat(get("/quotes/" + quote).body()).contains("id=\"cite-text\"").doesNotContain("기계가 읽은 후보");
        var person = column("p.public_id", TO_CONFIRM);
        Eventually.holds(
                "the person has a page", () -> get("/speakers/" + person).statusCode() == 301);
        decide(desk, address, quote, "undo");
        Eventually.holds(
                "no reader is told again",
                () -> column("q.state || ' ' || q.speaker_kind", TO_CONFIRM).equals("FOUND NOBODY"));
        assertThat(get("/speakers/" + person).statusCode()).isEqualTo(404);
    }

    private void decide(DeskClient desk, String address, String quote, String action) throws Exception {
        var version = jdbc.sql("select version from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
        desk.post(
                address + "/quotes/" + quote + "/" + action,
                Map.of("version", version, "notice", "record", "reason", "잘못 눌렀습니다.", "_csrf", desk.token(address)));
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The text of a report is corrected where it stands, and readers are told what they are to be told. */
@IntegrationTest
class TextCorrectionsIntegrationTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REPORT = """
            %s
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제%d회 나래 둠벙 토론회’가 열렸다.
            탁둠비 한빛대 교수는 “둠벙을 열 곳 더 파야 한다”고 말했다. 길둠별 나래시 과장은 “예산은 있다”고 답했다.
            토론회는 두 시간 이어졌다.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "홍본문", jdbc, passwords);
    }

    @Test
    void wordsThatReadersSawAreCorrectedWithAReasonAndTheQuotationsKeepTheirPlaces() throws Exception {
        var article = published("둠벙을 늘리자는 글");
        var first = quote(article, "둠벙을 열 곳%");
        var second = quote(article, "예산은 있다");
        confirm(article, first);
        confirm(article, second);
        var paragraph = text(article, "탁둠비");
        var corrected = paragraph.replace("교수는", "명예교수는").replace("열 곳", "스무 곳");

        change(article, "탁둠비", corrected, Map.of());
        assertThat(review(article)).contains("독자에게 정정을 알릴지").contains("스무 곳 더 파야");
        change(article, "탁둠비", corrected, Map.of("notice", "correction"));
        assertThat(review(article)).contains("까닭을 적어 주세요");
        assertThat(words(first)).isEqualTo("둠벙을 열 곳 더 파야 한다");

        change(article, "탁둠비", corrected, Map.of("notice", "correction", "reason", "둠벙은 열 곳이 아니라 스무 곳입니다."));
        assertThat(words(first)).isEqualTo("둠벙을 스무 곳 더 파야 한다");
        assertThat(state(first)).as("the decision stands").isEqualTo("탁둠비 CONFIRMED true");
        assertThat(words(second)).isEqualTo("예산은 있다");
        assertThat(state(second)).isEqualTo("길둠별 CONFIRMED false");
        assertThat(misplaced(article)).isZero();
        assertThat(review(article)).contains("말이 바뀌었습니다. 그대로 맞습니까");
        confirm(article, first);
        assertThat(state(first)).isEqualTo("탁둠비 CONFIRMED false");

        var reader = new DeskClient(port);
        assertThat(page(article))
                .contains("정정합니다", "둠벙은 열 곳이 아니라 스무 곳입니다.", "<del>탁둠비 한빛대 교수는", "<ins>탁둠비 한빛대 명예교수는")
                .contains("\"CorrectionComment\"");
        assertThat(reader.get("/archive/2025/2/6").body()).contains("정정한 기사");
        assertThat(reader.get("/feed/corrections.atom").body()).contains("정정: 둠벙을 늘리자는 글");
        assertThat(reader.get("/api/v1/articles/" + article).body()).contains("\"mark\":\"CORRECTION\"", "명예교수는");

        var source = jdbc.sql("select id from source where article_id = (select id from article where public_id = ?)")
                .param(article)
                .query(Long.class)
                .single();
        sources.readAgain(jdbc.sql("select article_id from source where id = ?")
                .param(source)
                .query(Long.class)
                .single());
        filing.fileOrAwait(source);
        assertThat(words(first)).as("a later reading sees the correction").isEqualTo("둠벙을 스무 곳 더 파야 한다");
        assertThat(text(article, "탁둠비")).isEqualTo(corrected);
        assertThat(misplaced(article)).isZero();

        desk.post("/desk/articles/" + article + "/full-text", fields(article, Map.of("fullText", "QUOTES_ONLY")));
        var again = corrected.replace("명예교수", "초빙교수");
        change(article, "탁둠비", again, Map.of("notice", "correction", "reason", "직함이 달랐습니다."));
        assertThat(page(article)).as("readers see that paragraph").contains("<ins>탁둠비 한빛대 초빙교수는");
        change(article, "토론회는", "토론회는 세 시간 이어졌다.", Map.of("notice", "correction", "reason", "길이가 달랐습니다."));
        assertThat(page(article))
                .as("readers do not see that one")
                .contains("길이가 달랐습니다.")
                .doesNotContain("세 시간");
    }

    @Test
    void aMisprintIsMendedAndMarkedOtherwiseThanACorrectionAndCanStayInTheTrail() throws Exception {
        var article = published("오기가 있는 둠벙 글");
        change(article, "토론회는", "토론회는 세 시간 이어졌다.", Map.of("notice", "misprint", "reason", "숫자의 오기"));
        assertThat(page(article))
                .contains("바로잡음", "숫자의 오기", "<ins>토론회는 세 시간 이어졌다.")
                .doesNotContain("정정합니다");
        assertThat(articleState(article)).isEqualTo("PUBLISHED MISPRINT");
        assertThat(new DeskClient(port).get("/feed/corrections.atom").body()).contains("바로잡음: 오기가 있는 둠벙 글");

        change(article, "토론회는", "토론회는 네 시간 이어졌다.", Map.of("notice", "record", "reason", "띄어쓰기의 오기"));
        assertThat(page(article)).contains("네 시간").doesNotContain("띄어쓰기의 오기");
        assertThat(trail(article)).contains("띄어쓰기의 오기");

        desk.post(
                "/desk/articles/" + article + "/headline",
                fields(article, Map.of("headline", "오기를 고친 둠벙 글", "notice", "misprint", "reason", "제목의 오기")));
        assertThat(page(article)).contains("오기를 고친 둠벙 글", "제목의 오기", "<del>오기가 있는 둠벙 글");
        assertThat(text(article, "오기를 고친")).as("the text has it too").isEqualTo("오기를 고친 둠벙 글");

        var revisions = desk.get("/desk/articles/" + article + "/revisions").body();
        assertThat(revisions).contains("1판", "2판", "3판", "<del>두</del>");
        desk.post(
                "/desk/articles/" + article + "/revisions/1/restore",
                fields(article, Map.of("notice", "record", "reason", "처음이 맞았음")));
        assertThat(page(article)).contains("두 시간 이어졌다", "오기가 있는 둠벙 글").doesNotContain("네 시간 이어졌다.</p>");
        assertThat(misplaced(article)).isZero();
        assertThat(desk.get("/desk/articles/" + article + "/revisions").body()).contains("4판");
        assertThat(desk.get("/desk/articles/zzzzzzzzzz/revisions").statusCode()).isEqualTo(404);
    }

    @Test
    void aRemarkThatIsTakenOutIsGoneAndItsAddressSaysSo() throws Exception {
        var article = published("말이 빠지는 둠벙 글");
        var gone = quote(article, "예산은 있다");
        var kept = quote(article, "둠벙을 열 곳%");
        change(
                article,
                "탁둠비",
                "탁둠비 한빛대 교수는 “둠벙을 열 곳 더 파야 한다”고 말했다.",
                Map.of("notice", "correction", "reason", "그런 말은 없었습니다."));
        assertThat(new DeskClient(port).get("/quotes/" + gone).statusCode()).isEqualTo(410);
        assertThat(words(kept)).isEqualTo("둠벙을 열 곳 더 파야 한다");
        assertThat(page(article)).contains("그런 말은 없었습니다.", "<del>길둠별 나래시 과장은").doesNotContain("<ins>");
    }

    @Test
    void aWithdrawalIsTakenBackAndADraftIsThrownAwayAndTakenOut() throws Exception {
        var article = published("철회했다 되살리는 둠벙 글");
        desk.post("/desk/articles/" + article + "/withdraw", fields(article, Map.of("note", "사실을 다시 확인합니다.")));
        var reader = new DeskClient(port);
        assertThat(reader.get("/articles/" + article).statusCode()).isEqualTo(410);
        desk.post("/desk/articles/" + article + "/restore", fields(article, Map.of()));
        assertThat(review(article)).contains("독자에게 보일 까닭을 적어 주세요");
        desk.post("/desk/articles/" + article + "/restore", fields(article, Map.of("note", "사실로 확인했습니다.")));
        assertThat(page(article)).contains("철회 취소", "사실로 확인했습니다.");
        assertThat(reader.get("/feed/corrections.atom").body()).contains("철회 취소: 철회했다 되살리는 둠벙 글");
        assertThat(reader.get("/corrections").body()).contains("사실을 다시 확인합니다.", "사실로 확인했습니다.");

        var draft = draft("버렸다 되살리는 둠벙 글");
        assertThat(desk.get("/desk").body()).contains("버렸다 되살리는 둠벙 글");
        desk.post("/desk/articles/" + draft + "/discard", fields(draft, Map.of()));
        assertThat(desk.get("/desk").body()).doesNotContain("버렸다 되살리는 둠벙 글");
        assertThat(review(draft)).contains("버린 초고입니다", "되살리기").doesNotContain("/publish");
        desk.post("/desk/articles/" + draft + "/publish", fields(draft, Map.of()));
        assertThat(articleState(draft)).startsWith("DISCARDED");
        assertThat(reader.get("/articles/" + draft).statusCode()).isEqualTo(404);
        desk.post("/desk/articles/" + draft + "/take-out", fields(draft, Map.of()));
        assertThat(articleState(draft)).startsWith("DRAFT");
    }

    @Test
    void aNewVersionKeepsTheAddressAndTheSpeakerOfARewordedRemarkAndAsksForItAlone() throws Exception {
        var text = REPORT.formatted("새 판이 오는 둠벙 글", NUMBER.incrementAndGet());
        var article = paste(text);
        var first = quote(article, "둠벙을 열 곳%");
        var second = quote(article, "예산은 있다");
        confirm(article, first);
        confirm(article, second);
        var question = DeskClient.to(desk.paste(Part.field("text", text.replace("열 곳 더 파야", "열두 곳 더 파야"))));
        assertThat(desk.get(question).body()).contains("이 글의 새 판입니까");
        desk.post(question + "/version", Map.of("of", article, "_csrf", desk.token(question)));
        assertThat(words(first)).isEqualTo("둠벙을 열두 곳 더 파야 한다");
        assertThat(state(first)).isEqualTo("탁둠비 CONFIRMED true");
        assertThat(state(second)).isEqualTo("길둠별 CONFIRMED false");
        assertThat(review(article).split("data-part=\"CHANGED\""))
                .as("one question")
                .hasSize(2);
        assertThat(misplaced(article)).isZero();
    }

    private String draft(String headline) throws Exception {
        return paste(REPORT.formatted(headline, NUMBER.incrementAndGet()));
    }

    /** A report of its own, though it says what others say. */
    private String paste(String text) throws Exception {
        var to = DeskClient.to(desk.paste(Part.field("text", text)));
        return to.startsWith("/desk/sources/")
                ? DeskClient.articleOf(desk.post(to + "/version", Map.of("of", "new", "_csrf", desk.token(to))))
                : to.replaceFirst("^/desk/articles/", "").replaceFirst("[#?].*", "");
    }

    private String published(String headline) throws Exception {
        var article = draft(headline);
        desk.post("/desk/articles/" + article + "/full-text", fields(article, Map.of("fullText", "PUBLIC")));
        desk.post("/desk/articles/" + article + "/publish", fields(article, Map.of()));
        assertThat(review(article)).contains("보도일을 적거나");
        desk.post("/desk/articles/" + article + "/origin", fields(article, Map.of("dayUnknown", "true")));
        desk.post("/desk/articles/" + article + "/publish", fields(article, Map.of()));
        assertThat(review(article)).contains("이용 조건을 적어 주세요");
        desk.post(
                "/desk/articles/" + article + "/origin",
                fields(article, Map.of("reportedOn", "2025-02-06", "licence", "허락을 받음")));
        desk.post("/desk/articles/" + article + "/publish", fields(article, Map.of()));
        assertThat(articleState(article)).startsWith("PUBLISHED");
        return article;
    }

    private void change(String article, String start, String text, Map<String, String> notice) throws Exception {
        var fields = fields(article, notice);
        fields.put("from", String.valueOf(from(article, start)));
        fields.put("text", text);
        desk.post("/desk/articles/" + article + "/text", fields);
    }

    private Map<String, String> fields(String article, Map<String, String> more) throws Exception {
        var fields = new HashMap<String, String>(more);
        fields.put(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        fields.put("_csrf", desk.tokenOf(article));
        return fields;
    }

    private void confirm(String article, String quote) throws Exception {
        var version = jdbc.sql("select version from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
        desk.post(
                "/desk/articles/" + article + "/quotes/" + quote + "/confirm",
                Map.of("version", version, "_csrf", desk.tokenOf(article)));
    }

    private String review(String article) throws Exception {
        return desk.get("/desk/articles/" + article).body();
    }

    /** As readers see it, at its whole address. */
    private String page(String article) throws Exception {
        var slug = jdbc.sql("select slug from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
        return new DeskClient(port)
                .get("/articles/" + article + "/"
                        + java.net.URLEncoder.encode(slug, java.nio.charset.StandardCharsets.UTF_8))
                .body();
    }

    private int from(String article, String start) {
        return jdbc.sql("select p.start_offset from passage p join article a on a.id = p.article_id"
                        + " where a.public_id = ? and substring(a.body, p.start_offset + 1) like ?")
                .params(article, start + "%")
                .query(Integer.class)
                .single();
    }

    private String text(String article, String start) {
        return jdbc.sql("select substring(a.body, p.start_offset + 1, p.end_offset - p.start_offset)"
                        + " from passage p join article a on a.id = p.article_id"
                        + " where a.public_id = ? and substring(a.body, p.start_offset + 1) like ?")
                .params(article, start + "%")
                .query(String.class)
                .single();
    }

    private String quote(String article, String words) {
        return jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id"
                        + " where a.public_id = ? and q.words like ? and q.kind = 'DIRECT'")
                .params(article, words)
                .query(String.class)
                .single();
    }

    private String words(String quote) {
        return jdbc.sql("select words from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    /** The speaker, the state, and whether it is asked for again. */
    private String state(String quote) {
        return jdbc.sql("select concat_ws(' ', coalesce(speaker_name, '-'), state, asked_again::text) from quote"
                        + " where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    private String articleState(String article) {
        return jdbc.sql("select concat_ws(' ', state, mark) from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    /** How many quotations do not stand where the text says. */
    private long misplaced(String article) {
        return jdbc.sql(
                        "select count(*) from quote q join article a on a.id = q.article_id where a.public_id = ?"
                                + " and q.stands and q.words <> substring(a.body, q.start_offset + 1, q.end_offset - q.start_offset)")
                .param(article)
                .query(Long.class)
                .single();
    }

    private String trail(String article) {
        return String.join(
                "\n",
                jdbc.sql("select coalesce(after, '') from audit_entry where subject = ?")
                        .param(article)
                        .query(String.class)
                        .list());
    }
}

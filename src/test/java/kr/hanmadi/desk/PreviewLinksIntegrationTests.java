package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is read by a private link as long as the link is open and the draft is one, and in no other way. */
@IntegrationTest
class PreviewLinksIntegrationTests {
    private static final Pattern ADDRESS = Pattern.compile("(/preview/[\\w-]{40,})</textarea>");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private TransactionTemplate transactions;

    private DeskClient reporter;
    private DeskClient editor;
    private DeskClient stranger;

    @BeforeEach
    void signIn() throws Exception {
        reporter = DeskClient.signedIn(port, "보여주는이", EditorRole.REPORTER, jdbc, passwords);
        editor = DeskClient.signedIn(port, "닫는이", EditorRole.EDITOR, jdbc, passwords);
        stranger = new DeskClient(port);
    }

    @Test
    void aDraftIsReadByItsLinkAndKeptNowhereUntilTheLinkEnds() throws Exception {
        var article = paste("따오기섬 등대");
        var address = make(article);
        assertThat(stranger.get("/articles/" + article).statusCode()).isEqualTo(404);
        var page = stranger.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("따오기섬 등대를 열자는 말", "미리 보기입니다");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .as("no reader is remembered")
                .isEmpty();
        assertThat(stranger.get("/robots.txt").body()).contains("Disallow: /preview/");
        assertThat(jdbc.sql(
                                "select token_hash from preview_link where article_id = (select id from article where public_id = ?)")
                        .param(article)
                        .query(String.class)
                        .single())
                .as("the secret is kept nowhere")
                .isNotEqualTo(address.substring(address.lastIndexOf('/') + 1));
        act(reporter, article, "headline", Map.of("headline", "고친 따오기섬 제목"));
        assertThat(stranger.get(address).body()).as("as it is now").contains("고친 따오기섬 제목");
        assertThat(stranger.get(address.substring(0, address.length() - 1)).statusCode())
                .isEqualTo(404);
        var link = jdbc.sql(
                        "select id from preview_link where article_id = (select id from article where public_id = ?)")
                .param(article)
                .query(String.class)
                .single();
        var other = paste("저어새섬 등대");
        act(reporter, other, "previews/" + link + "/end", Map.of());
        assertThat(stranger.get(address).statusCode())
                .as("ended by its own article alone")
                .isEqualTo(200);
        act(reporter, article, "previews/" + link + "/end", Map.of());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkOpensNothingAfterItsTimeNorWhenTheDraftIsOneNoMore() throws Exception {
        var article = paste("노랑부리섬 등대");
        var over = make(article);
        jdbc.sql("update preview_link set made_at = now() - interval '3 days', expires_at = now() - interval '1 second'"
                        + " where article_id = (select id from article where public_id = ?)")
                .param(article)
                .update();
        assertThat(stranger.get(over).statusCode()).isEqualTo(404);
        var address = make(article);
        act(reporter, article, "discard", Map.of());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        act(editor, article, "take-out", Map.of());
        assertThat(stranger.get(address).statusCode()).isEqualTo(200);
        act(editor, article, "origin", Map.of("licence", "허락을 받음", "dayUnknown", "true"));
        act(editor, article, "same-forum", Map.of());
        act(editor, article, "publish", Map.of());
        assertThat(DeskClient.to(stranger.get(address))).isEqualTo("/articles/" + article);
        act(editor, article, "withdraw", Map.of("note", "등대를 잘못 적었습니다."));
        var gone = stranger.get(DeskClient.to(stranger.get(address)));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("등대를 켤 때가 됐다");
        assertThat(act(editor, article, "previews", Map.of("days", "3"))).doesNotContainPattern(ADDRESS);
    }

    /** Else a stranger who opens a link again and again would keep editors from saving. */
    @Test
    @Timeout(60)
    void aDraftIsReadWhileAnEditorChangesIt() throws Exception {
        var article = paste("뿔논병아리섬 등대");
        var address = make(article);
        var page = transactions.execute(status -> {
            jdbc.sql("select id from article where public_id = ? for update")
                    .param(article)
                    .query(Long.class)
                    .single();
            return read(address);
        });
        assertThat(page).contains("뿔논병아리섬 등대를 열자는 말", "등대를 켤 때가 됐다", "미리 보기입니다");
    }

    private String read(String address) {
        try {
            return stranger.get(address).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLongDraftIsReadToItsEnd() throws Exception {
        var article = DeskClient.articleOf(reporter.paste(
                Part.field("text", """
                두루미섬 등대를 열자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘두루미섬 정책토론회’가 열렸다.
                %s등불별 한빛대 교수는 “두루미섬 이야기는 여기서 끝난다”고 말했다.
                """.formatted("등대지기는 등불을 밤마다 손으로 켜고 새벽마다 손으로 껐다고 한다.\n".repeat(600)))));
        var address = make(article);
        for (var read : Map.of(stranger, address, reporter, "/desk/articles/" + article + "/preview")
                .entrySet()) {
            var first = read.getKey().get(read.getValue()).body();
            assertThat(first).contains(read.getValue() + "?page=2").doesNotContain("여기서 끝난다");
            assertThat(read.getKey().get(read.getValue() + "?page=2").body()).contains("여기서 끝난다");
        }
    }

    private String make(String article) throws Exception {
        var page = act(reporter, article, "previews", Map.of("days", "3"));
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        assertThat(editor.get("/desk/articles/" + article).body())
                .as("shown once")
                .doesNotContain(found.group(1));
        return found.group(1);
    }

    private String paste(String where) throws Exception {
        return DeskClient.articleOf(reporter.paste(Part.field("text", """
                %s를 열자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘%s 정책토론회’가 열렸다.
                등불별 한빛대 교수는 “등대를 켤 때가 됐다”고 말했다.
                """.formatted(where, where))));
    }

    private String act(DeskClient desk, String article, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        return desk.form("/desk/articles/" + article + "/" + act, form);
    }
}

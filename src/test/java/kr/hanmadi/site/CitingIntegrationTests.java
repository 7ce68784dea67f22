package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import kr.hanmadi.WebTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Quotations in other people's papers, pages and messages. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitingIntegrationTests extends WebTest {
    private static final String SITE = "https://hanmadi.example";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private FictionalRecord fictional;

    private FictionalRecord.Ids ids;

    @BeforeAll
    void save() {
        ids = fictional.save();
    }

    @Test
    void givesReferencesToProgramsThatKeepThem() {
        var bibtex = get("/quotes/" + ids.quote() + ".bib");
        assertThat(bibtex.headers().firstValue("Content-Type")).hasValue("application/x-bibtex;charset=UTF-8");
        assertThat(bibtex.body())
                .startsWith("@article{hanmadi-" + ids.quote() + ",")
                .contains(
                        "author = {{변강쇠}}",
                        "journal = {가나일보}",
                        "year = {2025}",
                        "url = {" + SITE + "/quotes/" + ids.quote() + "}",
                        "abstract = {“수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다”}",
                        "note = {성춘향 가나대 환경공학부 교수 (정정됨)}");
        assertThat(get("/quotes/" + ids.quote() + ".ris").body())
                .startsWith("TY  - NEWS\r\nAU  - 변강쇠\r\n")
                .contains("DA  - 2025/03/04/", "T2  - 가나일보")
                .endsWith("ER  - \r\n");
        assertThat(get("/articles/" + ids.article() + ".ris").body()).contains("TI  - 나루시 물길 관리, “주민이 함께 정해야”");
        assertThat(get("/quotes/" + ids.rejectedQuote() + ".bib").statusCode()).isEqualTo(404);
        assertThat(get("/articles/" + ids.withdrawn() + ".bib").statusCode()).isEqualTo(410);
    }

    @Test
    void drawsAPictureForEveryKindOfPage() throws IOException {
        for (var path : new String[] {
            "quotes/" + ids.quote(), "articles/" + ids.article(), "forums/" + ids.forum(), "speakers/" + ids.speaker()
        }) {
            var response = bytes("/share/" + path + ".png");
            assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
            var picture = ImageIO.read(new ByteArrayInputStream(response.body()));
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(630);
        }
        assertThat(get("/quotes/" + ids.quote()).body())
                .contains("<meta property=\"og:image\" content=\"" + SITE + "/share/quotes/" + ids.quote() + ".png\">");
        assertThat(get("/share/quotes/" + ids.rejectedQuote() + ".png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsAQuotationOnOtherPagesAsItStandsNow() {
        var embed = get("/embed/quotes/" + ids.quote());
        assertThat(embed.statusCode()).isEqualTo(200);
        assertThat(embed.body())
                .contains(
                        "수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다",
                        "성춘향",
                        "정정됨",
                        "href=\"" + SITE + "/quotes/" + ids.quote() + "\"")
                .doesNotContain("<script");
        var withdrawn = get("/embed/quotes/" + ids.quoteOfWithdrawn());
        assertThat(withdrawn.statusCode()).isEqualTo(410);
        assertThat(withdrawn.body()).contains("철회된 발언입니다.", "같은 기사가 두 번 실렸습니다.").doesNotContain("<blockquote");
        var rejected = get("/embed/quotes/" + ids.rejectedQuote());
        assertThat(rejected.statusCode()).isEqualTo(404);
        assertThat(rejected.body()).contains("이 발언은 더 싣지 않습니다.").doesNotContain("고기잡이");
    }

    @Test
    void letsOtherPagesFrameQuotationsAndNothingElse() {
        for (var id : new String[] {ids.quote(), ids.quoteOfWithdrawn(), ids.rejectedQuote()}) {
            assertThat(policy("/embed/quotes/" + id)).endsWith("frame-ancestors *");
        }
        for (var path : new String[] {"/", "/quotes/" + ids.quote(), "/embed", "/login"}) {
            assertThat(policy(path)).as(path).endsWith("frame-ancestors 'none'");
        }
    }

    @Test
    void tellsOtherSitesHowToShowAQuotation() {
        var page = get("/quotes/" + ids.quote()).body();
        assertThat(page).contains("type=\"application/json+oembed\"");
        var answer = json.readTree(get("/oembed?url=" + SITE + "/quotes/" + ids.quote() + "&maxwidth=400")
                .body());
        assertThat(answer.get("version").asString()).isEqualTo("1.0");
        assertThat(answer.get("type").asString()).isEqualTo("rich");
        assertThat(answer.get("author_name").asString()).isEqualTo("성춘향");
        assertThat(answer.get("width").asInt()).isEqualTo(400);
        assertThat(answer.get("html").asString())
                .startsWith("<iframe src=\"" + SITE + "/embed/quotes/" + ids.quote() + "\"")
                .contains("width=\"400\"", "title=\"성춘향의 발언\"");
    }

    private String policy(String path) {
        return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}

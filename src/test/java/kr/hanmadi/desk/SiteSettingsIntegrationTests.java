package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.web.Imprints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** {@code /desk/site} and {@code /desk/audit}: what pages say of the portal, and who changed it. */
@IntegrationTest
class SiteSettingsIntegrationTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Imprints imprints;

    private DeskClient administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = DeskClient.signedIn(port, "설정마루", EditorRole.ADMINISTRATOR, jdbc, passwords);
    }

    @AfterEach
    void sayNothingAgain() {
        jdbc.sql("delete from site_version").update();
        jdbc.sql("delete from old_address").update();
        imprints.changed(Set.of());
    }

    @Test
    void whatIsSavedStandsOnEveryPageAtOnceEvenOnKeptOnes() throws Exception {
        assertThat(administrator.get("/about").body()).doesNotContain("하늘매 발행인"); // now it is kept
        assertThat(save(Map.of(
                        "newspaper.publisher", "하늘매 발행인",
                        "contact.email", "desk@example.org",
                        "legal", "기사의 저작권은 <각 매체>에 있습니다.",
                        "banner.text", "하늘매 점검 안내",
                        "banner.url", "/about?x=1")))
                .contains("저장했습니다.");

        for (var page : new String[] {"/about", "/", "/articles", "/nowhere"}) {
            assertThat(administrator.get(page).body())
                    .contains(
                            "발행인 하늘매 발행인",
                            "desk@example.org",
                            "기사의 저작권은 &lt;각 매체&gt;에 있습니다.",
                            "<a href=\"/about?x=1\">하늘매 점검 안내</a>");
        }
        assertThat(administrator.get("/.well-known/security.txt").body()).contains("mailto:desk@example.org");
    }

    @Test
    void whatIsReservedIsToldToPeopleAndMachinesAtOnceInEveryForm() throws Exception {
        assertThat(administrator.get("/quotes").body()).doesNotContain("tdm-reservation"); // now it is kept
        save(Map.of("reserved", "QUOTES"));
        for (var path : new String[] {"/quotes", "/quotes.json", "/api/v1/quotes", "/feed/quotes.atom"}) {
            assertThat(administrator.get(path).headers().firstValue("tdm-reservation"))
                    .as(path)
                    .hasValue("1");
        }
        assertThat(administrator.get("/quotes").body()).contains("name=\"tdm-reservation\"", "AI 학습에 쓸 수 없습니다");
        assertThat(administrator.get("/articles").headers().firstValue("tdm-reservation"))
                .isEmpty();
        assertThat(administrator.get("/ai.txt").body()).contains("Disallow: /quotes", "Allow: /articles");
        assertThat(administrator.get("/desk/site").body()).contains("AI 학습에 쓰지 못할 것");
        assertThat(administrator.get("/desk/audit").body()).contains("AI 학습에 쓰지 못할 것: 발언");
    }

    @Test
    void anOldAddressLeadsReadersOnAndIsCountedButHidesNoPage() throws Exception {
        var old = "/news/articleView.html?idxno=70417";
        assertThat(administrator.get(old).statusCode()).isEqualTo(404);
        assertThat(redirect("https://old.example" + old, "/about?하늘매=1")).contains("이제 그 주소로 온 독자를 보냅니다.");
        var led = administrator.get(old);
        assertThat(led.statusCode()).isEqualTo(301);
        assertThat(DeskClient.to(led)).isEqualTo("/about?%ED%95%98%EB%8A%98%EB%A7%A4=1");
        assertThat(administrator.get("/news/articleView.html?idxno=1").statusCode())
                .isEqualTo(404);
        assertThat(administrator.get("/desk/redirects").body()).contains("/news/articleView.html?idxno=70417", "1번 보냄");

        assertThat(redirect("/articles", "/about")).contains("독자를 보냅니다.");
        assertThat(administrator.get("/articles").statusCode())
                .as("a page that is there")
                .isEqualTo(200);

        for (var circle : Map.of("/about", "/x-하늘매", "/x-하늘매", old, "/y-하늘매", "/y-하늘매?a=1")
                .entrySet()) {
            assertThat(redirect(circle.getKey(), circle.getValue()))
                    .as("%s", circle)
                    .contains("두 번 옮겨 가거나");
        }
        for (var elsewhere : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/login"}) {
            assertThat(redirect("/z-하늘매", elsewhere)).contains("이 사이트 안의 주소여야 합니다.");
        }
        assertThat(redirect("/desk", "/about")).contains("옛 주소를 읽을 수 없습니다.");
        assertThat(redirect(old, "/forums")).contains("이미 보내고 있습니다.");

        long id = jdbc.sql("select id from old_address where address = ?")
                .param(old)
                .query(Long.class)
                .single();
        assertThat(administrator.form("/desk/redirects/" + id + "/remove", Map.of()))
                .contains("지웠습니다.");
        assertThat(administrator.get(old).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/desk/audit").body()).contains("옛 주소 보냄", "옛 주소 지움");
    }

    private String redirect(String address, String target) throws Exception {
        return administrator.form("/desk/redirects", Map.of("address", address, "target", target));
    }

    @Test
    void aPreviewSavesNothing() throws Exception {
        var shown = administrator.form("/desk/site/preview", typed(Map.of("banner.text", "미리 보는 하늘매")));
        assertThat(shown).contains("이렇게 보입니다", "class=\"banner\"", "미리 보는 하늘매");
        assertThat(administrator.get("/about").body()).doesNotContain("미리 보는 하늘매");
    }

    @Test
    void whatIsNoAddressIsRefusedAndStaysTyped() throws Exception {
        for (var wrong : Map.of(
                        "banner.url", "javascript:alert(1)",
                        "contact.email", "하늘매",
                        "contact.telephone", "전화 주세요")
                .entrySet()) {
            var answer = save(Map.of(wrong.getKey(), wrong.getValue(), "newspaper.publisher", "남은 하늘매"));
            assertThat(answer).contains("role=\"alert\"", wrong.getValue(), "남은 하늘매");
        }
        assertThat(save(Map.of("banner.url", "//evil.example"))).contains("/ 또는 https://로 시작해야 합니다.");
        assertThat(imprints.newest(1)).isEmpty();
    }

    @Test
    void theSlowerOfTwoEditorsIsAskedToLookAgain() throws Exception {
        var first = typed(Map.of("newspaper.publisher", "먼저 하늘매"));
        var second = typed(Map.of("newspaper.publisher", "나중 하늘매"));
        assertThat(administrator.form("/desk/site", first)).contains("저장했습니다.");
        assertThat(administrator.form("/desk/site", second)).contains("role=\"alert\"", "나중 하늘매");
        assertThat(imprints.getNow().newspaper().publisher()).isEqualTo("먼저 하늘매");
    }

    @Test
    void anEarlierVersionComesBackAndTheTrailTellsWhoChangedWhat() throws Exception {
        save(Map.of("newspaper.publisher", "처음 하늘매"));
        long version = imprints.current().id();
        save(Map.of("newspaper.publisher", "다음 하늘매"));
        var seen = String.valueOf(imprints.current().id());

        assertThat(administrator.form("/desk/site/versions/" + version + "/restore", Map.of("seen", seen)))
                .contains("지난 판으로 되돌렸습니다.");
        assertThat(imprints.getNow().newspaper().publisher()).isEqualTo("처음 하늘매");

        var mine = "/desk/audit?who=%EC%84%A4%EC%A0%95%EB%A7%88%EB%A3%A8&what=site";
        assertThat(administrator.get(mine).body()).contains("전: 발행인: 다음 하늘매", "후: 발행인: 처음 하늘매");
        assertThat(administrator.get(mine + "&until=2020-01-01").body()).contains("이런 기록이 없습니다.");
        assertThat(administrator.get(mine + "&from=2020-01-01").body()).contains("다음 하늘매");
        var table = administrator.get("/desk/audit.csv" + mine.substring(mine.indexOf('?')));
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        var account = jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email("설정마루"))
                .query(Long.class)
                .single();
        assertThat(table.body()).contains("설정마루," + account + ",사이트 설정 바꿈,site,발행인: 다음 하늘매,발행인: 처음 하늘매");
    }

    @Test
    void noCellOfTheTrailIsAFormula() throws Exception {
        jdbc.sql("insert into audit_entry (id, made_at, editor, action, subject, before, after)"
                        + " values (nextval('audit_entry_seq'), now(), '하늘매식', 'headline', 'x', '=1+1', '@하늘')")
                .update();
        assertThat(administrator
                        .get("/desk/audit.csv?who=%ED%95%98%EB%8A%98%EB%A7%A4%EC%8B%9D")
                        .body())
                .contains(",'=1+1,'@하늘");
    }

    private String save(Map<String, String> fields) throws Exception {
        return administrator.form("/desk/site", typed(fields));
    }

    private Map<String, String> typed(Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        var seen = SEEN.matcher(administrator.get("/desk/site").body());
        assertThat(seen.find()).isTrue();
        form.put("seen", seen.group(1));
        return form;
    }
}

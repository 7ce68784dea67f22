package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People and organisations as editors keep them: what they are called may change, what was printed never does. */
@IntegrationTest
class PeopleDeskIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient desk;
    private DeskClient reader;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "명부지기", jdbc, passwords);
        reader = new DeskClient(port);
    }

    @Test
    void aNewNameIsShownWhatWasPrintedStaysAndReportsOfEitherNameMeanTheSamePerson() throws Exception {
        var article = published("탐라연못 물새 보호", "윤소슬", "탐라연못연구소", "소장", "물새가 돌아와야 합니다");
        var person = person("윤소슬");
        var page = "/desk/people/" + person;
        assertThat(desk.get("/desk/people?q=" + encoded("탐라연못연구소")).body()).contains(page);
        assertThat(reader.get("/speakers/" + person + "/" + encoded("윤소슬")).statusCode())
                .isEqualTo(200);

        var renamed = new HashMap<>(Map.of(
                "version", version("person", person),
                "name", "윤소설",
                "hanja", "探小雪",
                "english", "Tam So-seol",
                "posts[0].printed", "탐라늪지원",
                "posts[0].jobTitle", "원장",
                "posts[0].from", "2020-03-01"));
        assertThat(desk.form(page, renamed)).contains("저장했습니다");
        var old = reader.get("/speakers/" + person + "/" + encoded("윤소슬"));
        assertThat(old.statusCode()).isEqualTo(301);
        var shown = reader.get(DeskClient.to(old)).body();
        assertThat(shown).contains("<h1 class=\"headline\">윤소설</h1>", "探小雪", "Tam So-seol", "탐라늪지원 원장");
        assertThat(shown).as("since when").contains("2020. 3. 1.–");
        assertThat(reader.get("/articles/" + article + "/" + encoded("탐라연못-물새-보호"))
                        .body())
                .contains("윤소슬 탐라연못연구소 소장은")
                .doesNotContain("윤소설");
        assertThat(desk.get(page).body()).contains("사람 고침", "명부지기", "윤소설 · Tam So-seol · 探小雪");

        assertThat(desk.form(page, renamed)).as("seen before the first change").contains("그 사이 다른 사람이");
        published("탐라연못 둘레길", "윤소슬", "탐라연못연구소", "소장", "둘레길은 멀리 돌아가야 합니다");
        published("탐라연못 탐조대", "윤소설", "탐라늪지원", "원장", "탐조대는 낮아야 합니다");
        assertThat(jdbc.sql("select count(*) from quote where person_id = (select id from person where public_id = ?)")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from person where name in ('윤소슬', '윤소설')")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOrganisationIsFoundUnderEachOfItsNames() throws Exception {
        published("갈대바위 등대", "오하연", "갈대바위항만연구원", "원장", "등대는 밤에도 켜야 합니다");
        var organisation = jdbc.sql("select public_id from organisation where name = '갈대바위항만연구원'")
                .query(String.class)
                .single();
        var page = "/desk/organisations/" + organisation;
        assertThat(desk.get("/desk/organisations?q=" + encoded("갈대바위")).body()).contains(page);
        var form = Map.of(
                "version", version("organisation", organisation),
                "name", "갈대바위항만연구원",
                "names", "갈대항만연, Galdae Port Institute",
                "kind", "GOVERNMENT");
        assertThat(desk.form(page, form)).contains("저장했습니다", "정부·공공기관", "갈대항만연");
        assertThat(desk.form(page, form)).contains("그 사이 다른 사람이");
        published("갈대바위 방파제", "오하연", "갈대항만연", "원장", "방파제는 더 높아야 합니다");
        assertThat(jdbc.sql("select count(*) from person where name = '오하연'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeSavedComesBackAsItWasTypedWithTheReason() throws Exception {
        published("돌고래만 물길", "임가연", "돌고래만연구소", "소장", "물길을 넓혀야 합니다");
        published("돌고래만 모래톱", "임나연", "돌고래만연구소", "책임연구원", "모래톱은 그대로 두어야 합니다");
        var person = person("임나연");
        var page = "/desk/people/" + person;
        for (var wrong : Map.of(
                        Map.of("name", " "), "이름을 적어 주세요",
                        Map.of("name", "임가연"), "같은 소속에 ‘임가연’이(가) 이미 있습니다",
                        Map.of(
                                        "name",
                                        "임나연",
                                        "posts[0].printed",
                                        "돌고래만대",
                                        "posts[0].from",
                                        "2024-05-01",
                                        "posts[0].until",
                                        "2023-05-01"),
                                "‘까지’가 ‘부터’보다 앞섭니다",
                        Map.of("name", "임나연", "posts[0].from", "2024-05-01"), "소속이나 직함도 적어 주세요",
                        Map.of("name", "가".repeat(121)), "120자 안으로")
                .entrySet()) {
            var form = new HashMap<String, String>(wrong.getKey());
            form.put("version", version("person", person));
            form.put("alias", "적다 만 이름");
            assertThat(desk.form(page, form))
                    .contains(wrong.getValue())
                    .contains("적다 만 이름")
                    .contains("role=\"alert\"");
        }
        assertThat(desk.get("/desk/people/0000000000").statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/organisations/0000000000").statusCode()).isEqualTo(404);
        var reporter = DeskClient.signedIn(port, "명부읽는기자", EditorRole.REPORTER, jdbc, passwords);
        assertThat(reporter.get(page).body()).contains("임나연").doesNotContain(">저장</button>");
        assertThat(reporter.post(page, Map.of("_csrf", reporter.token("/desk/account"), "name", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** A report of one remark that readers see; its id. */
    private String published(String about, String name, String affiliation, String title, String words)
            throws Exception {
        var text = "%s\n[가나일보 = 홍길동 기자] %s %s %s은 “%s”라고 말했다.\n".formatted(about, name, affiliation, title, words);
        return desk.publish(text, jdbc);
    }

    private String person(String name) {
        return jdbc.sql("select public_id from person where name = ? order by id")
                .param(name)
                .query(String.class)
                .list()
                .getFirst();
    }

    private String version(String table, String publicId) {
        return jdbc.sql("select version from " + table + " where public_id = ?")
                .param(publicId)
                .query(String.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who holds an office and is printed without a body is one person as soon as an editor says so, and not before. */
@IntegrationTest
class NamesakesIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "동명이인보는이", EditorRole.EDITOR, jdbc, passwords);
    }

    @Test
    void aNameWithoutABodyIsOfferedThoseOfTheRecordAndOneAnswerSettlesAllItsWords() throws Exception {
        var first = paste("""
                두루봉 물길을 넓히자는 말
                [가나일보 = 홍길동 기자] 지난 6일 두루봉에서 ‘두루봉 물길 토론회’가 열렸다.
                방두루 대통령은 “두루봉 물길을 넓혀야 한다”고 말했다.
                """);
        assertThat(desk.get("/desk/articles/" + first).body())
                .as("the first of that name")
                .doesNotContain("이미 있는 사람입니까");
        var known = people("두루봉 물길을 넓혀야%");
        assertThat(known).hasSize(1);

        var second = paste("""
                “먹골 물길을 막아야 한다”
                [가나일보 = 홍길동 기자] 지난 7일 먹골에서 ‘먹골 물길 토론회’가 열렸다.
                방두루 대통령은 “먹골 물길을 막아야 한다”고 말했다.
                방두루 대통령은 이어 “먹골 물길에 다리를 놓자”고 말했다.
                """);
        assertThat(people("먹골 물길%")).as("not joined by itself").doesNotContainAnyElementsOf(known);
        var review = desk.get("/desk/articles/" + second).body();
        var choice = "방두루 대통령 #" + known.getFirst();
        assertThat(review).contains("이미 있는 사람입니까", "value=\"" + choice + "\"", "다른 사람입니다");

        var asked = asked(review);
        assertThat(asked).as("one question").hasSize(2);
        assertThat(speaker(second, asked, "가나당 #" + known.getFirst())).contains("둘 가운데 하나만 남겨 주세요");
        speaker(second, asked, choice);
        assertThat(people("먹골 물길에%")).isEqualTo(known);
        assertThat(people("먹골 물길을%")).isEqualTo(known);
        assertThat(jdbc.sql("select distinct job_title from quote where words like '먹골 물길%' and kind = 'DIRECT'")
                        .query(String.class)
                        .list())
                .as("as this report prints it")
                .containsExactly("대통령");
        assertThat(desk.get("/desk/articles/" + second).body()).doesNotContain("이미 있는 사람입니까");
    }

    /** The quotations of the question about a namesake, as the form sends them. */
    private static List<String> asked(String review) {
        int from = review.indexOf("data-part=\"NAMESAKE\"");
        assertThat(from).isPositive();
        return Pattern.compile("data-seen=\"([^\"]+)\"")
                .matcher(review.substring(from, review.indexOf("</li>", from)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String speaker(String article, List<String> seen, String meant) throws Exception {
        var first = seen.getFirst().split(":");
        var form = new HashMap<>(Map.of("version", first[1], "speaker", "", "meant", meant));
        form.put("also", seen.get(1));
        return desk.form("/desk/articles/" + article + "/quotes/" + first[0] + "/speaker", form);
    }

    private List<String> people(String words) {
        return jdbc.sql("select distinct p.public_id from quote q join person p on p.id = q.person_id"
                        + " where q.words like ? and q.kind = 'DIRECT'")
                .param(words)
                .query(String.class)
                .list();
    }

    private String paste(String text) throws Exception {
        return DeskClient.articleOf(desk.paste(Part.field("text", text)));
    }
}

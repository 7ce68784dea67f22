package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is certain is confirmed at once, as it stood on the page and nothing else. */
@IntegrationTest
class ConfirmCertainIntegrationTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final String FIRST = """
            논두렁 물길 두고 이야기한 자리
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘논두렁 물길 토론회’가 열렸다.
            성춘향 한빛대 교수는 “논두렁 물길부터 넓혀야 한다”고 말했다.
            임나래 다라협회장은 “논두렁 물길은 그대로 두자”고 말했다.
            """;
    private static final String SECOND = """
            산마루 쉼터 짓기 설명회
            [가나일보 = 홍길동 기자] 지난 6일 다라군청에서 ‘산마루 쉼터 설명회’가 열렸다.
            탁소라 다라군 과장은 “산마루 쉼터를 세 곳에 짓겠다”고 말했다.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void confirmsWhatWasSeenAndLeavesWhatChangedSince() throws Exception {
        var editor = DeskClient.signedIn(port, "한꺼번편집", jdbc, passwords);
        var review = review(editor, FIRST);
        var other = seen(editor.get(review(editor, SECOND)).body()).getFirst();
        var shown = seen(editor.get(review).body());
        assertThat(shown).hasSize(2);
        jdbc.sql("update quote set version = version + 1 where words = '논두렁 물길은 그대로 두자'")
                .update();
        confirm(editor, review, String.join(",", shown) + "," + other);
        assertThat(editor.get(review).body()).contains("발언 1건을 확인했습니다. 그 사이 바뀐 2건은 그대로");
        assertThat(state("논두렁 물길부터 넓혀야 한다")).isEqualTo("CONFIRMED");
        assertThat(state("논두렁 물길은 그대로 두자")).isEqualTo("FOUND");
        assertThat(state("산마루 쉼터를 세 곳에 짓겠다"))
                .as("a quotation of another article")
                .isEqualTo("FOUND");
        confirm(editor, review, "no-version");
        assertThat(editor.get(review).body()).contains("notice bad");
    }

    private static String review(DeskClient editor, String report) throws Exception {
        return "/desk/articles/" + DeskClient.articleOf(editor.paste(DeskClient.Part.field("text", report)));
    }

    private static List<String> seen(String page) {
        return SEEN.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static void confirm(DeskClient editor, String review, String seen) throws Exception {
        var answer = editor.post(review + "/confirm-certain", Map.of("_csrf", editor.token(review), "seen", seen));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String state(String words) {
        return jdbc.sql("select state from quote where words = ?")
                .param(words)
                .query(String.class)
                .single();
    }
}

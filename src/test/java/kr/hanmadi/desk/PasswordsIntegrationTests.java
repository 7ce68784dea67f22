package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor changes the password, forgets it, and looks where he or she is signed in. */
@IntegrationTest
class PasswordsIntegrationTests {
    private static final String ACCOUNT = "/desk/account";
    private static final String NAME = "잊은이";
    private static final String EMAIL = DeskClient.email(NAME);
    private static final String OLD = "긴 문장이 좋은 비밀번호";
    private static final String NEXT = "장독대 옆에 핀 봉숭아 열 송이";
    private static final Pattern LINK = Pattern.compile("(/setup/password/[\\w-]{43})<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient here;
    private DeskClient there;

    @BeforeEach
    void anEditorInTwoPlaces() throws Exception {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        here = DeskClient.signedIn(port, NAME, EditorRole.RESEARCHER, jdbc, passwords);
        there = DeskClient.signedIn(port, NAME, EditorRole.RESEARCHER, jdbc, passwords);
    }

    @Test
    void anEditorChangesThePasswordAndIsSignedInHereAlone() throws Exception {
        assertThat(change(OLD, NEXT)).contains("비밀번호를 바꿨습니다");
        assertThat(here.get("/desk").statusCode()).isEqualTo(200);
        assertThat(there.get("/desk").statusCode()).isEqualTo(302);
        assertThat(new DeskClient(port).signIn(EMAIL, OLD)).isEqualTo("/login?wrong");
        assertThat(new DeskClient(port).signIn(EMAIL, NEXT)).isEqualTo("/desk");
        assertThat(actions()).contains("password-changed", "shut-out");
    }

    @Test
    void whatIsNoPasswordChangesNothing() throws Exception {
        assertThat(change("틀린 비밀번호", NEXT)).contains("지금 비밀번호가 맞지 않아");
        assertThat(change(OLD, "짧은 것")).contains("12자 이상");
        assertThat(change(OLD, "dkssudgktpdy1234")).contains("누구나 먼저 넣어 보는");
        assertThat(change("", "")).contains("12자 이상");
        assertThat(new DeskClient(port).signIn(EMAIL, OLD)).isEqualTo("/desk");
        assertThat(there.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void anOpenScreenIsNoPlaceToGuess() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(change("짐작 " + i, NEXT)).contains("지금 비밀번호가 맞지 않아");
        }
        assertThat(change(OLD, NEXT)).contains("여러 번 틀려 잠시 막았습니다");
    }

    @Test
    void whoForgotThePasswordGetsALinkThatWorksOnce() throws Exception {
        var chief = DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        var replaced = link(chief);
        var link = link(chief);
        var guest = new DeskClient(port);
        assertThat(guest.get(replaced).statusCode()).isEqualTo(410);
        assertThat(guest.get(link.replace("password", "account")).statusCode())
                .as("it makes no account")
                .isEqualTo(410);
        assertThat(guest.get(link).body()).contains(NAME, EMAIL);
        assertThat(here.get("/desk").statusCode()).as("nothing happened so far").isEqualTo(200);
        assertThat(follow(guest, link, "dkssudgktpdy1234").body()).contains("누구나 먼저 넣어 보는");
        assertThat(follow(guest, link, EMAIL).body()).contains("이름, 이메일, 사이트 이름을 빼면");
        assertThat(DeskClient.to(follow(guest, link, NEXT))).isEqualTo("/login?changed");
        assertThat(guest.get("/login?changed").body()).contains("새 비밀번호로 들어가 주세요");
        assertThat(here.get("/desk").statusCode()).isEqualTo(302);
        assertThat(there.get("/desk").statusCode()).isEqualTo(302);
        assertThat(guest.signIn(EMAIL, OLD)).startsWith("/login?wrong");
        assertThat(guest.signIn(EMAIL, NEXT)).isEqualTo("/desk");
        assertThat(follow(new DeskClient(port), link, OLD).statusCode()).isEqualTo(410);
        assertThat(actions()).contains("password-link", "password-reset");
        assertThat(chief.get("/desk/audit").body()).contains("새 비밀번호 주소 만듦", "주소를 받아 비밀번호 바꿈");
    }

    @Test
    void noLinkForOneselfNorForWhoIsDisabled() throws Exception {
        var chief = DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        assertThat(askForLink(chief, DeskClient.email("국장"))).contains("자기 계정은").doesNotContain("/setup/password/");
        var link = link(chief);
        chief.form("/desk/editors/" + id(EMAIL) + "/disable", Map.of());
        assertThat(new DeskClient(port).get(link).statusCode()).isEqualTo(410);
        assertThat(askForLink(chief, EMAIL)).contains("막은 계정입니다").doesNotContain("/setup/password/");
    }

    @Test
    void anEditorSeesAndEndsOnlyOwnSessions() throws Exception {
        var other = DeskClient.signedIn(port, "남의 자리", jdbc, passwords);
        var page = here.get(ACCOUNT).body();
        assertThat(page).contains("지금 이곳", "127.0.0.1");
        assertThat(page.split("나가게 하기", -1)).as("one other place").hasSize(2);
        var others = jdbc.sql(
                        "select max(s.id) from editor_session s join editor e on e.id = s.editor_id where email = ?")
                .param(DeskClient.email("남의 자리"))
                .query(Long.class)
                .single();
        send(here, ACCOUNT + "/sessions/" + others + "/end", ACCOUNT, Map.of());
        assertThat(other.get("/desk").statusCode()).isEqualTo(200);
        var place = jdbc.sql("select max(id) from editor_session where editor_id = ?")
                .param(id(EMAIL))
                .query(Long.class)
                .single();
        send(here, ACCOUNT + "/sessions/" + place + "/end", ACCOUNT, Map.of());
        assertThat(here.get(ACCOUNT).body()).contains("그곳에서 나가게 했습니다");
        assertThat(there.get("/desk").statusCode()).isEqualTo(302);
        there.signIn(EMAIL, OLD);
        assertThat(there.get("/desk").statusCode()).isEqualTo(200);
        send(here, ACCOUNT + "/sessions/end", ACCOUNT, Map.of());
        assertThat(there.get("/desk").statusCode()).isEqualTo(302);
        assertThat(here.get("/desk").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from editor_session where editor_id = ?")
                        .param(id(EMAIL))
                        .query(Long.class)
                        .single())
                .isOne();
        send(here, "/logout", ACCOUNT, Map.of());
        assertThat(jdbc.sql("select count(*) from editor_session where editor_id = ?")
                        .param(id(EMAIL))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The page after the change. */
    private String change(String old, String next) throws Exception {
        assertThat(send(here, ACCOUNT + "/password", ACCOUNT, Map.of("oldPassword", old, "password", next))
                        .statusCode())
                .isEqualTo(302);
        return here.get(ACCOUNT).body();
    }

    private String link(DeskClient chief) throws Exception {
        var found = LINK.matcher(askForLink(chief, EMAIL));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String askForLink(DeskClient chief, String email) throws Exception {
        return chief.form("/desk/editors/" + id(email) + "/password", Map.of());
    }

    private static HttpResponse<String> follow(DeskClient guest, String link, String password) throws Exception {
        return send(guest, link, "/login", Map.of("password", password));
    }

    private static HttpResponse<String> send(DeskClient by, String path, String tokenFrom, Map<String, String> fields)
            throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", by.token(tokenFrom));
        return by.post(path, form);
    }

    private long id(String email) {
        return jdbc.sql("select id from editor where email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where made_at > now() - interval '1 minute'")
                .query(String.class)
                .list();
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of a newsroom: invited, given a role, disabled and opened again. */
@IntegrationTest
class EditorsIntegrationTests {
    private static final Set<String> COUNTED_NOW_AND_THEN = Set.of("standing_word", "word_of_person", "topic_quote");
    private static final String PAGE = "/desk/editors";
    private static final String EMAIL = "wolmae@example.com";
    private static final String PASSWORD = "장독대 옆에 핀 봉숭아 열 송이";
    private static final Pattern LINK = Pattern.compile("(/setup/account/[\\w-]{43})<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DataSource database;

    private DeskClient chief;
    private long lastLine;

    @BeforeEach
    void anAdministrator() throws Exception {
        jdbc.sql("delete from account_link").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        chief = DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        lastLine = jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void theAddressOfTheFormThatInvitesLeadsToTheList() throws Exception {
        var chief = DeskClient.signedIn(port, "초대국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        assertThat(DeskClient.to(chief.get("/desk/editors/invitations"))).isEqualTo("/desk/editors");
    }

    @Test
    void whoIsInvitedChoosesNameAndPasswordOnce() throws Exception {
        var link = invite("REPORTER");
        assertThat(jdbc.sql("select token_hash from account_link")
                        .query(String.class)
                        .single())
                .as("only the hash is kept")
                .isNotEqualTo(link.substring(link.lastIndexOf('/') + 1))
                .hasSize(64);
        assertThat(chief.get(PAGE).body()).as("it is shown once").doesNotContain(link);
        assertThat(jdbc.sql(
                                "select count(*) from spring_session_attributes where position(convert_to(?, 'UTF8') in attribute_bytes) > 0")
                        .param(link)
                        .query(Long.class)
                        .single())
                .as("it is in no session")
                .isZero();
        var guest = new DeskClient(port);
        assertThat(guest.get(link).body()).contains(EMAIL, "기자");
        var common = join(guest, link, "월매", "dkssudgktpdy1234");
        assertThat(common.statusCode()).isEqualTo(422);
        assertThat(common.body()).contains("누구나 먼저 넣어 보는", "href=\"#password\"", "value=\"월매\"");
        assertThat(guest.post(link, Map.of("name", "월매", "password", PASSWORD)).statusCode())
                .as("without its token")
                .isEqualTo(403);
        assertThat(DeskClient.to(join(guest, link, "월매", PASSWORD))).isEqualTo("/login?joined");
        assertThat(guest.get("/login?joined").body()).contains("계정을 만들었습니다");
        assertThat(guest.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
        assertThat(guest.get("/desk").statusCode()).isEqualTo(200);
        assertThat(guest.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(new DeskClient(port).get(link).statusCode()).isEqualTo(410);
        assertThat(chief.get(PAGE).body()).contains("월매", EMAIL, "마지막으로 들어온 때");
        assertThat(trail())
                .containsSubsequence(
                        "국장 editor-invited " + EMAIL + " REPORTER", "월매 editor-joined " + EMAIL + " REPORTER");
        assertThat(chief.get("/desk/audit").body()).contains("초대받아 계정 만듦", EMAIL + " 기자");
    }

    /** Or kept pages would be made again whenever an editor turns a page of the desk. */
    @Test
    void nothingThatAccountsDoIsAnnouncedAsAChangeOfTheRecord() throws Exception {
        var guest = new DeskClient(port);
        try (var ear = database.getConnection();
                var statement = ear.createStatement()) {
            ear.setAutoCommit(true);
            statement.execute("listen record_changed");
            join(guest, invite("REPORTER"), "월매", PASSWORD);
            Eventually.holds("nothing is announced when no one else writes", () -> isSilent(guest, ear, statement));
        }
    }

    private boolean isSilent(DeskClient guest, Connection ear, Statement statement) {
        try {
            turnPages(guest, statement);
            return Arrays.stream(ear.unwrap(PGConnection.class).getNotifications())
                    .map(PGNotification::getParameter)
                    .allMatch(COUNTED_NOW_AND_THEN::contains);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void turnPages(DeskClient guest, Statement statement) throws Exception {
        jdbc.sql("update editor set enabled = true where email = ?")
                .param(EMAIL)
                .update();
        guest.signIn(EMAIL, PASSWORD);
        jdbc.sql("update editor_session set seen_at = seen_at - interval '2 minutes'")
                .update();
        assertThat(guest.get("/desk").statusCode()).isEqualTo(200);
        jdbc.sql("update editor set enabled = false where email = ?")
                .param(EMAIL)
                .update();
        statement.execute("select 1"); // what was announced meanwhile comes before its answer
    }

    @Test
    void aLinkThatIsOldWithdrawnOrReplacedOpensNothing() throws Exception {
        var replaced = invite("EDITOR");
        var withdrawn = invite("RESEARCHER");
        var guest = new DeskClient(port);
        assertThat(guest.get(replaced).statusCode()).isEqualTo(410);
        assertThat(guest.get(withdrawn).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select extract(epoch from expires_at - now()) / 3600 from account_link")
                        .query(Double.class)
                        .single())
                .isBetween(71.0, 72.0);
        var id = jdbc.sql("select id from account_link").query(Long.class).single();
        assertThat(answer(send(PAGE + "/invitations/" + id + "/withdraw", Map.of())))
                .contains("초대를 거두었습니다");
        assertThat(join(guest, withdrawn, "월매", PASSWORD).statusCode()).isEqualTo(410);
        var old = invite("EDITOR");
        jdbc.sql("update account_link set expires_at = now() - interval '1 second'")
                .update();
        assertThat(guest.get(old).body()).contains("72시간이 지났습니다");
        assertThat(join(guest, old, "월매", PASSWORD).statusCode()).isEqualTo(410);
        assertThat(chief.get(PAGE).body()).contains("72시간이 지나 쓸 수 없습니다");
        assertThat(trail()).contains("국장 invitation-withdrawn " + EMAIL + " RESEARCHER ");
    }

    @Test
    void oneLinkMakesOneAccountHoweverManyFollowIt() throws Exception {
        var link = invite("EDITOR");
        var guests = List.of(new DeskClient(port), new DeskClient(port), new DeskClient(port));
        var joins = new ArrayList<Callable<Integer>>();
        for (var guest : guests) {
            var token = guest.token(link);
            joins.add(() -> guest.post(link, Map.of("_csrf", token, "name", "월매", "password", PASSWORD))
                    .statusCode());
        }
        try (var all = Executors.newFixedThreadPool(3)) {
            assertThat(all.invokeAll(joins).stream().map(each -> each.resultNow()))
                    .containsExactlyInAnyOrder(302, 410, 410);
        }
    }

    @Test
    void aWrongInvitationIsExplainedAndKept() throws Exception {
        assertThat(answer(send(PAGE + "/invitations", Map.of("email", "월매", "role", "EDITOR"))))
                .contains("이메일 주소가 아닙니다", "value=\"월매\"");
        assertThat(answer(send(PAGE + "/invitations", Map.of("email", EMAIL)))).contains("역할을 골라 주세요");
        assertThat(answer(send(
                        PAGE + "/invitations",
                        Map.of(
                                "email",
                                " " + DeskClient.email("국장").toUpperCase(Locale.ROOT) + " ",
                                "role",
                                "EDITOR"))))
                .contains("이 이메일의 계정이 이미 있습니다");
        assertThat(jdbc.sql("select count(*) from account_link")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDisabledEditorIsOutAtOnceAndComesBackWhenTheAccountIsOpened() throws Exception {
        var editor = DeskClient.signedIn(port, "막힐이", jdbc, passwords);
        assertThat(editor.get("/desk").statusCode()).isEqualTo(200);
        assertThat(answer(send(address("막힐이", "disable"), Map.of()))).contains("계정을 막았습니다");
        assertThat(editor.get("/desk").statusCode()).isEqualTo(302);
        assertThat(answer(send(address("막힐이", "enable"), Map.of()))).contains("계정을 다시 열었습니다");
        assertThat(editor.get("/desk").statusCode())
                .as("the session is gone for good")
                .isEqualTo(302);
        assertThat(trail())
                .contains(
                        "국장 editor-disabled 막힐이 " + DeskClient.email("막힐이") + " EDITOR",
                        "국장 editor-enabled 막힐이 " + DeskClient.email("막힐이") + " EDITOR");
    }

    @Test
    void anotherRoleEndsTheSession() throws Exception {
        var editor = DeskClient.signedIn(port, "바뀔이", jdbc, passwords);
        assertThat(editor.get("/desk").statusCode()).isEqualTo(200);
        assertThat(answer(send(address("바뀔이", "role"), Map.of("role", "RESEARCHER"))))
                .contains("역할을 바꿨습니다");
        assertThat(editor.get("/desk").statusCode()).isEqualTo(302);
        assertThat(send(address("바뀔이", "role"), Map.of("role", "KING")).statusCode())
                .isEqualTo(400);
        assertThat(chief.get("/desk/audit").body()).contains("역할 바꿈", DeskClient.email("바뀔이") + " 조사원");
    }

    @Test
    void noAdministratorIsLockedOutByTheirOwnForm() throws Exception {
        assertThat(answer(send(address("국장", "disable"), Map.of()))).contains("자기 계정은");
        assertThat(answer(send(address("국장", "role"), Map.of("role", "EDITOR"))))
                .contains("자기 계정은");
        assertThat(chief.get(PAGE).statusCode()).isEqualTo(200);
        var line = chief.get(PAGE).body().split("지금 들어와 있는 내 계정입니다", -1);
        assertThat(line).hasSize(2);
    }

    /** Two who disable each other at the same moment: one of them is left. */
    @Test
    void anAdministratorIsAlwaysLeft() throws Exception {
        jdbc.sql("update editor set enabled = false where role = 'ADMINISTRATOR' and email <> ?")
                .param(DeskClient.email("국장"))
                .update();
        var second = DeskClient.signedIn(port, "부국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        var token = chief.token(PAGE);
        var secondToken = second.token(PAGE);
        var first = address("부국장", "disable");
        var other = address("국장", "disable");
        List<Callable<HttpResponse<String>>> both = List.of(
                () -> chief.post(first, Map.of("_csrf", token)),
                () -> second.post(other, Map.of("_csrf", secondToken)));
        try (var at = Executors.newFixedThreadPool(2)) {
            assertThat(at.invokeAll(both)).allMatch(answer -> answer.resultNow().statusCode() == 302);
        }
        assertThat(jdbc.sql("select count(*) from editor where role = 'ADMINISTRATOR' and enabled")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatADisabledAdministratorMadeOpensNothing() throws Exception {
        var second = DeskClient.signedIn(port, "부국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        var link = link(second.post(
                PAGE + "/invitations", Map.of("_csrf", second.token(PAGE), "email", EMAIL, "role", "ADMINISTRATOR")));
        assertThat(new DeskClient(port).get(link).statusCode()).isEqualTo(200);
        send(address("부국장", "disable"), Map.of());
        assertThat(new DeskClient(port).get(link).statusCode()).isEqualTo(410);
    }

    private String invite(String role) throws Exception {
        return link(send(PAGE + "/invitations", Map.of("email", EMAIL, "role", role)));
    }

    /** It stands in the answer itself: what the next page says is kept in the session until then. */
    private static String link(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body()).contains("초대 주소를 만들었습니다");
        var found = LINK.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> join(DeskClient guest, String link, String name, String password)
            throws Exception {
        return guest.post(link, Map.of("_csrf", guest.token("/login"), "name", name, "password", password));
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("_csrf", chief.token(PAGE));
        return chief.post(path, form);
    }

    /** The page that a form led to. */
    private String answer(HttpResponse<String> sent) throws Exception {
        assertThat(sent.statusCode()).isEqualTo(302);
        return chief.get(DeskClient.to(sent).replaceFirst("#.*", "")).body();
    }

    private String address(String name, String act) {
        var id = jdbc.sql("select id from editor where email = ?")
                .param(DeskClient.email(name))
                .query(Long.class)
                .single();
        return PAGE + "/" + id + "/" + act;
    }

    private List<String> trail() {
        return jdbc.sql("select editor || ' ' || action || ' ' || coalesce(before || ' ', '') || coalesce(after, '')"
                        + " from audit_entry where id > ? order by id")
                .param(lastLine)
                .query(String.class)
                .list();
    }
}

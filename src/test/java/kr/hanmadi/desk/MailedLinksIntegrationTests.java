package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.mail.Mails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.ReflectionTestUtils;

/** A newsroom with a mail server: one-time links and answers to readers go out by mail, and nothing is lost without it. */
@IntegrationTest
class MailedLinksIntegrationTests {
    private static final String EDITORS = "/desk/editors";
    private static final String FORGOTTEN = "/login/forgotten";
    private static final String NAME = "편지받이";
    private static final String EMAIL = DeskClient.email(NAME);
    private static final String GUEST = "byeonhakdo@example.com";
    private static final String NEXT = "장독대 옆에 핀 봉숭아 열 송이";
    private static final Pattern LINK = Pattern.compile("/setup/(?:account|password)/[\\w-]{43}");
    private static final long PATIENCE = Duration.ofSeconds(10).toMillis();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Mails mails;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private DeskClient chief;
    private DeskClient visitor;

    @BeforeEach
    void aMailServer() throws Exception {
        jdbc.sql("delete from account_link").update();
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        chief = DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        DeskClient.signedIn(port, NAME, EditorRole.REPORTER, jdbc, passwords);
        visitor = new DeskClient(port);
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        ReflectionTestUtils.setField(mails, "server", sender); // every test shares the portal, which has none
    }

    @AfterEach
    void withoutMailAgain() {
        ReflectionTestUtils.setField(mails, "server", null);
        server.stop();
    }

    @Test
    void anInvitationIsMailedAndNotShown() throws Exception {
        var page = invite();

        assertThat(page).contains(GUEST + "에 초대 주소를 메일로 보냈습니다").doesNotContain("/setup/account/", "name=\"link\"");
        assertThat(mail()).contains("국장님이 한마디 데스크에 초대했습니다", "역할은 기자");
        assertThat(visitor.get(mailed()).body()).contains(GUEST, "기자");
    }

    @Test
    void aLinkThatCouldNotBeMailedIsShown() throws Exception {
        server.stop();

        var page = invite();
        assertThat(page).contains(GUEST + "에 메일을 보내지 못했습니다", "role=\"alert\"");
        assertThat(visitor.get(link(page)).body()).contains(GUEST);
        var password = chief.form(EDITORS + "/" + id() + "/password", Map.of());
        assertThat(password).contains(EMAIL + "에 메일을 보내지 못했습니다");
        assertThat(visitor.get(link(password)).body()).contains(NAME);
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorsLinkToANewPasswordIsMailed() throws Exception {
        assertThat(chief.form(EDITORS + "/" + id() + "/password", Map.of()))
                .contains(EMAIL + "에 비밀번호를 새로 정할 주소를 메일로 보냈습니다")
                .doesNotContain("/setup/password/");
        assertThat(visitor.get(mailed()).body()).contains(NAME);
    }

    /** Once within a few minutes, good for one password and one hour; who is none of us is told the same. */
    @Test
    void whoForgotThePasswordAsksForAMail() throws Exception {
        assertThat(visitor.get("/login").body()).contains(FORGOTTEN, "비밀번호를 잊었습니다");
        assertThat(forgotten("nobody@example.com")).isEqualTo(FORGOTTEN + "?sent");
        assertThat(forgotten(" " + EMAIL.toUpperCase(Locale.ROOT))).isEqualTo(FORGOTTEN + "?sent");
        assertThat(visitor.get(FORGOTTEN + "?sent").body()).contains("이 이메일을 쓰는 계정이 있으면");
        assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        assertThat(forgotten(EMAIL)).isEqualTo(FORGOTTEN + "?sent");
        assertThat(jdbc.sql("select extract(epoch from expires_at - now()) / 60 from account_link")
                        .query(Double.class)
                        .single())
                .isBetween(59.0, 60.0);
        var link = mailed();
        assertThat(visitor.get(link).body()).contains(NAME);
        var form = Map.of("password", NEXT, "_csrf", visitor.token("/login"));
        assertThat(DeskClient.to(visitor.post(link, form))).isEqualTo("/login?changed");
        assertThat(visitor.post(link, form).statusCode()).isEqualTo(410);
        assertThat(visitor.get(link).body()).contains("쓸 수 있는 때가 지났습니다");
        assertThat(visitor.signIn(EMAIL, NEXT)).isEqualTo("/desk");
        assertThat(server.getReceivedMessages()).as("one mail in all").hasSize(1);
        assertThat(chief.get("/desk/audit").body()).contains("새 비밀번호 주소를 메일로 청함");
    }

    @Test
    void aDisabledEditorGetsNoMailAndWhoAsksOftenWaits() throws Exception {
        jdbc.sql("update editor set enabled = false where email = ?")
                .param(EMAIL)
                .update();
        for (int time = 0; time < 4; time++) {
            assertThat(forgotten(EMAIL)).isEqualTo(FORGOTTEN + "?sent");
        }
        forgotten(EMAIL);
        var refused = forgotten(EMAIL);
        assertThat(refused).startsWith(FORGOTTEN + "?wait=");
        assertThat(visitor.get(refused).body()).contains("여러 번 청해 잠시 막았습니다");
        assertThat(forgotten(" ")).isEqualTo(FORGOTTEN + "?missing");
        assertThat(visitor.signIn(EMAIL, NEXT))
                .as("no try to sign in is used up")
                .isEqualTo("/login?wrong");
        assertThat(jdbc.sql("select count(*) from account_link")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aReaderWhoLeftAnAddressIsToldOfTheDecision() throws Exception {
        var receipt = request("reader@example.com");
        assertThat(decide(receipt)).contains("적어 둔 이메일로도 알렸습니다");
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("[한마디] 요청 " + receipt + "의 처리 결과");
        assertThat(mail()).contains("받아들이지 않음", "녹음과 같습니다.", "/requests/" + receipt);
        assertThat(decide(request("010-0000-0000"))).contains("접수 쪽에 답이 보입니다.").doesNotContain("이메일로");
        server.stop();
        assertThat(decide(request("reader@example.com"))).contains("이메일로는 보내지 못했으니");
    }

    @Test
    void withoutAMailServerNothingIsOffered() throws Exception {
        ReflectionTestUtils.setField(mails, "server", null);

        assertThat(visitor.get("/login").body())
                .contains("편집국장에게 새 비밀번호를 정할 주소를")
                .doesNotContain(FORGOTTEN, "비밀번호를 잊었습니다");
        assertThat(visitor.get(FORGOTTEN).statusCode()).isEqualTo(404);
        assertThat(visitor.post(FORGOTTEN, Map.of("email", EMAIL, "_csrf", visitor.token("/login")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(invite()).contains("초대 주소를 만들었습니다", "/setup/account/");
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private String invite() throws Exception {
        return chief.form(EDITORS + "/invitations", Map.of("email", GUEST, "role", "REPORTER"));
    }

    private String forgotten(String email) throws Exception {
        return DeskClient.to(visitor.post(FORGOTTEN, Map.of("email", email, "_csrf", visitor.token("/login"))));
    }

    private String request(String contact) throws Exception {
        var form = new HashMap<>(Map.of("kind", "OTHER", "text", "다시 봐 주세요.", "contact", contact));
        form.put("_csrf", visitor.token("/requests/new"));
        return DeskClient.to(visitor.post("/requests", form)).replaceFirst(".*/", "");
    }

    private String decide(String receipt) throws Exception {
        return chief.form(
                "/desk/requests/" + receipt + "/decide",
                Map.of("version", "0", "state", "DECLINED", "answer", "녹음과 같습니다."));
    }

    private String mailed() throws Exception {
        return link(mail());
    }

    /** The text of the one mail. */
    private String mail() throws Exception {
        assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        try {
            return server.getReceivedMessages()[0].getContent().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private long id() {
        return jdbc.sql("select id from editor where email = ?")
                .param(EMAIL)
                .query(Long.class)
                .single();
    }
}

package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.AccountRescue;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is no passkey opens nothing, and each editor keeps his or her own; {@code PasskeysBrowserIntegrationTests} has a device. */
@IntegrationTest
class PasskeysIntegrationTests {
    private static final String ACCOUNT = "/desk/account";
    private static final String PASSKEYS = ACCOUNT + "/passkeys";
    private static final String QUESTION = "/login/passkey/question";
    private static final String NAME = "열쇠 임자";
    private static final String EMAIL = DeskClient.email(NAME);
    private static final String ID = "cGFzc2tleS1vZi1hLXRlc3Q";
    private static final String PASSWORD = "긴 문장이 좋은 비밀번호";

    /** As browsers write it, but without a valid signature. */
    private static final String SIGNED = """
            {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {}, "response":
             {"authenticatorData": "AAAA", "clientDataJSON": "e30", "signature": "AAAA"}}""".formatted(ID);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DataSource database;

    private DeskClient owner;
    private DeskClient visitor;

    @BeforeEach
    void anEditorWithAPasskey() throws Exception {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from passkey_question").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        owner = DeskClient.signedIn(port, NAME, EditorRole.RESEARCHER, jdbc, passwords);
        visitor = new DeskClient(port);
        jdbc.sql("insert into user_entities (id, name, display_name) values ('aG9uZw', ?, ?)")
                .params(EMAIL, EMAIL)
                .update();
        jdbc.sql("""
                insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                    uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type, backup_state,
                    attestation_object, created, last_used, label)
                values (?, 'aG9uZw', '\\x00', 0, true, false, 'internal', 'public-key', false, '\\x00', now(), now(),
                    '회사 노트북')""").param(ID).update();
    }

    @Test
    void whatIsNoPasskeyOpensNothing() throws Exception {
        assertThat(visitor.post(QUESTION, Map.of()).statusCode())
                .as("without its token")
                .isEqualTo(403);
        for (var credential : new String[] {"", "{", "null", "[]", "{\"id\": 1}", SIGNED}) {
            ask();
            assertThat(signIn(credential)).as(credential).isEqualTo("/login?passkey");
        }
        assertThat(signIn(SIGNED)).as("it was asked nothing").isEqualTo("/login?passkey");
        assertThat(visitor.get("/login?passkey").body()).contains("패스키로 들어가지 못했습니다");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select sum(wrong) from sign_in_failure where editor = ''")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void theQuestionNamesNoAccountAndThereAreOnlySoManyOfANetwork() throws Exception {
        assertThat(ask())
                .contains("\"challenge\"", "\"userVerification\":\"required\"")
                .doesNotContain(ID, EMAIL);
        jdbc.sql("""
                insert into passkey_question (token_hash, challenge, network)
                select 'flood-' || n, '\\x00', network from passkey_question, generate_series(1, 99) n""").update();
        assertThat(question()).isEqualTo(429);
        jdbc.sql("update passkey_question set asked_at = asked_at - interval '6 minutes'")
                .update();
        assertThat(question()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from passkey_question")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPasskeyIsMadeOnlyWithThePasswordAndWhatTheDeviceSays() throws Exception {
        assertThat(owner.form(PASSKEYS, Map.of("oldPassword", "틀린 비밀번호"))).contains("지금 비밀번호가 맞지 않아");
        assertThat(confirm(SIGNED, "전화")).as("nothing was begun").contains("시간이 지났거나 확인되지 않아");
        assertThat(owner.form(PASSKEYS, Map.of("oldPassword", PASSWORD)))
                .contains("data-options=", "residentKey", ID)
                .as("it is asked once");
        assertThat(confirm("{}", "전화")).contains("시간이 지났거나 확인되지 않아");
        owner.form(PASSKEYS, Map.of("oldPassword", PASSWORD));
        assertThat(confirm(SIGNED, " ")).contains("패스키의 이름을 60자 안으로");
        owner.form(PASSKEYS, Map.of("oldPassword", PASSWORD));
        assertThat(confirm(SIGNED, "긴".repeat(61))).contains("패스키의 이름을 60자 안으로");
        assertThat(passkeys()).isOne();
    }

    @Test
    void eachEditorRemovesOnlyTheOwnAndAnAdministratorRemovesAll() throws Exception {
        var other = DeskClient.signedIn(port, "열쇠 없는 이", EditorRole.EDITOR, jdbc, passwords);
        other.form(PASSKEYS + "/" + ID + "/remove", Map.of());
        assertThat(passkeys()).isOne();
        assertThat(owner.get(ACCOUNT).body()).contains("회사 노트북");
        assertThat(owner.form(PASSKEYS + "/" + ID + "/remove", Map.of())).contains("패스키를 지웠습니다");
        assertThat(passkeys()).isZero();

        anEditorWithAPasskey();
        var chief = DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        assertThat(chief.get("/desk/editors").body()).contains("패스키 1개");
        assertThat(chief.form("/desk/editors/" + id() + "/passkeys/end", Map.of()))
                .contains("패스키를 모두 지웠습니다")
                .doesNotContain("패스키 1개");
        assertThat(passkeys()).isZero();
        assertThat(chief.get("/desk/audit").body()).contains("패스키 모두 지움", "패스키 지움");
    }

    /** The only administrator lost everything, and has the machine of the portal. */
    @Test
    void aCommandTakesFactorAndPasskeysOffAndOpensAWayToANewPassword() throws Exception {
        jdbc.sql("insert into second_factor (editor_id, secret, confirmed_at, last_step)"
                        + " values (?, decode(repeat('00', 20), 'hex'), now(), 0)")
                .param(id())
                .update();
        try (var connection = database.getConnection()) {
            assertThat(AccountRescue.open(connection, "nobody@example.com")).isEmpty();
            var link = AccountRescue.open(connection, " " + EMAIL).orElseThrow();
            assertThat(passkeys()).isZero();
            assertThat(visitor.get(link).body()).contains(NAME);
            var form = Map.of("password", "장독대 옆에 핀 봉숭아 열 송이", "_csrf", visitor.token("/login"));
            assertThat(DeskClient.to(visitor.post(link, form))).isEqualTo("/login?changed");
            assertThat(visitor.post(link, form).statusCode()).isEqualTo(410);
        }
        assertThat(visitor.signIn(EMAIL, "장독대 옆에 핀 봉숭아 열 송이"))
                .as("no number is asked")
                .isEqualTo("/desk");
        assertThat(jdbc.sql("select editor from audit_entry where action = 'account-rescued' and after = ?")
                        .param(EMAIL)
                        .query(String.class)
                        .single())
                .isEqualTo("bin/hanmadi rescue");
        assertThat(DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords)
                        .get("/desk/audit")
                        .body())
                .contains("명령으로 인증 앱·패스키를 지우고");
    }

    /** What the portal asks, as the browser reads it. */
    private String ask() throws Exception {
        var answer = visitor.post(QUESTION, Map.of("_csrf", visitor.token("/login")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int question() throws Exception {
        return visitor.post(QUESTION, Map.of("_csrf", visitor.token("/login"))).statusCode();
    }

    private String signIn(String credential) throws Exception {
        var form = new HashMap<>(Map.of("_csrf", visitor.token("/login")));
        form.put("credential", credential);
        return DeskClient.to(visitor.post("/login/passkey", form));
    }

    private String confirm(String credential, String label) throws Exception {
        return owner.form(PASSKEYS + "/confirm", Map.of("credential", credential, "label", label));
    }

    private long passkeys() {
        return jdbc.sql("""
                select count(*) from user_credentials c join user_entities o on o.id = c.user_entity_user_id
                where o.name = ?""").param(EMAIL).query(Long.class).single();
    }

    private long id() {
        return jdbc.sql("select id from editor where email = ?")
                .param(EMAIL)
                .query(Long.class)
                .single();
    }
}

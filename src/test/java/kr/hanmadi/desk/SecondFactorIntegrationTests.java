package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor turns on an authenticator app, comes in with it, and comes in without it when it is lost. */
@IntegrationTest
class SecondFactorIntegrationTests {
    private static final String ACCOUNT = "/desk/account";
    private static final String FACTOR = ACCOUNT + "/second-factor";
    private static final String NAME = "두열쇠";
    private static final String EMAIL = DeskClient.email(NAME);
    private static final String PASSWORD = "긴 문장이 좋은 비밀번호";
    private static final Pattern CODES = Pattern.compile("<textarea\\s+id=\"codes\"[^>]*>([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from second_factor where editor_id in (select id from editor where email = ?)")
                .param(EMAIL)
                .update();
        desk = DeskClient.signedIn(port, NAME, EditorRole.REPORTER, jdbc, passwords);
    }

    @Test
    void aNumberIsAskedForOnceTheAppIsProvedAndTakenOnce() throws Exception {
        assertThat(post(FACTOR, Map.of())).as("a screen left open").contains("지금 비밀번호가 맞지 않아");
        assertThat(desk.get(ACCOUNT).body()).doesNotContain("otpauth://");
        begin();
        assertThat(desk.get(ACCOUNT).body()).contains("인증 앱에 넣을 열쇠", "otpauth://totp/");
        assertThat(signIn("")).as("not proved yet").isEqualTo("/desk");
        assertThat(post(FACTOR + "/confirm", Map.of("number", "000000"))).contains("번호가 맞지 않아 켜지 않았습니다");
        var used = number(0);
        assertThat(turnOn(used)).hasSize(10).doesNotHaveDuplicates();
        assertThat(desk.get(ACCOUNT).body()).contains("남은 복구 번호는 10개").doesNotContain("id=\"codes\"", "otpauth://");

        assertThat(signIn("")).isEqualTo("/login/number");
        var half = new DeskClient(port);
        half.signIn(EMAIL, PASSWORD);
        assertThat(half.get("/login/number").body()).contains("인증 앱의 번호", "one-time-code");
        assertThat(DeskClient.to(half.get("/desk")))
                .as("half signed in is not signed in")
                .isEqualTo("/login");
        assertThat(DeskClient.to(new DeskClient(port).get("/login/number"))).isEqualTo("/login?again");
        assertThat(signIn("123")).isEqualTo("/login/number?wrong");
        assertThat(signIn(used)).as("it turned the app on").isEqualTo("/login/number?wrong");
        var next = number(1);
        assertThat(signIn(next)).isEqualTo("/desk");
        assertThat(signIn(next)).as("the same again").isEqualTo("/login/number?wrong");
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        begin();
        var codes = turnOn();
        assertThat(signIn(codes.getFirst())).isEqualTo("/desk");
        assertThat(signIn(codes.getFirst())).isEqualTo("/login/number?wrong");
        assertThat(signIn(codes.getLast().replace("-", " "))).isEqualTo("/desk");
        assertThat(desk.get(ACCOUNT).body()).contains("남은 복구 번호는 8개");
        assertThat(jdbc.sql("select count(*) from recovery_code where code_hash = any(?)")
                        .param(codes.toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .as("kept as they are")
                .isZero();
        assertThat(post(FACTOR + "/codes", Map.of("oldPassword", "틀린 것"))).contains("지금 비밀번호가 맞지 않아");
        assertThat(post(FACTOR + "/codes", Map.of("oldPassword", PASSWORD))).contains("복구 번호를 새로 만들었습니다");
        assertThat(signIn(codes.get(4))).as("an old one").isEqualTo("/login/number?wrong");
    }

    @Test
    void guessesOfNumbersAreSlowedDownInAKnownBrowserToo() throws Exception {
        begin();
        var codes = turnOn();
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(desk, "no" + i)).isEqualTo("/login/number?wrong");
        }
        assertThat(signIn(desk, "no5")).startsWith("/login/number?wrong&wait=");
        assertThat(signIn(desk, codes.getFirst())).as("too soon").startsWith("/login/number?wait=");
        assertThat(desk.get("/login/number?wait=30").body()).contains("여러 번 틀려 잠시 막았습니다. 30초 뒤에");
        assertThat(new DeskClient(port).signIn(EMAIL, "틀린 비밀번호"))
                .as("of who does not know the password")
                .isEqualTo("/login?wrong");
    }

    /** A sign-in with the old password that waits at the second step ends when the password is changed. */
    @Test
    void aNewPasswordEndsWhatBeganWithTheOldOne() throws Exception {
        begin();
        var codes = turnOn();
        var half = new DeskClient(port);
        assertThat(half.signIn(EMAIL, PASSWORD)).isEqualTo("/login/number");
        var token = half.token("/login/number");
        jdbc.sql("update editor set password = ? where email = ?")
                .params(passwords.encode("장독대 옆에 핀 봉숭아 열 송이"), EMAIL)
                .update();

        var answer = half.post("/login/number", Map.of("number", codes.getFirst(), "_csrf", token));
        assertThat(DeskClient.to(answer)).isEqualTo("/login?again");
        assertThat(half.get("/desk").statusCode()).isEqualTo(302);
        jdbc.sql("update editor set password = ? where email = ?")
                .params(passwords.encode(PASSWORD), EMAIL)
                .update();
    }

    @Test
    void itIsTurnedOffWithThePasswordOrByAnAdministrator() throws Exception {
        begin();
        turnOn();
        assertThat(post(FACTOR + "/end", Map.of("oldPassword", "틀린 것"))).contains("지금 비밀번호가 맞지 않아");
        assertThat(signIn("")).isEqualTo("/login/number");
        assertThat(post(FACTOR + "/end", Map.of("oldPassword", PASSWORD))).contains("인증 앱을 껐습니다");
        assertThat(signIn("")).isEqualTo("/desk");

        begin();
        turnOn();
        var chief = DeskClient.signedIn(port, "국장", EditorRole.ADMINISTRATOR, jdbc, passwords);
        assertThat(chief.get("/desk/editors").body()).contains("인증 앱 씀");
        var id = jdbc.sql("select id from editor where email = ?")
                .param(EMAIL)
                .query(Long.class)
                .single();
        chief.post("/desk/editors/" + id + "/second-factor/end", Map.of("_csrf", chief.token("/desk/editors")));
        assertThat(signIn("")).isEqualTo("/desk");
        assertThat(chief.get("/desk/audit").body()).contains("인증 앱 켬", "인증 앱 끔").doesNotContain(secret());
    }

    private void begin() throws Exception {
        post(FACTOR, Map.of("oldPassword", PASSWORD));
    }

    /** Proves the app with the number of this half minute; the recovery codes. */
    private List<String> turnOn() throws Exception {
        return turnOn(number(0));
    }

    private List<String> turnOn(String number) throws Exception {
        var codes = CODES.matcher(post(FACTOR + "/confirm", Map.of("number", number)));
        assertThat(codes.find()).isTrue();
        return Arrays.asList(codes.group(1).strip().split("\\s+"));
    }

    private String secret() {
        return jdbc.sql(
                        "select encode(secret, 'hex') from second_factor f join editor e on e.id = f.editor_id where e.email = ?")
                .param(EMAIL)
                .query(String.class)
                .optional()
                .orElse("no secret any more");
    }

    /** As an app would, of so many half minutes from now. */
    private String number(int later) throws Exception {
        var secret = HexFormat.of().parseHex(secret());
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8)
                .putLong(System.currentTimeMillis() / 30_000 + later)
                .array()));
        return "%06d".formatted((hash.getInt(hash.get(19) & 0xF) & Integer.MAX_VALUE) % 1_000_000);
    }

    private String signIn(String number) throws Exception {
        return signIn(new DeskClient(port), number);
    }

    /** Where both steps lead; the first alone where no number is given. */
    private static String signIn(DeskClient client, String number) throws Exception {
        var first = client.signIn(EMAIL, PASSWORD);
        return number.isEmpty() || !first.equals("/login/number")
                ? first
                : DeskClient.to(
                        client.post("/login/number", Map.of("number", number, "_csrf", client.token("/login/number"))));
    }

    /** The page that says what came of it. */
    private String post(String path, Map<String, String> fields) throws Exception {
        return desk.form(path, fields);
    }
}

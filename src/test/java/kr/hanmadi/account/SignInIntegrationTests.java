package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in as an editor does, as someone who forgot a password does, and as someone who guesses does. */
class SignInIntegrationTests extends SignInPage {
    @Autowired
    SignInTrail trail;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    SetupLink link;

    @Test
    void fiveWrongTriesAreFreeAndTheWaitsAfterThemGrow() throws Exception {
        var stranger = new Visitor();
        for (int i = 0; i < 4; i++) {
            assertThat(stranger.signIn(EMAIL, "wrong")).isEqualTo("/login?wrong");
        }
        assertThat(stranger.signIn(EMAIL, "wrong")).isEqualTo("/login?wrong&wait=30");
        assertThat(stranger.get("/login?wrong&wait=30").body()).contains("다음에는 30초 뒤에 할 수 있습니다");
        assertThat(stranger.signIn(EMAIL, PASSWORD)).matches("/login\\?wait=(30|2\\d)");
        assertThat(stranger.get("/login?wait=61").body()).contains("2분 뒤에 다시 해 주세요");
        assertThat(tries()).as("what is refused is not counted").isEqualTo(5);
        for (int seconds : new int[] {60, 120, 240, 480, 900, 900}) {
            waitIsOver();
            assertThat(stranger.signIn(EMAIL, "wrong")).isEqualTo("/login?wrong&wait=" + seconds);
        }
        waitIsOver();
        assertThat(stranger.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
        assertThat(tries()).as("the right password ends the count").isZero();
    }

    @Test
    void oneNetworkAsksForFewLinksWhateverAddressesItTypes() {
        var refused =
                IntStream.range(0, 40).filter(i -> !isLinkAskedFor("no%d@example.org".formatted(i), "192.0.2.77"));
        assertThat(refused.boxed())
                .as("refused")
                .containsExactly(IntStream.range(20, 40).boxed().toArray(Integer[]::new));
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where network = '192.0.2.77'")
                        .query(Long.class)
                        .single())
                .as("rows of twenty addresses and of the network")
                .isEqualTo(21);
        assertThat(isLinkAskedFor("no0@example.org", "192.0.2.78")).isTrue();
    }

    private boolean isLinkAskedFor(String email, String network) {
        try {
            attempts.countLink(email, network);
            return true;
        } catch (SignInFailure tooSoon) {
            return false;
        }
    }

    @Test
    void aWaitThatTheClockLeftBehindIsOver() throws Exception {
        var stranger = new Visitor();
        stranger.signIn(EMAIL, "wrong");
        jdbc.sql("update sign_in_attempt set next_at = now() + interval '3 days'")
                .update();
        assertThat(stranger.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void triesAtTheSameTimeAreNoWayAroundTheCount() throws Exception {
        Callable<String> guess = () -> new Visitor().signIn(EMAIL, "wrong");
        try (var all = Executors.newFixedThreadPool(12)) {
            var answers =
                    all.invokeAll(IntStream.range(0, 12).mapToObj(i -> guess).toList());
            long looked = answers.stream()
                    .filter(answer -> answer.resultNow().startsWith("/login?wrong"))
                    .count();
            assertThat(looked).isBetween(1L, 5L);
        }
    }

    @Test
    void inAKnownBrowserTheRightPasswordIsNeverRefused() throws Exception {
        var editor = new Visitor();
        assertThat(editor.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
        editor.signOut();
        var outsider = new Visitor();
        for (int i = 0; i < 20; i++) {
            outsider.signIn(EMAIL, "guess " + i);
        }
        assertThat(outsider.signIn(EMAIL, PASSWORD)).startsWith("/login?wait=");
        for (int i = 0; i < 20; i++) {
            assertThat(editor.signIn(EMAIL, "mistyped")).isEqualTo("/login?wrong");
        }
        assertThat(editor.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void whatABrowserKeepsOpensNothingAndChangesWithEachSignIn() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        var first = editor.cookie("hanmadi-browser");
        assertThat(first.isHttpOnly()).isTrue();
        assertThat(first.getPath()).isEqualTo("/login");
        assertThat(first.getMaxAge()).isEqualTo(400L * 24 * 60 * 60);
        editor.signOut();
        assertThat(editor.get("/desk").statusCode()).isEqualTo(302);
        editor.signIn(EMAIL, PASSWORD);
        var second = editor.cookie("hanmadi-browser");
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(jdbc.sql("select count(*) from sign_in_browser where token_hash in (?, ?)")
                        .params(first.getValue(), Secrets.hash(first.getValue()))
                        .query(Long.class)
                        .single())
                .as("neither in clear nor the one before")
                .isZero();
    }

    @Test
    void afterAHundredWrongTriesABrowserIsAStranger() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        editor.signOut();
        jdbc.sql("update sign_in_browser set tries = 100").update();
        for (int i = 0; i < 5; i++) {
            editor.signIn(EMAIL, "wrong");
        }
        assertThat(editor.signIn(EMAIL, PASSWORD)).startsWith("/login?wait=");
    }

    @Test
    void anAddressThatIsNoAccountIsSlowedDownLikeOne() throws Exception {
        var stranger = new Visitor();
        for (int i = 0; i < 4; i++) {
            assertThat(stranger.signIn("nobody@example.com", "wrong")).isEqualTo("/login?wrong");
        }
        assertThat(stranger.signIn("nobody@example.com", "wrong")).isEqualTo("/login?wrong&wait=30");
        assertThat(stranger.signIn("nobody@example.com", "wrong")).startsWith("/login?wait=");
        assertThat(stranger.signIn(EMAIL, PASSWORD)).as("others go on").isEqualTo("/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {" Chunhyang@EXAMPLE.com ", "ｃｈｕｎｈｙａｎｇ＠example.com"})
    void theSameAccountIsCountedAndOpenedHoweverItIsTyped(String typed) throws Exception {
        var stranger = new Visitor();
        for (int i = 0; i < 5; i++) {
            stranger.signIn(typed, "wrong");
        }
        assertThat(stranger.signIn(EMAIL, PASSWORD)).startsWith("/login?wait=");
        waitIsOver();
        assertThat(stranger.signIn(typed, PASSWORD)).isEqualTo("/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunhyang@example.c\u043em", "chunhyan\u0261@example.com"})
    void aLetterThatLooksAlikeIsAnotherAccount(String typed) throws Exception {
        assertThat(new Visitor().signIn(typed, PASSWORD)).isEqualTo("/login?wrong");
    }

    @Test
    void aDotlessIIsAnotherAccountEverywhere() throws Exception {
        jdbc.sql("update editor set email = 'chunhyang-i@example.com' where email = ?")
                .param(EMAIL)
                .update();
        try {
            for (var typed : List.of("chunhyang-\u0131@example.com", "chunhyang-\u0130@example.com")) {
                assertThat(new Visitor().signIn(typed, PASSWORD)).as(typed).isEqualTo("/login?wrong");
            }
            assertThat(new Visitor().signIn("CHUNHYANG-I@example.com", PASSWORD))
                    .isEqualTo("/desk");
        } finally {
            jdbc.sql("delete from editor where email = 'chunhyang-i@example.com'")
                    .update();
        }
    }

    @Test
    void aPasswordInHangulIsTheSameOnEveryKeyboard() throws Exception {
        assertThat(new Visitor().signIn(EMAIL, Normalizer.normalize(PASSWORD, Normalizer.Form.NFD)))
                .isEqualTo("/desk");
    }

    @Test
    void theTrailSaysWhoCameAndWhoTriedButNotWhatWasTyped() throws Exception {
        var last = jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        editor.signOut();
        var outsider = new Visitor();
        for (int i = 0; i < 8; i++) {
            outsider.signIn(EMAIL, "a secret guess");
        }
        for (int i = 0; i < 3; i++) {
            outsider.signIn("my-password-by-mistake" + i, "a secret guess");
        }
        jdbc.sql("update sign_in_failure set minute = minute - interval '1 hour'")
                .update();
        trail.writeFailures();
        trail.writeFailures();
        var lines = jdbc.sql("select editor || ' ' || action || ' ' || after from audit_entry where id > ? order by id")
                .param(last)
                .query(String.class)
                .list();
        assertThat(lines)
                .contains("성춘향 signed-in 127.0.0.1", "성춘향 signed-out 127.0.0.1")
                .noneMatch(line -> line.contains("secret") || line.contains("mistake"));
        assertThat(sums(lines, "성춘향 sign-in-failed")).containsExactly(5, 3);
        assertThat(sums(lines, "(없는 계정) sign-in-failed")).containsExactly(3, 0);
        editor.signIn(EMAIL, PASSWORD);
        assertThat(editor.get("/desk/audit").body()).contains("로그인 실패");
    }

    @Test
    void oldTriesAreForgotten() {
        attempts.countTry("old@example.com", "192.0.2.1");
        jdbc.sql(
                        "update sign_in_attempt set last_at = now() - interval '61 minutes', tries = case network when '*' then 50 else 1 end")
                .update();
        attempts.forgetOld();
        assertThat(jdbc.sql("select network from sign_in_attempt")
                        .query(String.class)
                        .list())
                .containsExactly("*");
        jdbc.sql("update sign_in_attempt set last_at = now() - interval '25 hours'")
                .update();
        attempts.forgetOld();
        assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int i = 0; i < 150; i++) {
            assertThat(attempts.countTry(EMAIL, "192.0.2.1")).isZero();
            attempts.succeeded(EMAIL, "192.0.2.1");
        }
    }

    @Test
    void aCrowdThatGuessesOneAccountWaitsTogether() throws Exception {
        for (int i = 0; i < 100; i++) {
            attempts.countTry(EMAIL, "192.0.2." + i);
        }
        assertThat(new Visitor().signIn(EMAIL, PASSWORD)).matches("/login\\?wait=(30|2\\d)");
    }

    @Test
    void theFirstAdministratorIsToldWhyAPasswordIsNoneAndIsKnownAfterwards() throws Exception {
        jdbc.sql("delete from editor").update();
        var address = "/setup/" + link.renew();
        var first = new Visitor();
        var token = first.token(address);
        assertThat(first.post(address, Map.of("_csrf", token, "name", NAME, "email", EMAIL))
                        .body())
                .contains("12자 이상");
        var common = first.post(
                address, Map.of("_csrf", token, "name", NAME, "email", EMAIL, "password", "dkssudgktpdy1234"));
        assertThat(common.statusCode()).isEqualTo(422);
        assertThat(common.body())
                .contains("누구나 먼저 넣어 보는")
                .contains("href=\"#password\"")
                .contains(EMAIL);
        var made = first.post(
                address, Map.of("_csrf", token, "name", NAME, "email", " ＣHUNHYANG@example.com", "password", PASSWORD));
        assertThat(made.headers().firstValue("Location").orElse("")).endsWith("/login?made");
        assertThat(actions()).contains("set-up");
        var outsider = new Visitor();
        for (int i = 0; i < 6; i++) {
            outsider.signIn(EMAIL, "wrong");
        }
        assertThat(first.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
    }

    /** How many were wrong and how many had to wait, in all the minutes that these lines tell of. */
    private static int[] sums(List<String> lines, String label) {
        var sums = new int[2];
        for (var line : lines) {
            var numbers = Pattern.compile("틀림 (\\d+)번, 기다리게 함 (\\d+)번").matcher(line);
            if (line.startsWith(label) && numbers.find()) {
                sums[0] += Integer.parseInt(numbers.group(1));
                sums[1] += Integer.parseInt(numbers.group(2));
            }
        }
        return sums;
    }

    private long tries() {
        return jdbc.sql("select coalesce(sum(tries), 0) from sign_in_attempt where network <> '*'")
                .query(Long.class)
                .single();
    }

    private void waitIsOver() {
        jdbc.sql("update sign_in_attempt set next_at = now()").update();
    }
}

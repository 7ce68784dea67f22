package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.test.util.ReflectionTestUtils;

/** An editor makes a passkey in a browser whose device is Chromium's virtual one, and signs in by it. */
@IntegrationTest
class PasskeysBrowserIntegrationTests {
    private static final String NAME = "열쇠 편집자";
    private static final String EMAIL = DeskClient.email(NAME);
    private static final String PASSWORD = "긴 문장이 좋은 비밀번호";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private WebAuthnRelyingPartyOperations operations;

    private String address;

    @BeforeEach
    void anEditorAtTheAddressOfThePortal() throws Exception {
        address = "http://localhost:" + port; // passkeys are for names of hosts, not for their numbers
        ReflectionTestUtils.setField(
                operations, "allowedOrigins", Set.of(address)); // its settings do not know the port
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        DeskClient.signedIn(port, NAME, EditorRole.REPORTER, jdbc, passwords);
    }

    @Test
    void anEditorMakesAPasskeySignsInByItAndGivesItUp() throws Exception {
        try (var browser = Browser.at(address)) {
            var page = browser.window(1440, ColorScheme.LIGHT);
            var device = device(page, true);
            DeskClient.signIn(page, NAME);
            make(page, "회사 노트북");
            askForANumberToo();
            signOut(page);
            Browser.assertOpenToAll(page, "sign-in");
            Browser.lookInBothThemes(page, "login");
            button(page, "패스키로 들어가기").click();
            assertThat(page.locator("h1")).hasText("오늘 할 일");
            page.navigate("/desk/editors");
            assertThat(page.locator("h1")).hasText("지금 역할로는 할 수 없는 일입니다");
            page.navigate("/desk/account");
            assertThat(page.locator("#passkeys")).containsText("마지막으로 쓴 때");
            assertThat(actions()).contains("passkey-made", "signed-in");

            whoDoesNotProveTheHolderStaysOut(page, device);
            aDisabledAccountStaysOut(page);

            page.navigate("/desk/account");
            button(page, "지우기").click();
            answered(page, AriaRole.STATUS, "패스키를 지웠습니다");
            signOut(page);
            button(page, "패스키로 들어가기").click();
            answered(page, AriaRole.ALERT, "지운 패스키이거나");
            assertThat(actions()).contains("passkey-removed");
            assertThat(browser.complaints()).allMatch(line -> line.matches(".*status of 403.*"));
        }
    }

    @Test
    void whatTheDeviceDoesNotConfirmIsNoPasskey() throws Exception {
        try (var browser = Browser.at(address)) {
            var page = browser.window(360, ColorScheme.LIGHT);
            device(page, false);
            DeskClient.signIn(page, NAME);
            begin(page);
            page.getByLabel("패스키의 이름").fill("남의 전화");
            button(page, "이 기기에서 확인").click();
            answered(page, AriaRole.ALERT, "이 기기에서 확인하지 못해");
            Browser.lookInBothThemes(page, "passkey-failed");
            page.navigate("/desk/account");
            assertThat(page.locator("#passkeys li")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptNothingIsOfferedThatCannotWork() throws Exception {
        try (var browser = Browser.at(address)) {
            var page = browser.windowWithoutScript(360);
            page.navigate("/login");
            assertThat(page.locator("[data-passkey]")).isHidden();
            DeskClient.signIn(page, NAME);
            page.navigate("/desk/account");
            assertThat(page.locator("#passkeys")).containsText("패스키를 만들 수 없습니다");
            assertThat(page.locator("#passkeys form")).isHidden();
        }
    }

    /** A device that does not make sure who holds it opens no session. */
    private void whoDoesNotProveTheHolderStaysOut(Page page, Device device) {
        signOut(page);
        device.verifies(false);
        button(page, "패스키로 들어가기").click();
        answered(page, AriaRole.ALERT, "패스키를 쓰지 못했습니다");
        device.verifies(true);
        button(page, "패스키로 들어가기").click();
        assertThat(page.locator("h1")).hasText("오늘 할 일");
    }

    private void aDisabledAccountStaysOut(Page page) {
        enabled(false);
        page.navigate("/desk");
        assertThat(page.locator("h1")).hasText("들어가기");
        button(page, "패스키로 들어가기").click();
        answered(page, AriaRole.ALERT, "막힌 계정이거나");
        enabled(true);
        button(page, "패스키로 들어가기").click();
        assertThat(page.locator("h1")).hasText("오늘 할 일");
    }

    private static void make(Page page, String label) {
        begin(page);
        Browser.lookInBothThemes(page, "passkey-begun");
        Browser.assertOpenToAll(page, "account with a passkey that is being made");
        page.getByLabel("패스키의 이름").fill(label);
        button(page, "이 기기에서 확인").click();
        answered(page, AriaRole.STATUS, "패스키를 만들었습니다");
        assertThat(page.locator("#passkeys h3")).hasText(label);
        Browser.lookInBothThemes(page, "passkey-made");
        Browser.assertOpenToAll(page, "account with a passkey");
    }

    private static void begin(Page page) {
        page.navigate("/desk/account");
        page.locator("#passkeys").getByLabel("지금 비밀번호").fill("틀린 비밀번호입니다");
        button(page, "패스키 만들기").click();
        answered(page, AriaRole.ALERT, "지금 비밀번호가 맞지 않아");
        page.locator("#passkeys").getByLabel("지금 비밀번호").fill(PASSWORD);
        button(page, "패스키 만들기").click();
        answered(page, AriaRole.STATUS, "어느 기기의 패스키인지");
    }

    /** An authenticator app, which a passkey makes needless. */
    private void askForANumberToo() {
        jdbc.sql("""
                insert into second_factor (editor_id, secret, confirmed_at, last_step)
                select id, decode(repeat('00', 20), 'hex'), now(), 0 from editor where email = ?""").param(EMAIL).update();
    }

    private void enabled(boolean enabled) {
        jdbc.sql("update editor set enabled = ? where email = ?")
                .params(enabled, EMAIL)
                .update();
    }

    private static void signOut(Page page) {
        page.locator(".menu.own summary").click();
        page.locator(".sign-out button").click();
        assertThat(page.locator("h1")).hasText("들어가기");
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where editor = ?")
                .param(NAME)
                .query(String.class)
                .list();
    }

    /** The device of a window. */
    private record Device(CDPSession session, String id) {
        void verifies(boolean verified) {
            var asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            asked.addProperty("isUserVerified", verified);
            session.send("WebAuthn.setUserVerified", asked);
        }
    }

    private static Device device(Page page, boolean verified) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        Map.of("protocol", "ctap2", "transport", "internal").forEach(options::addProperty);
        Map.of(
                        "hasResidentKey", true,
                        "hasUserVerification", true,
                        "isUserVerified", verified,
                        "automaticPresenceSimulation", true)
                .forEach(options::addProperty);
        var asked = new JsonObject();
        asked.add("options", options);
        var made = session.send("WebAuthn.addVirtualAuthenticator", asked);
        return new Device(session, made.get("authenticatorId").getAsString());
    }

    private static void answered(Page page, AriaRole role, String words) {
        var answer = page.getByRole(role).filter(new Locator.FilterOptions().setHasText(words));
        assertThat(answer).hasCount(1);
        assertThat(answer).isInViewport();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

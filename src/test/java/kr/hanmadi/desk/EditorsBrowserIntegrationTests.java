package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An administrator and an invited editor, on a desk and on a phone: forms can be used, and answers are on the screen. */
@IntegrationTest
class EditorsBrowserIntegrationTests {
    private static final String CHIEF = "화면국장";
    private static final String EMAIL = "hwamyeon@example.com";
    private static final String PASSWORD = "장독대 옆에 핀 봉숭아 열 송이";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @ParameterizedTest
    @CsvSource({"1440,900", "360,740"})
    void accountsAreKeptOnEveryScreen(int width, int height) throws Exception {
        jdbc.sql("delete from account_link").update();
        jdbc.sql("delete from editor where email = ?").param(EMAIL).update();
        DeskClient.signedIn(port, "화면 밖의 오래된 편집자", jdbc, passwords);
        DeskClient.signedIn(port, CHIEF, EditorRole.ADMINISTRATOR, jdbc, passwords);
        try (var browser = Browser.at("http://127.0.0.1:" + port)) {
            var page = browser.window(width, ColorScheme.LIGHT);
            page.setViewportSize(width, height);
            DeskClient.signIn(page, CHIEF);
            menu(page, "운영", "계정");
            var link = invite(page);
            var guest = browser.window(width, ColorScheme.LIGHT);
            guest.setViewportSize(width, height);
            follow(guest, link);
            changePassword(guest);
            disable(page);
            hideName(page);
            guest.navigate("/desk");
            assertThat(guest).hasURL("**/login".replace("**", "http://127.0.0.1:" + port));
            assertThat(browser.complaints()).allMatch(line -> line.matches(".*status of (403|410|422).*"));
        }
    }

    private static String invite(Page page) {
        Browser.lookInBothThemes(page, "editors");
        page.locator("form[action$='invitations#invitation']").evaluate("form => form.noValidate = true");
        page.getByLabel("이메일").fill("화면");
        button(page.locator("#invitation"), "초대 주소 만들기").click();
        answered(page, AriaRole.ALERT, "이메일 주소가 아닙니다");
        assertThat(page.getByLabel("이메일")).hasValue("화면");
        page.getByLabel("이메일").fill(EMAIL);
        page.getByLabel("데스크 출고하고").check();
        button(page.locator("#invitation"), "초대 주소 만들기").click();
        answered(page, AriaRole.STATUS, "초대 주소를 만들었습니다");
        Browser.lookInBothThemes(page, "editors-invited");
        assertThat(page.locator("#link")).isInViewport();
        assertThat(page.url()).as("a reload sends no second invitation").endsWith("/desk/editors#invitation");
        assertThat(Browser.barriersInBothThemes(page)).isEmpty();
        assertNothingStandsOut(page);
        return page.locator("#link").inputValue().replaceFirst("^https?://[^/]+", "");
    }

    /** Only one menu of the head is open at a time, Esc closes it, and it says where the editor is. */
    private static void menu(Page page, String name, String item) {
        var menus = page.locator(".masthead details[open]");
        var summary = page.locator(".masthead summary").getByText(name, new Locator.GetByTextOptions().setExact(true));
        page.locator(".masthead summary").getByText("기사").click();
        summary.click();
        assertThat(menus).hasCount(1);
        summary.press("Escape");
        assertThat(menus).hasCount(0);
        summary.press("Enter");
        Browser.lookInBothThemes(page, "menu-" + name);
        assertNothingStandsOut(page);
        menus.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(item).setExact(true))
                .click();
        assertThat(summary).hasAttribute("aria-current", "true");
    }

    private static void follow(Page guest, String link) {
        guest.navigate(link);
        Browser.lookInBothThemes(guest, "join");
        guest.getByLabel("이름").fill("월매");
        guest.getByLabel("비밀번호").fill("password1234");
        button(guest.locator("main"), "만들기").click();
        answered(guest, AriaRole.ALERT, "누구나 먼저 넣어 보는");
        Browser.lookInBothThemes(guest, "join-wrong");
        assertThat(Browser.barriersInBothThemes(guest)).isEmpty();
        assertNothingStandsOut(guest);
        guest.getByLabel("비밀번호").fill(PASSWORD);
        button(guest.locator("main"), "만들기").click();
        answered(guest, AriaRole.STATUS, "계정을 만들었습니다");
        guest.getByLabel("이메일").fill(EMAIL);
        guest.getByLabel("비밀번호").fill(PASSWORD);
        button(guest.locator("main"), "들어가기").click();
        assertThat(guest.locator("h1")).hasText("오늘 할 일");
        guest.navigate("/desk/editors");
        assertThat(guest.locator("h1")).hasText("지금 역할로는 할 수 없는 일입니다");
        Browser.lookInBothThemes(guest, "forbidden");
        guest.navigate(link);
        assertThat(guest.locator("h1")).hasText("쓸 수 없는 주소입니다");
    }

    private static void changePassword(Page guest) {
        guest.navigate("/desk");
        assertThat(guest.locator("h1")).hasText("오늘 할 일");
        menu(guest, "내 계정", "계정 설정");
        Browser.lookInBothThemes(guest, "account");
        assertThat(Browser.barriersInBothThemes(guest)).isEmpty();
        assertNothingStandsOut(guest);
        var form = guest.locator("#password-part");
        form.getByLabel("지금 비밀번호").fill("틀린 비밀번호");
        form.getByLabel("새 비밀번호").fill("물레방아 도는 언덕 너머 세 집");
        button(form, "비밀번호 바꾸기").click();
        answered(guest, AriaRole.ALERT, "지금 비밀번호가 맞지 않아");
        Browser.lookInBothThemes(guest, "account-wrong");
        form.getByLabel("지금 비밀번호").fill(PASSWORD);
        form.getByLabel("새 비밀번호").fill("물레방아 도는 언덕 너머 세 집");
        button(form, "비밀번호 바꾸기").click();
        answered(guest, AriaRole.STATUS, "비밀번호를 바꿨습니다");
        guest.locator("#second-factor").getByLabel("지금 비밀번호").fill("물레방아 도는 언덕 너머 세 집");
        button(guest.locator("#second-factor"), "인증 앱 쓰기").click();
        answered(guest, AriaRole.STATUS, "열쇠를 만들었습니다");
        Browser.lookInBothThemes(guest, "account-factor");
        assertThat(Browser.barriersInBothThemes(guest)).isEmpty();
        assertNothingStandsOut(guest);
    }

    private static void disable(Page page) {
        page.navigate("/desk/editors");
        var line = page.locator(".accounts > li").filter(new Locator.FilterOptions().setHasText(EMAIL));
        line.getByLabel("월매의 역할").selectOption("RESEARCHER");
        button(line, "역할 바꾸기").click();
        answered(page, AriaRole.STATUS, "역할을 바꿨습니다");
        button(line, "새 비밀번호 주소 만들기").click();
        answered(page, AriaRole.STATUS, "비밀번호를 새로 정할 주소");
        assertThat(line.locator("textarea")).isInViewport();
        Browser.lookInBothThemes(page, "editors-password");
        button(line, "계정 막기").click();
        answered(page, AriaRole.STATUS, "계정을 막았습니다");
        Browser.lookInBothThemes(page, "editors-disabled");
        assertThat(Browser.barriersInBothThemes(page)).isEmpty();
    }

    private void hideName(Page page) {
        jdbc.sql("insert into person (id, public_id, slug, name)"
                        + " values (nextval('person_seq'), 'hwamyeam01', '표화면', '표화면') on conflict do nothing")
                .update();
        page.navigate("/desk/hidden");
        page.getByLabel("누구의 이름").fill("표화면");
        button(page.locator("main"), "찾기").click();
        Browser.lookInBothThemes(page, "hidden-name");
        assertNothingStandsOut(page);
        page.getByLabel("미성년자").check();
        button(page.locator("main"), "적용하기").click();
        answered(page, AriaRole.STATUS, "이름을 가렸습니다");
        Browser.lookInBothThemes(page, "hidden-names");
        assertThat(Browser.barriersInBothThemes(page)).isEmpty();
        assertNothingStandsOut(page);
        button(page.locator(".accounts > li").filter(new Locator.FilterOptions().setHasText("표화면")), "다시 보이기")
                .click();
        answered(page, AriaRole.STATUS, "이름을 다시 보입니다");
    }

    private static void answered(Page page, AriaRole role, String words) {
        var answer = page.getByRole(role).filter(new Locator.FilterOptions().setHasText(words));
        assertThat(answer).hasCount(1);
        assertThat(answer).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
    }

    private static void assertNothingStandsOut(Page page) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                .as("nothing is wider than the window at %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Words are marked in the text, a colleague is called by a button, and finds it among what he was told. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsBrowserIntegrationTests {
    private static final String MARK = """
            passage => {
                const text = [...passage.querySelectorAll('p')].pop().lastChild;
                const range = document.createRange();
                range.setStart(text, text.data.indexOf('서른'));
                range.setEnd(text, text.data.indexOf('서른') + 4);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private Browser browser;
    private DeskClient reporter;

    @BeforeAll
    void open() throws Exception {
        reporter = DeskClient.signedIn(port, "말듣는기자", EditorRole.REPORTER, jdbc, passwords);
        DeskClient.signedIn(port, "말거는데스크", jdbc, passwords);
        browser = Browser.at("http://127.0.0.1:" + port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void wordsAreMarkedAndAColleagueIsCalled() throws Exception {
        var article = DeskClient.articleOf(reporter.paste(Part.field("text", """
                장다리강 둑길을 넓히자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘장다리강 둑길 정책토론회’가 열렸다.
                장다리별 한빛대 교수는 “둑길을 넓혀야 아이들이 다닌다”고 말했다. 방청석에는 시민 서른 명이 있었다.
                """)));
        var page = browser.window(1440, ColorScheme.LIGHT);
        DeskClient.signIn(page, "말거는데스크");
        page.navigate("/desk/articles/" + article);
        var passage = page.locator(".passage", new Page.LocatorOptions().setHasText("방청석"));
        passage.evaluate(MARK);
        passage.locator(".talk-here").click();
        assertThat(page.locator("#talk-said")).isFocused();
        assertThat(page.locator("#talk-words")).hasValue("서른 명");
        page.keyboard().type("명단을 봐 주세요 ");
        page.locator("[data-mention=말듣는기자]").click();
        page.locator("#talk-proposed").fill("마흔 명");
        page.locator("#begin-talk button.primary").click();
        var talk = page.locator(".talk");
        assertThat(talk).isInViewport();
        assertThat(talk).containsText("명단을 봐 주세요 @말듣는기자");
        assertThat(passage.locator(".talk-here")).hasText("의견 1");
        Browser.lookInBothThemes(page, "comments");
        Browser.assertOpenToAll(page, "comments");

        var other = browser.window(360, ColorScheme.LIGHT);
        DeskClient.signIn(other, "말듣는기자");
        assertThat(other.locator(".inbox b")).hasText("1");
        other.locator(".inbox").click();
        Browser.lookInBothThemes(other, "notices");
        Browser.assertOpenToAll(other, "notices");
        Browser.lookInBothThemes(other, "notices-wide");
        other.getByText("장다리강 둑길을 넓히자는 말").click();
        assertThat(other.locator(".talk")).isInViewport();
        other.setViewportSize(360, 900);
        Browser.lookInBothThemes(other, "comments-phone");
    }

    @Test
    void aReaderTellsTheDeskSomething() throws Exception {
        var reader = browser.window(360, ColorScheme.LIGHT);
        reader.navigate("/tips/new");
        reader.getByText("보내기").click();
        assertThat(reader.locator(".notice.bad")).containsText("동의가 필요합니다");
        Browser.assertOpenToAll(reader, "tip");
        reader.setViewportSize(360, 900);
        Browser.lookInBothThemes(reader, "tip");
        reader.getByLabel("알려 줄 것").fill("장다리강 토론회는 열리지 않았습니다. 회의실은 하루 내내 비어 있었습니다.");
        reader.getByLabel("위와 같이").check();
        reader.getByText("보내기").click();
        assertThat(reader.locator("h1")).hasText("제보를 받았습니다");
        Browser.lookInBothThemes(reader, "tip-received");

        var page = browser.window(1440, ColorScheme.LIGHT);
        DeskClient.signIn(page, "말거는데스크");
        page.navigate("/desk/tips");
        Browser.lookInBothThemes(page, "tips");
        page.getByText("장다리강 토론회는 열리지").click();
        Browser.lookInBothThemes(page, "desk-tip");
        Browser.assertOpenToAll(page, "desk-tip");
        page.setViewportSize(360, 900);
        Browser.lookInBothThemes(page, "desk-tip");
    }

    @Test
    void manyReportsAreChosenWithOneBox() throws Exception {
        reporter.paste(Part.field("text", "장다리강 모래톱을 살리자는 말\n[가나일보 = 홍길동 기자] 6일 장다리강에 모였다."));
        reporter.paste(Part.field("text", "장다리강 갈대밭을 남기자는 말\n[가나일보 = 홍길동 기자] 6일 장다리강에 모였다."));
        var page = browser.window(1440, ColorScheme.LIGHT);
        DeskClient.signIn(page, "말거는데스크");
        page.navigate("/desk/articles?q=장다리강");
        page.locator("[data-all]").check();
        page.getByLabel("초고 버리기").check();
        Browser.lookInBothThemes(page, "articles");
        Browser.assertOpenToAll(page, "articles");
        Browser.lookInBothThemes(page, "articles");
        page.setViewportSize(360, 900);
        Browser.lookInBothThemes(page, "articles");
        page.getByText("무엇이 바뀌는지 보기").click();
        assertThat(page.locator("#changing-title")).containsText("바뀌는 글");
        Browser.assertOpenToAll(page, "bulk");
        Browser.lookInBothThemes(page, "bulk");
        page.locator("main button.primary").click();
        assertThat(page.locator(".notice")).containsText("건을 바꾸었습니다");
        page.getByText("되돌리기").first().click();
        assertThat(page.locator(".notice")).containsText("건을 되돌렸습니다");
    }
}

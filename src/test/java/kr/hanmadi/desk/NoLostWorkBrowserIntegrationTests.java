package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.Browser;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Nothing that an editor types is lost: not with the window, not with the session, not to another editor. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoLostWorkBrowserIntegrationTests {
    private static final String FIRST = "샘편집";
    private static final String SECOND = "둑편집";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private Browser browser;
    private DeskClient first;
    private DeskClient second;

    @BeforeAll
    void open() throws Exception {
        first = DeskClient.signedIn(port, FIRST, jdbc, passwords);
        second = DeskClient.signedIn(port, SECOND, jdbc, passwords);
        browser = Browser.at("http://127.0.0.1:" + port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whatIsTypedComesBackInAnotherWindowAndCanBeDropped() throws Exception {
        var article = paste("샘터 고치기");
        var page = review(FIRST, article);
        speaker(page).fill("새 사람: 적다 만 이름");
        Eventually.holds(
                "it is kept",
                () -> jdbc.sql("select count(*) from unsaved_words where words = '새 사람: 적다 만 이름'")
                                .query(Long.class)
                                .single()
                        == 1);
        var other = review(FIRST, article);
        assertThat(speaker(other)).hasValue("새 사람: 적다 만 이름");
        assertThat(other.locator("#restored")).containsText("되살렸습니다");
        assertThat(other.locator("#restored")).isInViewport();
        Browser.look(other, "review-restored");
        other.locator("#restored button").click();
        assertThat(speaker(other)).hasValue("");
        assertThat(review(SECOND, article).locator("#restored")).hasCount(0);
    }

    @Test
    void whoTypesHoldsTheReportUntilAnotherEditorTakesItOver() throws Exception {
        var article = paste("둑길 넓히기");
        var page = review(FIRST, article);
        speaker(page).fill("새 사람: 길막둥");
        Eventually.holds(
                "it is held",
                () -> jdbc.sql("""
                                select count(*) from presence here join article on article.id = here.article_id
                                where here.holds and here.name = ? and article.public_id = ?""").params(FIRST, article).query(Long.class).single() == 1);
        var other = review(SECOND, article);
        var held = other.locator("#here .notice");
        assertThat(held).containsText("샘편집 님이 고치고 있습니다");
        assertThat(held).isInViewport();
        assertThat(other.locator(".review")).hasAttribute("inert", "");
        Browser.look(other, "review-held");
        held.locator("button").click();
        assertThat(held).hasCount(0);
        assertThat(other.locator("#here")).containsText("함께 보는 사람: 샘편집");
        speaker(other).fill("기관: 나래시");
        speaker(other).press("Enter");
        assertThat(other.locator(".card.done")).hasCount(1);
    }

    @Test
    void aSessionThatEndedKeepsWhatIsTypedAndGoesOnAfterSigningIn() throws Exception {
        var page = review(FIRST, paste("물레방아 돌리기"));
        speaker(page).fill("기관: 나래시민회");
        page.context().clearCookies();
        speaker(page).press("Enter");
        var told = page.locator(".card > .notice");
        assertThat(told).containsText("로그인이 끝나 저장하지 못했습니다");
        assertThat(told).isInViewport();
        assertThat(speaker(page)).hasValue("기관: 나래시민회");
        var login = page.context().newPage();
        DeskClient.signIn(login, FIRST);
        page.waitForRequest( // what is sent is unsaved no more
                Pattern.compile(".*/here"),
                new Page.WaitForRequestOptions().setTimeout(5_000),
                () -> speaker(page).press("Enter"));
        assertThat(page.locator(".card.done")).containsText("나래시민회");
    }

    @Test
    void whatWasSentIsNotBroughtBackAsUnsaved() throws Exception {
        var page = review(FIRST, paste("정자 고치기"));
        var note = page.locator("#work form[action$='/send'] [name=note]");
        note.fill("숫자를 다시 봐 주세요.");
        page.locator("#work form[action$='/send'] button").click();
        assertThat(page.locator("#work .notice")).isVisible();
        assertThat(page.locator("#here")).hasCount(1);
        assertThat(page.locator("#restored")).hasCount(0);
    }

    @Test
    void aConflictShowsBothVersionsWhereOneTypes() throws Exception {
        var article = paste("징검다리 놓기");
        var page = review(FIRST, article);
        var passage = page.locator(".passage").filter(new Locator.FilterOptions().setHasText("말이 나왔다"));
        var from = passage.getAttribute("id").substring("text-".length());
        passage.locator(".edit").click();
        var field = page.locator("#passage");
        var text = field.inputValue();
        field.fill(text.replace("그러자", "잠시 뒤"));
        second.post(
                "/desk/articles/" + article + "/text",
                Map.of(
                        "version",
                        page.locator(".source [name=version]").inputValue(),
                        "from",
                        from,
                        "text",
                        text.replace("그러자", "그때"),
                        "_csrf",
                        second.tokenOf(article)));
        page.locator(".source form .primary").click();
        assertThat(page.locator(".source .notice")).containsText("그 사이 다른 사람이 고쳤습니다");
        assertThat(page.locator(".source .notice")).isInViewport();
        assertThat(page.locator(".source form del")).hasText("그때");
        assertThat(page.locator(".source form ins")).hasText("잠시 뒤");
        assertThat(field).hasValue(text.replace("그러자", "잠시 뒤"));
        Browser.look(page, "review-conflict");
        page.locator(".source form .primary").click();
        assertThat(page.locator(".source .notice")).hasText("글을 고쳤습니다.");
        assertThat(passage).containsText("잠시 뒤");
    }

    private Page review(String editor, String article) {
        var page = browser.window(1440, ColorScheme.LIGHT);
        DeskClient.signIn(page, editor);
        page.navigate("/desk/articles/" + article);
        assertThat(page.locator("#here")).hasCount(1);
        return page;
    }

    private static Locator speaker(Page page) {
        return page.locator(".card input[name=speaker]").first();
    }

    private String paste(String topic) throws Exception {
        return DeskClient.articleOf(first.paste(Part.field(
                "text",
                "%1$s 두고 모인 저녁\n[가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘%1$s 토론회’가 열렸다.\n그러자 “%1$s 값은 누가 치르느냐”는 말이 나왔다.\n"
                        .formatted(topic))));
    }
}

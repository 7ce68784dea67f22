package kr.hanmadi.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.Browser;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reader in a real browser: reads the article, follows a speaker, reads why. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderBrowserIntegrationTests {
    private static final String MARK = "rgb(251, 233, 168)";

    @LocalServerPort
    private int port;

    @Autowired
    private FictionalRecord fictional;

    private FictionalRecord.Ids ids;
    private Browser browser;
    private String crowded;

    @BeforeAll
    void open() {
        ids = fictional.save();
        crowded = fictional.saveCrowded(30);
        browser = Browser.at("http://127.0.0.1:" + port);
    }

    @Test
    void remembersHowAReaderWantsToRead() {
        var page = browser.window(1440, ColorScheme.LIGHT);
        page.navigate("/articles/" + ids.article());
        page.locator(".reading-tools summary").click();
        page.getByLabel("아주 크게").check();
        page.getByLabel("어둡게").check();
        page.navigate("/quotes");
        assertThat(page.locator("html")).hasAttribute("data-size", "huge");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(22, 21, 15)");
        page.locator(".reading-tools summary").click();
        page.getByLabel("기기 설정대로").check();
        page.keyboard().press("Escape");
        assertThat(page.locator(".reading-tools form")).isHidden();
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(251, 250, 247)");
        assertThat(complaints()).isEmpty();
        page.context().close();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void readsTheArticleAndFollowsTheSpeaker() {
        var page = browser.window(1440, ColorScheme.LIGHT);
        page.navigate("/articles/" + ids.article());
        var said = page.locator("q").filter(new Locator.FilterOptions().setHasText("수질 자료를 분기마다"));
        assertThat(said).hasText("“수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다”");
        page.locator(".said .name")
                .filter(new Locator.FilterOptions().setHasText("성춘향"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/speakers/[0-9a-z]{10}/.*"));
        assertThat(page.locator("h1")).hasText("성춘향");
        page.getByText("수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/quotes/[0-9a-z]{10}"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("왜 이 사람인가")))
                .isVisible();
        page.getByText("기사에서 보기").click();
        assertThat(page).hasURL(Pattern.compile(".*/articles/.*#p3"));
        assertThat(complaints()).isEmpty();
    }

    /** What the browser complained about, but for the page that is not there on purpose. */
    private List<String> complaints() {
        return browser.complaints().stream()
                .filter(line -> !line.contains("/nowhere/"))
                .toList();
    }

    @Test
    void readsEverythingWithoutScript() {
        var page = browser.windowWithoutScript(360);
        page.navigate("/articles/" + ids.article());
        page.locator(".contents summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("내년 예산에 담기로"))
                .click();
        assertThat(page.locator("#s2")).isInViewport();
        assertThat(page.locator(".reading-tools")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void leadsFromAPhraseToItsNoteAndBack(int width) {
        var page = browser.windowWithoutScript(width);
        page.navigate("/articles/" + crowded);
        var paragraph = page.locator(".para").first();
        var phrase = paragraph.locator("q").filter(new Locator.FilterOptions().setHasText("“10번째로 물길을 살피자”"));
        var note = paragraph
                .locator(".said")
                .filter(new Locator.FilterOptions().setHasText("황보갓바위다온누리"))
                .filter(new Locator.FilterOptions().setHas(page.locator("[id='n-p1-9']")));
        assertThat(paragraph.locator("q[data-n='1']")).hasCount(2);
        labelled(page, "9 — 황보갓바위다온누리 발언, 설명 보기").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#n-p1-9"));
        assertThat(paragraph.locator("#n-p1-9")).isInViewport();
        assertLit(phrase, note);
        labelled(page, "9 — 황보갓바위다온누리 발언이 적힌 곳으로").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#q-[0-9a-z]{10}"));
        assertThat(phrase).isInViewport();
        assertLit(phrase, note);
        assertThat(paragraph.locator("q").first()).not().hasCSS("background-color", MARK);
        page.context().close();
    }

    @Test
    void lightsAPhraseWithItsNoteUnderPointerAndFocus() {
        var page = browser.windowWithoutScript(1440);
        page.navigate("/articles/" + crowded);
        var paragraph = page.locator(".para").first();
        var phrases = paragraph.locator("q[data-n='1']");
        var note = paragraph.locator(".said").first();
        phrases.last().hover();
        assertLit(phrases.first(), note);
        page.mouse().move(0, 0);
        assertThat(note).not().hasCSS("background-color", MARK);
        labelled(page, "1 — 심청 발언, 설명 보기").first().focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(phrases.first()).not().hasCSS("background-color", MARK);
        page.keyboard().press("Shift+Tab");
        assertLit(phrases.first(), note);
        page.context().close();
    }

    private static Locator labelled(Page page, String label) {
        return page.locator(".para").first().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void assertLit(Locator phrase, Locator note) {
        assertThat(phrase).hasCSS("background-color", MARK);
        assertThat(note).hasCSS("background-color", MARK);
    }

    /** A number is small to read, but large enough for a finger, and two never share a place. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void givesEveryNumberRoomForAFinger(int width) {
        var page = browser.window(width, ColorScheme.LIGHT);
        for (var path : List.of("/articles/" + crowded, "/articles/" + ids.article())) {
            page.navigate(path);
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll('.tie, .said .state, .said .name')]
                        .flatMap(link => [...link.getClientRects()].map(box => [link.textContent, box.width, box.height]))
                        .filter(([, width, height]) => width < 24 || height < 24)
                    """))
                    .as("targets of %s smaller than 24 pixels", path)
                    .isEqualTo(List.of());
        }
        page.context().close();
    }
}

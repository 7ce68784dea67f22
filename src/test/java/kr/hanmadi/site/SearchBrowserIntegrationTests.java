package kr.hanmadi.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.Browser;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.SearchRequest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reader in a real browser looks for a name with the keyboard alone, and meets no barrier on the way. */
@NullUnmarked
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBrowserIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private RecordSearch search;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.at("http://127.0.0.1:" + port);
        Eventually.holds(
                "the seed is indexed and its names are known",
                () -> search.find(SearchRequest.of("오순영")).namedPeople().size() == 1
                        && search.find(SearchRequest.of("오순영")).total() > 1);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void takesASuggestionByKeyboard() {
        var page = browser.window(1440, ColorScheme.LIGHT);
        page.navigate("/");
        page.locator("#q").focus();
        page.keyboard().type("dhtn");
        var option = page.locator("#q-list [role=option]").first();
        assertThat(option).containsText("오순영");
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-list-0");
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=%EC%98%A4%EC%88%9C%EC%98%81"));
        assertThat(page.locator(".named a").first()).hasText("오순영");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void escapeLeavesWhatWasTyped() {
        var page = browser.window(1440, ColorScheme.LIGHT);
        page.navigate("/search");
        page.locator("#bq").focus();
        page.keyboard().type("ㅇㅅㅇ");
        assertThat(page.locator("#bq-list")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#bq-list")).isHidden();
        assertThat(page.locator("#bq")).hasValue("ㅇㅅㅇ");
        page.context().close();
    }

    @Test
    void leadsFromTheFirstPageToAResultByKeyboardAlone() {
        var page = browser.window(1440, ColorScheme.LIGHT);
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator("a[href='#main']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        follow(page, ".lead-story h2 a");
        assertThat(page).hasURL(Pattern.compile(".*/articles/[0-9a-z]{10}/.*"));
        // the leading story may be another test's: from here on only what the sample holds is followed
        tabTo(page, "#q");
        page.keyboard().type("오순");
        assertThat(page.locator("#q-list [role=option]").first()).containsText("오순영");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=.*"));
        follow(page, ".named a");
        assertThat(page.locator("h1")).hasText("오순영");
        follow(page, "main a[href^='/quotes/']");
        assertThat(page).hasURL(Pattern.compile(".*/quotes/[0-9a-z]{10}"));
        follow(page, "main a[href^='/speakers/']");
        assertThat(page).hasURL(Pattern.compile(".*/speakers/[0-9a-z]{10}/.*"));
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    private static void follow(Page page, String link) {
        tabTo(page, link);
        page.keyboard().press("Enter");
    }

    /** Presses Tab until that is reached; whatever has the focus on the way shows it, where a reader sees it. */
    private static void tabTo(Page page, String selector) {
        for (int pressed = 0; pressed < 100; pressed++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => { const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                        && box.bottom > 0 && box.top < innerHeight ? 'seen' : at.outerHTML; }""")).as("focus on %s", page.url()).isEqualTo("seen");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
                return;
            }
        }
        throw new AssertionError("No way by Tab to " + selector + " on " + page.url());
    }

    @Test
    void putsNoBarrierInAnyonesWay() {
        var page = browser.window(360, ColorScheme.LIGHT);
        for (var path : List.of(
                "/search",
                "/search?q=AI",
                "/search?q=AI&type=article",
                "/search?q=AI&type=quote&kind=direct&from=2020-01-01",
                "/search?q=%EC%98%A4%EC%88%9C%EC%98%81",
                "/search?q=%EC%A0%95%EB%8F%99%EC%9A%A9",
                "/search?q=%EB%B7%81%EC%89%99%EA%B0%B8",
                "/help/search")) {
            page.navigate(path);
            Browser.assertOpenToAll(page, path);
        }
        page.context().close();
    }
}

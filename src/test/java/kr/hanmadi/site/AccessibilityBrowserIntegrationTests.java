package kr.hanmadi.site;

import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.hanmadi.Browser;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of reader's page, on a phone and on a desk, in both themes: all can read and use it. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityBrowserIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private FictionalRecord fictional;

    private FictionalRecord.Ids ids;
    private Browser browser;
    private String crowded;
    private String changes;
    private String reporter;
    private String organisation;
    private String record;

    @BeforeAll
    void open() {
        ids = fictional.save();
        crowded = fictional.saveCrowded(30);
        browser = Browser.at("http://127.0.0.1:" + port);
        var page = browser.window(1440, ColorScheme.LIGHT);
        page.navigate("/articles/" + ids.secondReport());
        changes = page.locator("a[href$='/revisions']").getAttribute("href");
        reporter = page.locator("a.reporter").getAttribute("href");
        page.navigate("/forums/" + ids.forum());
        organisation = page.locator("a[href^='/organisations/']").first().getAttribute("href");
        page.navigate("/speakers/" + ids.speaker());
        record = page.locator("a[href$='/record']").getAttribute("href");
        page.context().close();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void putsNoBarrierInAnyonesWay() {
        var page = browser.window(360, ColorScheme.LIGHT);
        for (var path : everyKindOfPage().entrySet()) {
            page.navigate(path.getValue());
            Browser.assertOpenToAll(page, path.getKey());
        }
        page.context().close();
    }

    private Map<String, String> everyKindOfPage() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("articles", "/articles");
        pages.put("article", "/articles/" + ids.article());
        pages.put("paragraph with thirty quotations", "/articles/" + crowded);
        pages.put("quotations of an article", "/articles/" + ids.quotesOnly());
        pages.put("corrected article", "/articles/" + ids.secondReport());
        pages.put("what changed", changes);
        pages.put("reporter", reporter);
        pages.put("forums", "/forums");
        pages.put("forum", "/forums/" + ids.forum());
        pages.put("forum by speaker", "/forums/" + ids.forum() + "?by=speaker");
        pages.put("speakers", "/speakers");
        pages.put("speaker", "/speakers/" + ids.speaker());
        pages.put("host", "/speakers/" + ids.hostWhoNeverSpoke());
        pages.put("quotations", "/quotes");
        pages.put("quotation", "/quotes/" + ids.quote());
        pages.put("quotation in two articles", "/quotes/" + ids.trimmedQuote());
        pages.put("record to print", record);
        pages.put("chosen quotations", record.replace("/record", "?year=2025"));
        pages.put("people of one name", "/speakers?name=%ED%99%8D%EA%B8%B8%EB%8F%99");
        pages.put("sources without a name", "/speakers/unnamed");
        pages.put("organisations", "/organisations");
        pages.put("organisation", organisation);
        pages.put("series", "/series");
        pages.put("calendar", "/calendar/2025-03");
        pages.put("month without a forum", "/calendar/1999-12");
        pages.put("archive", "/archive");
        pages.put("articles of a month", "/archive/2025/3");
        pages.put("corrections", "/corrections");
        pages.put("topics", "/topics");
        pages.put("request", "/requests/new?about=quotes/" + ids.quote());
        pages.put("guide to corrections", "/help/corrections");
        pages.put("no such page", "/nowhere/%EB%AC%BC%EA%B8%B8");
        pages.put("about", "/about");
        return pages;
    }
}

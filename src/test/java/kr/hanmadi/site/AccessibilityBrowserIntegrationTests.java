package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]+)</loc>");

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
    /** The pages of a fixed address, as the site map names them. */
    private List<String> fixed;

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
        fixed = ADDRESS.matcher(page.request().get("/sitemap/pages.xml").text())
                .results()
                .map(found -> URI.create(found.group(1)).getPath())
                .toList();
        assertThat(fixed).contains("/", "/speakers", "/about");
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
        fixed.forEach(path -> pages.put(path, path));
        pages.put("article", "/articles/" + ids.article());
        pages.put("paragraph with thirty quotations", "/articles/" + crowded);
        pages.put("quotations of an article", "/articles/" + ids.quotesOnly());
        pages.put("corrected article", "/articles/" + ids.secondReport());
        pages.put("what changed", changes);
        pages.put("reporter", reporter);
        pages.put("forum", "/forums/" + ids.forum());
        pages.put("forum by speaker", "/forums/" + ids.forum() + "?by=speaker");
        pages.put("speaker", "/speakers/" + ids.speaker());
        pages.put("host", "/speakers/" + ids.hostWhoNeverSpoke());
        pages.put("quotation", "/quotes/" + ids.quote());
        pages.put("quotation in two articles", "/quotes/" + ids.trimmedQuote());
        pages.put("record to print", record);
        pages.put("chosen quotations", record.replace("/record", "?year=2025"));
        pages.put("people of one name", "/speakers?name=%ED%99%8D%EA%B8%B8%EB%8F%99");
        pages.put("organisation", organisation);
        pages.put("calendar", "/calendar/2025-03");
        pages.put("month without a forum", "/calendar/1999-12");
        pages.put("articles of a month", "/archive/2025/3");
        pages.put("request", "/requests/new?about=quotes/" + ids.quote());
        pages.put("no such page", "/nowhere/%EB%AC%BC%EA%B8%B8");
        return pages;
    }
}

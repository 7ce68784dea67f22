package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Base64;
import java.util.regex.Pattern;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.media.SamplePictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Pictures are dropped on the review, described, and given the place that a cut keeps by a click. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesBrowserIntegrationTests {
    private static final String DROP = """
            files => {
                const held = new DataTransfer();
                for (const file of files) {
                    const bytes = Uint8Array.from(atob(file), letter => letter.charCodeAt(0));
                    held.items.add(new File([bytes], 'picture.jpg', { type: 'image/jpeg' }));
                }
                for (const type of ['dragover', 'drop'])
                    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true }));
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private Browser browser;
    private DeskClient desk;

    @BeforeAll
    void open() throws Exception {
        desk = DeskClient.signedIn(port, "그림편집", jdbc, passwords);
        browser = Browser.at("http://127.0.0.1:" + port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void picturesDroppedOnTheReviewAreDescribedAndSeen() throws Exception {
        var article = desk.publish("""
                물총새강 둑길을 넓히자는 말
                [가나일보 = 홍길동 기자] 지난 6일 나래시의회에서 ‘물총새강 둑길 정책토론회’가 열렸다. 주민 오십여 명이 모였다.
                성춘향 한빛대 교수는 “둑길을 넓혀야 아이들이 다닌다”고 말했다.
                임꺽정 나래당 의원은 “나무부터 심자”고 맞섰다.
                """, jdbc);
        var page = browser.window(1440, ColorScheme.LIGHT);
        DeskClient.signIn(page, "그림편집");
        page.navigate("/desk/articles/" + article);
        page.evaluate(DROP, new String[] {file(1600, 1000), file(600, 900)});
        assertThat(page)
                .hasURL(Pattern.compile(".*/pictures#pictures"), new PageAssertions.HasURLOptions().setTimeout(15_000));
        assertThat(page.locator(".picture-card")).hasCount(2);
        var first = page.locator(".picture-card").first();
        var picture = first.locator(".focus img");
        var box = picture.boundingBox();
        picture.click(new Locator.ClickOptions().setPosition(box.width * 0.81, box.height * 0.3));
        assertThat(first.locator("[data-across]")).hasValue("80");
        assertThat(first.locator(".thumb")).hasClass("thumb across-80 down-30");
        first.getByLabel("대체 텍스트").fill("둑길을 걷는 사람들");
        first.getByLabel("사진 설명").fill("물총새강 둑길을 주민들이 걷고 있다. 나래시는 둑길의 너비를 두 배로 넓힐 계획이다.");
        first.getByLabel("사진 출처").fill("가나일보");
        var second = page.locator(".picture-card").last();
        second.getByLabel("장식").check();
        second.getByText("저장").click();
        assertThat(second.locator(".notice")).hasText("저장했습니다.");
        assertThat(first.getByLabel("사진 출처")).hasValue("가나일보");
        Browser.assertOpenToAll(page, "the pictures of an article");
        pictures(page, "desk-pictures");
        page.navigate("/desk/articles/" + article);
        Browser.assertOpenToAll(page, "a review with pictures");
        page.locator("#pictures").scrollIntoViewIfNeeded();
        pictures(page, "desk-review-pictures");

        page.navigate("/articles/" + article);
        var lead = page.locator("figure.picture img").first();
        assertThat(lead).hasAttribute("alt", "둑길을 걷는 사람들");
        assertThat((Boolean) lead.evaluate("img => img.decode().then(() => img.naturalWidth > 0)"))
                .isTrue();
        Browser.assertOpenToAll(page, "an article with pictures");
        pictures(page, "article-pictures");
        page.navigate("/articles");
        Browser.assertOpenToAll(page, "a list with pictures");
        pictures(page, "list-pictures");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void pictures(Page page, String name) {
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, 1800);
            Browser.lookInBothThemes(page, name);
        }
    }

    private static String file(int width, int height) {
        return Base64.getEncoder().encodeToString(SamplePictures.jpeg(width, height));
    }
}

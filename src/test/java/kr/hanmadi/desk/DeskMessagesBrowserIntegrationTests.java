package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** After every action of the desk its answer stands on the screen, where the editor works, on a desk and on a phone. */
@IntegrationTest
class DeskMessagesBrowserIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @ParameterizedTest
    @CsvSource({"1440,900", "360,740"})
    void theAnswerIsOnTheScreen(int width, int height) throws Exception {
        DeskClient.signedIn(port, "방편집", jdbc, passwords);
        try (var browser = Browser.at("http://127.0.0.1:" + port)) {
            var page = browser.window(width, ColorScheme.LIGHT);
            page.setViewportSize(width, height);
            DeskClient.signIn(page, "방편집");
            paste(page, width);
            quotations(page);
            facts(page);
            publishing(page);
            otherPages(page);
        }
    }

    /** A report so long that its last card is far down the page. */
    private static void paste(Page page, int width) {
        var remarks = IntStream.range(0, 40)
                .mapToObj(number -> "변학도 다라대 교수는 “물길을 여는 %d번째 까닭은 주민 %d명에게 있다”고 말했다.\n".formatted(number, width))
                .collect(Collectors.joining());
        page.navigate("/desk/articles/new");
        button(page.locator("main"), "읽기").click();
        answered(page, AriaRole.ALERT, "글을 붙여넣거나");
        page.getByLabel("기사 글")
                .fill("너비 %d 화면에서 고치는 글\n[가나일보 = 홍길동 기자] 나래시에서 ‘너비 %d 물길 토론회’가 열렸다.\n".formatted(width, width)
                        + remarks);
        button(page.locator("main"), "읽기").click();
        assertThat(page.locator(".card").first()).isVisible();
        var review = page.url();
        page.navigate("/desk/articles/new");
        page.getByLabel("기사 글").fill("너비 %d 화면에서 고치는 글\n[가나일보 = 홍길동 기자] 새로 고친 글이다.\n".formatted(width) + remarks);
        button(page.locator("main"), "읽기").click();
        assertThat(page.locator("h1")).hasText("이 글의 새 판입니까");
        page.locator("#answer").evaluate("form => form.noValidate = true");
        button(page.locator("main"), "이대로 받기").click();
        answered(page, AriaRole.ALERT, "새 판인지 다른 글인지");
        look(page, "version");
        page.getByLabel("‘너비 %d 화면에서 고치는 글’의 새 판입니다".formatted(width)).check();
        button(page.locator("main"), "이대로 받기").click();
        answered(page, AriaRole.STATUS, "새 판으로 바꿨습니다");
        assertThat(page).hasURL(review);
    }

    private static void quotations(Page page) {
        var words = "물길을 여는 30번째";
        button(card(page, words), "확인").click();
        answered(page, AriaRole.STATUS, "확인했습니다");
        look(page, "message-confirmed");
        button(card(page, words), "되돌리기").click();
        answered(page, AriaRole.STATUS, "되돌렸습니다");
        button(card(page, words), "발언 아님").click();
        answered(page, AriaRole.STATUS, "발언이 아닌 것으로");
        var other = card(page, "물길을 여는 20번째");
        other.locator("summary").click();
        other.getByLabel("누구의 말인가").selectOption("nobody");
        other.getByLabel("이름", new Locator.GetByLabelOptions().setExact(true)).fill("성춘향");
        button(other, "바꾸기").click();
        answered(page, AriaRole.ALERT, "칸에는 ‘성춘향’");
        look(page, "message-refused");
        other.getByLabel("누구의 말인가").selectOption("new");
        button(other, "바꾸기").click();
        answered(page, AriaRole.STATUS, "발언자를 바꿨습니다");
    }

    private void facts(Page page) {
        page.locator("#headline").evaluate("form => form.noValidate = true");
        page.locator("#headline-text").fill(" ");
        button(page.locator("#headline"), "저장").click();
        answered(page, AriaRole.ALERT, "제목을 적어");
        page.locator("#headline-text").fill("방에서 고친 제목");
        button(page.locator("#headline"), "저장").click();
        answered(page, AriaRole.STATUS, "저장했습니다");
        button(page.locator("#byline"), "저장").click();
        answered(page, AriaRole.STATUS, "저장했습니다");
        jdbc.sql("update article set version = version + 1 where headline = '방에서 고친 제목'")
                .update();
        button(page.locator("#origin"), "저장").click();
        answered(page, AriaRole.ALERT, "그 사이 다른 사람이");
        look(page, "message-conflict");
        button(page.locator("#origin"), "저장").click();
        answered(page, AriaRole.STATUS, "저장했습니다");
        button(page.locator("#forum"), "저장").click();
        answered(page, AriaRole.STATUS, "저장했습니다");
        button(page.locator("#forum"), "이 글은 포럼 기사가 아님").click();
        answered(page, AriaRole.STATUS, "저장했습니다");
    }

    private static void publishing(Page page) {
        button(page.locator("#bar"), "출고").click();
        answered(page, AriaRole.STATUS, "출고했습니다");
        look(page, "message-published");
        page.getByLabel("알림의 종류").selectOption("CORRECTION");
        page.getByLabel("무엇을 바로잡았나").fill(" ");
        button(page.locator("#publishing"), "정정 알림 내기").click();
        answered(page, AriaRole.ALERT, "까닭을 적어");
        page.getByLabel("알림의 종류").selectOption("CORRECTION");
        page.getByLabel("무엇을 바로잡았나").fill("숫자를 바로잡습니다.");
        button(page.locator("#publishing"), "정정 알림 내기").click();
        answered(page, AriaRole.STATUS, "알림을 냈습니다");
        var changed = card(page, "물길을 여는 10번째");
        changed.locator("summary").click();
        look(page, "speaker-after-publication");
        button(page.locator("#bar"), "첫 화면 머리기사로").click();
        answered(page, AriaRole.STATUS, "첫 화면에 올렸습니다");
        button(page.locator("main"), "내리기").first().click();
        answered(page, AriaRole.STATUS, "첫 화면에서 내렸습니다");
        page.navigate("/desk");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("방에서 고친 제목"))
                .first()
                .click();
        page.locator(".withdraw summary").click();
        page.getByLabel("철회하는 까닭").fill("출처를 확인하지 못했습니다.");
        button(page.locator(".withdraw"), "철회").click();
        answered(page, AriaRole.STATUS, "철회했습니다");
    }

    private static void otherPages(Page page) {
        page.navigate("/desk/search");
        page.getByLabel("같은 말 한 줄").fill("하나뿐인말");
        button(page.locator("form", new Page.LocatorOptions().setHas(page.locator("#line"))), "넣기")
                .click();
        answered(page, AriaRole.ALERT, "말을 둘 이상");
        page.getByLabel("말 하나").fill("빈칸 든 말");
        button(page.locator("form", new Page.LocatorOptions().setHas(page.locator("#word"))), "넣기")
                .click();
        answered(page, AriaRole.ALERT, "빈칸 없이");
        look(page, "message-search");
        page.navigate("/desk/topics");
        page.getByLabel("이름").fill("물길");
        page.locator("#words").fill("물");
        button(page.locator("main"), "저장").click();
        answered(page, AriaRole.ALERT, "두 글자 이상인 낱말");
    }

    /** The answer is wholly within the window, and nothing lies over it. */
    private static void answered(Page page, AriaRole role, String words) {
        var answer = page.getByRole(role).filter(new Locator.FilterOptions().setHasText(words));
        assertThat(answer).hasCount(1);
        assertThat(answer).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        assertThat(answer.evaluate("""
                element => {
                  const box = element.getBoundingClientRect();
                  return element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
                }"""))
                .as("%s is seen, at %s", words, page.url())
                .isEqualTo(true);
    }

    /** What is on the screen, for whoever wants to look. */
    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "%s-%d.png".formatted(name, page.viewportSize().width))));
    }

    private static Locator card(Page page, String words) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

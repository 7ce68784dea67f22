package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.Browser;
import kr.hanmadi.Eventually;
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
    private static final String SAVED = "저장했습니다";
    private static final String CHANGED = "그 사이 다른 사람이";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    /** The page glides to its answer, as it does for everybody who has not asked for less motion. */
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
            speakers(page);
            facts(page);
            forum(page);
            publishing(page);
            frontPage(page);
            withdrawal(page);
            search(page, width);
            topics(page, width);
            people(page, width);
        }
    }

    /** A report so long that its last card is far down the page. */
    private static void paste(Page page, int width) {
        // two reports that share most of their words would be taken for versions of one
        var remark = width == 360
                ? "변학도 다라대 교수는 “물길을 여는 %d번째 방법은 어른이면 다 안다”고 말했다.\n"
                : "변학도 다라대 교수는 “물길을 여는 %d번째 까닭은 주민에게 있다”고 강조했다.\n";
        var remarks = IntStream.range(0, 40).mapToObj(remark::formatted).collect(Collectors.joining());
        var opening = "너비 %d 화면에서 고치는 글\n[가나일보 = 홍길동 기자] 나래시에서 ‘너비 %d 물길 토론회’가 열렸다.".formatted(width, width);
        page.navigate("/desk/articles/new");
        button(page.locator("main"), "읽기").click();
        answered(page, AriaRole.ALERT, "글을 붙여넣거나");
        page.getByLabel("기사 글").fill(opening + "\n" + remarks);
        button(page.locator("main"), "읽기").click();
        assertThat(page.locator(".card").first()).isVisible();
        var review = page.url();
        page.navigate("/desk/articles/new");
        page.getByLabel("기사 글").fill(opening + " 새로 고친 글이다.\n" + remarks);
        button(page.locator("main"), "읽기").click();
        assertThat(page.locator("h1")).hasText("이 글의 새 판입니까");
        page.locator("#answer").evaluate("form => form.noValidate = true");
        button(page.locator("main"), "이대로 받기").click();
        answered(page, AriaRole.ALERT, "새 판인지 다른 글인지");
        Browser.look(page, "version");
        page.getByLabel("‘너비 %d 화면에서 고치는 글’의 새 판입니다".formatted(width)).check();
        button(page.locator("main"), "이대로 받기").click();
        answered(page, AriaRole.STATUS, "새 판으로 바꿨습니다");
        assertThat(page).hasURL(review);
    }

    private void quotations(Page page) {
        var words = "물길을 여는 30번째";
        button(card(page, words), "확인").click();
        answered(page, AriaRole.STATUS, "확인했습니다");
        Browser.look(page, "message-confirmed");
        button(card(page, words), "되돌리기").click();
        answered(page, AriaRole.STATUS, "되돌렸습니다");
        button(card(page, words), "발언 아님").click();
        answered(page, AriaRole.STATUS, "발언이 아닌 것으로");
        anotherEditorChanges("quote", "words like '물길을 여는 39번째%'");
        button(card(page, "물길을 여는 39번째"), "확인").click();
        answered(page, AriaRole.ALERT, CHANGED);
        Browser.look(page, "message-conflict-of-card");
    }

    private void speakers(Page page) {
        var words = "물길을 여는 20번째";
        var card = card(page, words);
        summary(card, "발언자 바꾸기").click();
        var field = card.locator("[name=speaker]");
        field.fill("알 수 없음: 성춘향");
        field.press("Enter");
        answered(page, AriaRole.ALERT, "하면서 ‘성춘향’");
        Browser.look(page, "message-refused");
        field.fill("새 사람: 탁마루 " + page.viewportSize().width);
        anotherEditorChanges("quote", "words like '물길을 여는 20번째%'");
        field.press("Enter");
        answered(page, AriaRole.ALERT, CHANGED);
        field.press("Enter");
        answered(page, AriaRole.STATUS, "발언자를 바꿨습니다");
    }

    private void facts(Page page) {
        allowAnything(page);
        page.locator("#headline summary").click();
        page.locator("#headline-text").fill(" ");
        button(page.locator("#headline"), "저장").click();
        answered(page, AriaRole.ALERT, "제목을 적어");
        page.locator("#headline-text").fill("방에서 고친 제목");
        button(page.locator("#headline"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
        allowAnything(page);
        page.locator("#outlet").evaluate("(field, text) => field.value = text", "가".repeat(101));
        page.locator("#outlet").focus();
        button(page.locator("#byline"), "저장").click();
        answered(page, AriaRole.ALERT, "100자 안으로");
        page.locator("#outlet").fill("가나일보");
        button(page.locator("#byline"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
        anotherEditorChanges("article", "headline = '방에서 고친 제목'");
        page.locator("#origin summary").click();
        page.locator("#origin [name=dayUnknown]").check();
        button(page.locator("#origin"), "저장").click();
        answered(page, AriaRole.ALERT, CHANGED);
        Browser.look(page, "message-conflict");
        button(page.locator("#origin"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
        page.locator("#full-text input:checked").focus();
        button(page.locator("#full-text"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
    }

    private void forum(Page page) {
        allowAnything(page);
        page.locator("#forum summary").click();
        page.locator("#forum-name").fill(" ");
        button(page.locator("#forum"), "저장").click();
        answered(page, AriaRole.ALERT, "포럼 이름을 적어");
        page.locator("#forum-name").fill("고친 물길 토론회");
        anotherEditorChanges("article", "headline = '방에서 고친 제목'");
        button(page.locator("#forum"), "저장").click();
        answered(page, AriaRole.ALERT, CHANGED);
        Browser.look(page, "message-conflict-of-forum");
        button(page.locator("#forum"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
        button(page.locator("#forum"), "이 글은 포럼 기사가 아님").click();
        answered(page, AriaRole.STATUS, SAVED);
    }

    private void publishing(Page page) {
        anotherEditorChanges("article", "headline = '방에서 고친 제목'");
        button(page.locator("#bar"), "출고").click();
        button(page.locator("#sheet"), "출고").click();
        answered(page, AriaRole.ALERT, CHANGED);
        Browser.look(page, "message-conflict-of-bar");
        button(page.locator("#bar"), "출고").click();
        button(page.locator("#sheet"), "출고").click();
        answered(page, AriaRole.STATUS, "출고했습니다");
        Browser.look(page, "message-published");
        page.getByLabel("알림의 종류").selectOption("CORRECTION");
        page.getByLabel("무엇을 바로잡았나").fill(" ");
        button(page.locator("#publishing"), "정정 알림 내기").click();
        answered(page, AriaRole.ALERT, "까닭을 적어");
        page.getByLabel("알림의 종류").selectOption("CORRECTION");
        page.getByLabel("무엇을 바로잡았나").fill("숫자를 바로잡습니다.");
        button(page.locator("#publishing"), "정정 알림 내기").click();
        answered(page, AriaRole.STATUS, "알림을 냈습니다");
        var seen = card(page, "물길을 여는 10번째");
        summary(seen, "발언자 바꾸기").click();
        Browser.look(page, "speaker-after-publication");
        allowAnything(page);
        summary(seen, "발언 아님").click();
        button(seen, "발언 아님").click();
        answered(page, AriaRole.ALERT, "기록에만 남길지 골라");
        Browser.look(page, "message-refused-after-publication");
        var rejection = seen.locator("form[action$=reject]");
        rejection.getByLabel("기록에만 남김").check();
        rejection.getByLabel("바꾸는 까닭").fill("발언이 아니라 제목입니다.");
        button(seen, "발언 아님").click();
        answered(page, AriaRole.STATUS, "발언이 아닌 것으로");
    }

    private static void frontPage(Page page) {
        button(page.locator("#bar"), "첫 화면 머리기사로").click();
        answered(page, AriaRole.STATUS, "첫 화면에 올렸습니다");
        button(page.locator("main"), "내리기").first().click();
        answered(page, AriaRole.STATUS, "첫 화면에서 내렸습니다");
    }

    private static void withdrawal(Page page) {
        page.navigate("/desk");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("방에서 고친 제목"))
                .first()
                .click();
        page.locator(".withdraw summary").click();
        page.getByLabel("철회하는 까닭").fill("출처를 확인하지 못했습니다.");
        button(page.locator(".withdraw"), "철회").click();
        answered(page, AriaRole.STATUS, "철회했습니다");
    }

    private static void search(Page page, int width) {
        page.navigate("/desk/search");
        page.getByLabel("같은 말 한 줄").fill("하나뿐인말");
        add(page, "#line");
        answered(page, AriaRole.ALERT, "말을 둘에서");
        page.getByLabel("같은 말 한 줄").fill("방편집말, 방편집낱말 " + width);
        add(page, "#line");
        answered(page, AriaRole.STATUS, "같은 말을 넣었습니다");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("방편집말, 방편집낱말 " + width))
                .click();
        answered(page, AriaRole.STATUS, "뺐습니다");
        page.locator("#word").fill("빈칸 든 말");
        add(page, "#word");
        answered(page, AriaRole.ALERT, "빈칸 없이");
        Browser.look(page, "message-search");
    }

    private static void topics(Page page, int width) {
        page.navigate("/desk/topics");
        page.locator("#name").fill("물길 " + width);
        page.locator("#words").fill("물");
        button(page.locator("main"), "저장").click();
        answered(page, AriaRole.ALERT, "두 글자 이상인 낱말");
        page.locator("#words").fill("물길");
        button(page.locator("main"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
    }

    private void people(Page page, int width) {
        var made = "탁마루 " + width;
        page.navigate("/desk/people");
        page.locator("#q").fill(made);
        page.locator("#q").press("Enter");
        page.locator("main table a").first().click();
        page.locator("#note").fill("물길을 재는 사람");
        button(page.locator("main"), "저장").click();
        answered(page, AriaRole.STATUS, SAVED);
        Browser.look(page, "person");
        anotherEditorChanges("person", "name = '%s'".formatted(made));
        button(page.locator("main"), "저장").click();
        answered(page, AriaRole.ALERT, CHANGED);
        var id = page.url().replaceAll("^.*/|#.*$", "");
        var other = jdbc.sql("select public_id from person where name = '변학도' and merged_into is null order by id")
                .query(String.class)
                .list()
                .getFirst();
        page.navigate("/desk/people/" + id + "/merge?with=" + other);
        Browser.look(page, "merge");
        button(page.locator("main"), "‘변학도’와(과) 합치기").click();
        answered(page, AriaRole.STATUS, "합쳤습니다");
        button(page.locator("main"), "되돌리기").first().click();
        answered(page, AriaRole.STATUS, "되돌렸습니다");
        Browser.look(page, "merge-undone");
    }

    private void anotherEditorChanges(String table, String which) {
        jdbc.sql("update %s set version = version + 1 where %s".formatted(table, which))
                .update();
    }

    /** What the browser itself would not let through is for the server to answer. */
    private static void allowAnything(Page page) {
        page.locator("form").evaluateAll("forms => forms.forEach(form => form.noValidate = true)");
    }

    /** The answer is wholly within the window, and nothing lies over it. */
    private static void answered(Page page, AriaRole role, String words) {
        var answer = page.getByRole(role).filter(new Locator.FilterOptions().setHasText(words));
        assertThat(answer).hasCount(1);
        assertThat(answer).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        Eventually.holds(
                "nothing lies over “%s” at %s".formatted(words, page.url()), () -> (Boolean) answer.evaluate("""
                        element => {
                          const box = element.getBoundingClientRect();
                          return element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
                        }"""));
    }

    private static void add(Page page, String field) {
        button(page.locator("form", new Page.LocatorOptions().setHas(page.locator(field))), "넣기")
                .click();
    }

    /** The card of a remark, opened from the text. */
    private static Locator card(Page page, String words) {
        page.locator(".source a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .evaluate("link => link.click()");
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator summary(Locator card, String what) {
        return card.locator("summary").filter(new Locator.FilterOptions().setHasText(what));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.Browser;
import kr.hanmadi.Eventually;
import kr.hanmadi.account.FirstStart;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newsroom in a real browser: from the one-time link in the log to a published, corrected and withdrawn report. */
@ExtendWith(OutputCaptureExtension.class)
@FictionalRecordTest
class DeskBrowserIntegrationTests {
    private static final Pattern SETUP = Pattern.compile("/setup/[\\w-]{43}");
    private static final String REPORT = """
            나래시 돌봄 토론회, 재원 두고 맞서
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제2차 나래시 돌봄 정책토론회’가 열렸다.
            성춘향 한빛대 교수는 “돌봄 예산을 두 배로 늘려야 한다”고 말했다.
            그러자 참석자 사이에서 “세금은 누가 내느냐”는 말이 나왔다.
            임꺽정 나래당 의원은 “재원부터 따져야 한다”고 맞섰다.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext portal;

    @BeforeEach
    @AfterEach
    void forget() {
        IndexedDocuments.forget(jdbc);
        jdbc.sql("delete from editor").update();
    }

    @Test
    void publishesAPastedReport(CapturedOutput log) {
        FirstStart.announce(portal);
        var links = SETUP.matcher(log.getAll())
                .results()
                .map(match -> match.group())
                .toList();
        try (var browser = Browser.at("http://127.0.0.1:" + port)) {
            var page = browser.window(1440, ColorScheme.LIGHT);
            makeAdministrator(page, links.getLast());
            page.navigate("/login");
            look(page, "login");
            signIn(page);
            look(page, "desk");
            paste(page);
            assertThat(page.locator(".card")).hasCount(3);
            look(page, "review");
            decide(page);
            fixFacts(page);
            publish(page);
            correctAndWithdraw(page);
            // the answers to forms with mistakes, and to the link that was used, are no faults of a page
            assertThat(browser.complaints()).allMatch(complaint -> complaint.matches(".*status of (422|410) \\(\\)"));
            assertThat(audited())
                    .contains(
                            "quote-confirmed",
                            "quote-speaker",
                            "headline",
                            "byline",
                            "forum",
                            "publish",
                            "correct",
                            "withdraw");
        }
    }

    private void makeAdministrator(Page page, String link) {
        page.navigate("/desk");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        page.navigate(link);
        look(page, "setup");
        page.getByLabel("이름").fill("홍편집");
        page.getByLabel("이메일").fill("editor@example.com");
        page.getByLabel("비밀번호").fill("short");
        page.locator("form.entry").evaluate("form => form.noValidate = true");
        button(page, "만들기").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("비밀번호를 12자 이상");
        assertThat(page.getByLabel("이메일")).hasValue("editor@example.com");
        page.getByLabel("비밀번호").fill("긴 문장이 좋은 비밀번호");
        button(page, "만들기").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?made"));
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("쓸 수 없는 주소입니다");
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("이메일").fill("editor@example.com");
        page.getByLabel("비밀번호").fill("틀린 비밀번호입니다");
        button(page, "들어가기").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("맞지 않습니다");
        page.getByLabel("이메일").fill("editor@example.com");
        page.getByLabel("비밀번호").fill("긴 문장이 좋은 비밀번호");
        button(page, "들어가기").click();
        assertThat(page.locator("h1")).hasText("오늘 할 일");
    }

    private static void paste(Page page) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("데스크"))
                .getByText("글 붙여넣기")
                .click();
        button(page, "읽기").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("글을 붙여넣거나");
        look(page, "paste");
        page.getByLabel("기사 글").fill("제목만 있는 글");
        button(page, "읽기").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("기사를 찾지 못했습니다");
        page.navigate("/desk/sources?state=failed");
        look(page, "sources-failed");
        page.navigate("/desk/articles/new");
        page.getByLabel("기사 글").fill(REPORT);
        page.getByLabel("보도일").fill("2025-02-06");
        button(page, "읽기").click();
        assertThat(page.locator("h1")).hasText("나래시 돌봄 토론회, 재원 두고 맞서");
    }

    private void decide(Page page) {
        page.locator("#others > summary").click();
        var first = card(page, "돌봄 예산을 두 배로");
        assertThat(first).containsText("성춘향");
        first.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("확인").setExact(true))
                .click();
        assertThat(card(page, "돌봄 예산을 두 배로").locator(".state")).hasText("확인");
        var unknown = card(page, "세금은 누가 내느냐");
        var speaker = unknown.locator("[name=speaker]");
        speaker.fill("새 사람: 변학도, 나래시민연대, 대표");
        speaker.press("Enter");
        assertThat(card(page, "세금은 누가 내느냐")).containsText("변학도");
        assertThat(card(page, "세금은 누가 내느냐").locator(".state")).hasText("확인");
    }

    private static void fixFacts(Page page) {
        page.locator("#headline summary").click();
        page.getByLabel("제목", new Page.GetByLabelOptions().setExact(true)).fill("나래시 돌봄 토론회, 재원 놓고 맞서");
        page.locator("#headline button").click();
        assertThat(page.locator("h1")).hasText("나래시 돌봄 토론회, 재원 놓고 맞서");
        page.locator("#reporters").fill("홍길동 hong@example.com, 장길산");
        page.locator("#byline button").click();
        assertThat(page.locator("#byline .notice")).hasText("저장했습니다.");
        assertThat(page.locator("#reporters")).hasValue("홍길동 hong@example.com, 장길산");
        page.locator("#forum summary").click();
        page.getByLabel("날짜").fill("2025-02-05");
        page.getByLabel("주제").fill("돌봄 재원");
        page.locator("#forum button").first().click();
        assertThat(page.locator("#forum .notice")).hasText("저장했습니다.");
        assertThat(page.getByLabel("주제")).hasValue("돌봄 재원");
    }

    private void publish(Page page) {
        assertThat(page.request().get(readerAddress()).status()).isEqualTo(404);
        button(page, "출고").click();
        look(page, "publish-sheet");
        page.locator("#sheet .primary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("독자 화면에서 보기"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("나래시 돌봄 토론회, 재원 놓고 맞서");
        assertThat(page.locator(".said").filter(new Locator.FilterOptions().setHasText("변학도")))
                .isVisible();
        Eventually.holds("it is found", () -> {
            page.navigate("/search?q=돌봄 예산");
            return page.locator("main").innerText().contains("성춘향");
        });
        look(page, "search");
    }

    private void correctAndWithdraw(Page page) {
        page.navigate("/desk/articles/" + articleId());
        page.getByLabel("알림의 종류").selectOption("CORRECTION");
        page.getByLabel("무엇을 바로잡았나").fill("부제의 숫자를 바로잡았습니다.");
        button(page, "정정 알림 내기").click();
        page.navigate(readerAddress());
        assertThat(page.locator("aside.notice[aria-labelledby=corrections]")).containsText("부제의 숫자를 바로잡았습니다.");
        page.navigate("/desk/articles/" + articleId());
        page.locator(".withdraw summary").click();
        look(page, "review-published");
        page.getByLabel("철회하는 까닭").fill("발언의 출처를 확인하지 못했습니다.");
        page.locator(".withdraw button").click();
        var answer = page.request().get(readerAddress());
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text()).contains("발언의 출처를 확인하지 못했습니다.");
        Eventually.holds("it is found no more", () -> {
            page.navigate("/search?q=돌봄 예산");
            return !page.locator("main").innerText().contains("성춘향");
        });
        page.navigate("/desk/audit");
        look(page, "audit");
        page.navigate("/desk/sources?state=filed");
        look(page, "sources");
    }

    /** Axe on both themes, on a desk and on a phone; a picture of each to look at. */
    private static void look(Page page, String name) {
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, 900);
            assertThat(Browser.barriersInBothThemes(page))
                    .as(name + " " + width)
                    .isEmpty();
            var overflow = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            assertThat(overflow).as(name + " is wider than " + width).isEqualTo(false);
            Browser.lookInBothThemes(page, name);
        }
    }

    private static Locator card(Page page, String words) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private String articleId() {
        return jdbc.sql("select public_id from article where headline like '나래시 돌봄%'")
                .query(String.class)
                .single();
    }

    private String readerAddress() {
        return "/articles/" + articleId();
    }

    private List<String> audited() {
        return jdbc.sql("select action from audit_entry").query(String.class).list();
    }
}

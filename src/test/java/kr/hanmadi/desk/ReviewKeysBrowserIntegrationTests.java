package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is reviewed by keys, on one page, and nothing that is typed is lost on the way. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewKeysBrowserIntegrationTests extends ReviewInABrowser {
    @Test
    void publishesACleanReportWithAFewKeysOnOnePage() {
        paste(DAY + many(2, 8));
        assertThat(page.locator("#tools .acts button")).hasCount(19); // each key is a button too
        assertThat(page.locator("#certain button")).hasText("확실한 발언 6건 모두 확인");
        press("Shift+Enter");
        assertThat(page.locator("#said")).hasText("발언 6건을 확인했습니다.");
        assertThat(page.locator("#said")).isInViewport();
        assertThat(page.locator(".card.done")).hasCount(6);
        press("Control+Enter");
        assertThat(page.locator("#sheet")).containsText("발언을 모두 정했습니다");
        Browser.look(page, "review-sheet");
        press("Enter");
        assertThat(page.locator("#bar")).containsText("출고했습니다");
        assertThat(page.locator("#bar .notice")).isInViewport();
        assertThat(loads.get()).isEqualTo(1);
        assertThat(keys).isLessThanOrEqualTo(8);
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("/confirm:")) // the one that another test keeps from arriving
                .isEmpty();
    }

    @Test
    void oneKeyTooManyNeitherPublishesNorDiscards() {
        paste(certain(2) + doubtful(3) + "나래시의회는 “%s 조례를 먼저 고치겠다”고 밝혔다.\n".formatted(topic));
        press("Enter");
        var day = page.locator("#fact-reported-on");
        assertThat(day).isFocused();
        Browser.look(page, "review-day");
        press("Shift+Enter");
        assertThat(page.locator(".card.done")).hasCount(1); // the answer says where to go on
        reach("3번이나");
        assertThat(page.locator("#people button").last()).containsText("기관: 나래시의회");
        press("2");
        assertThat(card("3번이나").locator(".who")).containsText("나래시의회");
        reach("조례를");
        press("Enter");
        assertThat(page.locator(".card.doubt")).hasCount(0);
        assertThat(day).isFocused();
        press("2");
        assertThat(day).hasCount(0);
        assertThat(page.locator("#said")).hasText("저장했습니다.");
        assertThat(page.locator("#bar")).isFocused();
        press("Enter");
        press("Enter");
        press("Control+Enter");
        assertThat(page.locator("#sheet")).isVisible();
        assertThat(page.locator("main > .meta")).containsText("검토 중");
        assertThat(loads.get()).isEqualTo(1);
    }

    @Test
    void aClickOnAPersonMeansThatPersonWhereDigitsMeanNamesakes() {
        paste("차두루 대통령은 “%s 물길을 넓혀야 한다”고 말했다.\n".formatted(topic));
        topic += " 뒤";
        paste("임꺽정 한빛대 교수는 “%1$s 둑을 높이자”고 말했다.\n차두루 대통령은 “%1$s 물길을 막아야 한다”고 말했다.\n".formatted(topic));
        reach("막아야");
        assertThat(page.locator(".card.here .namesakes")).hasCount(1);
        page.locator("#people [data-key=Digit1]")
                .filter(new Locator.FilterOptions().setHasText("임꺽정"))
                .click();
        assertThat(card("막아야").locator(".who")).containsText("임꺽정");
    }

    @Test
    void decidesThirtyRemarksWithTwelveDoubtsOnOnePage() {
        paste(DAY
                + many(20, 38)
                + IntStream.range(100, 112).mapToObj(this::doubtful).collect(Collectors.joining()));
        assertThat(page.locator("[data-quote]")).hasCount(30);
        assertThat(page.locator("#queue > .doubt")).hasCount(12);
        press("Shift+Enter");
        assertThat(page.locator(".card.done")).hasCount(18);
        int top = 0;
        for (int left = 12; left > 0; left--) {
            assertThat(page.locator(".card.here.doubt")).hasCount(1);
            assertThat(page.locator(".card.here")).isInViewport();
            assertThat(page.locator("mark.here")).isInViewport();
            int now = ((Number) page.evaluate("Math.round(scrollY)")).intValue();
            assertThat(left == 12 ? now : top).as("the page stays where it is").isEqualTo(now);
            top = now;
            assertThat(distanceFromTheMiddle())
                    .as("the words stand in the middle")
                    .isLessThan(0.25);
            if (left == 6) {
                Browser.look(page, "review");
            }
            press(left % 2 == 0 ? "1" : "0");
        }
        assertThat(page.locator(".card.done")).hasCount(30, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        press("Control+Enter");
        assertThat(page.locator("#sheet")).isVisible();
        press("Enter");
        assertThat(page.locator("#bar")).containsText("출고했습니다");
        assertThat(loads.get()).isEqualTo(1);
        assertThat(keys).isLessThanOrEqualTo(45);
        assertThat(page.locator(".card .who").filter(new Locator.FilterOptions().setHasText("성춘향")))
                .hasCount(18 + 6);
    }

    /** How far the words of the current card are from the middle of their pane, of its height. */
    private double distanceFromTheMiddle() {
        return ((Number) page.evaluate("""
                () => {
                  const pane = document.querySelector('.source').getBoundingClientRect();
                  const words = document.querySelector('mark.here').getBoundingClientRect();
                  return Math.abs(words.y + words.height / 2 - pane.y - pane.height / 2) / pane.height;
                }""")).doubleValue();
    }

    @Test
    void takesDecisionsBackOneAfterAnother() {
        paste(certain(2) + certain(3) + certain(4));
        reach("2배로");
        press("Enter");
        press("x");
        assertThat(page.locator(".card.done")).hasCount(2);
        assertThat(card("3배로").locator(".who")).containsText("발언 아님");
        page.reload();
        press("Control+z");
        assertThat(page.locator(".card.done")).hasCount(1);
        assertThat(card("3배로").locator(".who")).containsText("기계 판독");
        press("Control+z");
        assertThat(page.locator(".card.done")).hasCount(0);
    }

    @Test
    void opensTheFormForSomeoneNewAndLeavesItAgain() {
        paste(certain(2) + certain(3));
        reach("2배로");
        press("n");
        var field = page.locator(".card.here input[name=speaker]");
        assertThat(field).isFocused();
        assertThat(field).hasValue("새 사람: ");
        page.keyboard().type("jjx탁무진");
        assertThat(field).hasValue("새 사람: jjx탁무진");
        press("Escape");
        assertThat(page.locator(".card.here")).isFocused();
        press("n");
        assertThat(field).hasValue("새 사람: jjx탁무진");
        field.fill("새 사람: 탁무진");
        press("Enter");
        assertThat(card("2배로").locator(".who")).containsText("탁무진");
        assertThat(page.locator(".card.here")).containsText("3배로");
    }

    @Test
    void aSpeakerIsChosenFromTheListThatFollowsWhatIsTyped() {
        paste(certain(2) + doubtful(7));
        reach("7번이나");
        var field = page.locator(".card.here input[name=speaker]");
        field.fill("성춘");
        assertThat(field).hasAttribute("aria-expanded", "true");
        var options = page.locator(".card.here [role=option]");
        assertThat(options.first()).hasText("성춘향 한빛대 교수");
        assertThat(options.filter(new Locator.FilterOptions().setHasText("기관: 성춘")))
                .hasCount(1);
        Browser.look(page, "review-speaker");
        press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", Pattern.compile(".*-0"));
        press("Enter");
        assertThat(card("7번이나").locator(".who")).containsText("성춘향");
        reach("7번이나");
        press("n");
        field.fill("기관: 성춘향");
        press("Enter");
        assertThat(card("7번이나").locator(".notice.bad")).containsText("이 글에 나온 사람인데 ‘기관’");
        assertThat(card("7번이나").locator(".notice.bad")).isInViewport();
        assertThat(field).hasValue("기관: 성춘향");
        field.fill("성춘향");
        press("Enter");
        assertThat(card("7번이나").locator(".notice.bad")).containsText("이미 있는 사람입니까?");
        Browser.look(page, "review-same-name");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("다른 사람: 성춘향"))
                .click();
        assertThat(card("7번이나").locator(".notice")).hasText("발언자를 바꿨습니다.");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    void savesAFactWhenOneLeavesItAndKeepsWhatIsTypedElsewhere() {
        paste(certain(2) + doubtful(3));
        page.locator("#outlet").fill("다라일보");
        var half = card("3번이나");
        half.locator("input[name=speaker]").fill("적다 만 이름");
        assertThat(page.locator("#byline .notice")).hasText("저장했습니다.");
        assertThat(half.locator("input[name=speaker]")).isFocused();
        page.locator(".source a:has(mark)").first().click();
        card("2배로")
                .getByText("확인", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(card("2배로").locator(".notice")).hasText("확인했습니다.");
        assertThat(card("2배로").locator(".notice")).isInViewport();
        assertThat(page.locator("#outlet")).hasValue("다라일보");
        assertThat(half.locator("input[name=speaker]")).hasValue("적다 만 이름");
        page.locator("#reported-on").fill("2025-02-07");
        press("Control+Enter");
        assertThat(page.locator("#sheet")).isVisible();
        assertThat(page.locator("#sheet")).not().containsText("보도일을 모릅니다");
        assertThat(page.locator("#fact-reported-on")).hasCount(0);
        page.reload();
        assertThat(page.locator("#outlet")).hasValue("다라일보");
        assertThat(page.locator("#reported-on")).hasValue("2025-02-07");
    }

    @Test
    void nothingGoesOutBeforeItsDayIsToldAndThatIsSaidWhereItIsAsked() {
        paste(certain(2));
        assertThat(page.locator("#fact-reported-on")).isVisible();
        press("Control+Enter");
        var told = page.locator("#fact-reported-on .notice");
        assertThat(told).containsText("이것부터 정해 주세요");
        assertThat(told).isInViewport();
        assertThat(page.locator("#sheet")).not().isVisible();
        page.locator("#origin [name=dayUnknown]").check();
        page.locator("#reporters").focus();
        assertThat(page.locator("#fact-reported-on")).hasCount(0);
        press("Control+Enter");
        assertThat(page.locator("#sheet")).isVisible();
    }

    @Test
    void aPassageIsCorrectedWhereItStandsAndNothingTypedElsewhereIsLost() {
        paste(certain(2) + doubtful(3));
        reach("2배로");
        card("3번이나").locator("input[name=speaker]").fill("적다 만 이름");
        card("2배로").locator("blockquote a").click();
        page.locator(".card.here").focus();
        press("e");
        var passage = page.locator("#passage");
        assertThat(passage).isFocused();
        passage.fill(passage.inputValue().replace("2배로", "다섯 배로"));
        Browser.look(page, "review-passage");
        page.locator(".source form .primary").click();
        assertThat(page.locator(".source .notice")).hasText("글을 고쳤습니다.");
        assertThat(page.locator(".source .notice")).isInViewport();
        assertThat(card("몫을 다섯 배로 늘려야 한다")).hasCount(1);
        assertThat(card("3번이나").locator("input[name=speaker]")).hasValue("적다 만 이름");
        assertThat(page.locator(".source form")).hasCount(0);
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    void wordsAreMarkedPartedJoinedAndMovedByKeys() {
        paste(certain(2) + "구호는 이랬다. 다 함께 물을 아끼자.\n");
        select("함께 물을");
        press("m");
        assertThat(page.locator("#said")).containsText("발언으로 표시했습니다");
        assertThat(page.locator("mark.here")).hasText("함께 물을");
        assertThat(page.locator(".card.here input[name=speaker]")).isFocused();
        press("Escape");
        press("Alt+ArrowRight");
        assertThat(page.locator("mark.here")).hasText("함께 물을 아끼자.");
        press("Alt+Shift+ArrowLeft");
        assertThat(page.locator("mark.here")).hasText("다 함께 물을 아끼자.");
        select("물을 아끼자");
        press("s");
        assertThat(page.locator("mark.here")).hasText("다 함께");
        assertThat(page.locator(".source mark")).hasCount(3);
        Browser.look(page, "review-words");
        press("+");
        assertThat(page.locator("mark.here")).hasText("다 함께 물을 아끼자.");
        for (var before : List.of("다 함께", "다 함께 물을 아끼자.", "함께 물을 아끼자.", "함께 물을")) {
            press("Control+z");
            assertThat(page.locator("mark.here")).hasText(before);
        }
        press("Control+z");
        assertThat(page.locator(".source a:not(.rejected) mark")).hasCount(1);
    }

    /** Selects those words of the text, as an editor does with a mouse. */
    private void select(String words) {
        page.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.querySelector('.source'), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(words);
                    if (at < 0 || walker.currentNode.parentElement.closest('small')) continue;
                    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
                    return;
                  }
                }""", words);
    }

    @Test
    void onAPhoneOneCardAtATimeStandsUnderItsWords() {
        page.setViewportSize(360, 740);
        paste(certain(2) + doubtful(3) + doubtful(4) + doubtful(5));
        var shown = page.locator(".cards .card:visible");
        page.locator(".source .open").first().click();
        for (var words : List.of("3번이나", "4번이나")) {
            assertThat(shown).hasCount(1);
            assertThat(shown).containsText(words);
            assertThat(page.locator("mark.here")).isInViewport();
            Browser.look(page, "review-phone-" + words.charAt(0));
            var button = page.locator("#tools [data-key=Digit0]");
            assertThat(button.boundingBox().y).as("under the thumb").isGreaterThan(740 / 2.0);
            button.click();
            assertThat(page.locator("#said")).hasText("발언자를 바꿨습니다.");
            assertThat(page.locator("#said")).isInViewport();
        }
        assertThat(shown).containsText("5번이나");
        assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isEqualTo(false);
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    void saysWhenADecisionDidNotArriveAndWhenItIsRefused() {
        paste(certain(2) + certain(3));
        page.route("**/confirm", Route::abort);
        reach("2배로");
        press("Enter");
        assertThat(card("2배로").locator(".notice.bad")).containsText("보내지 못했습니다");
        assertThat(page.locator(".card.here")).containsText("2배로");
        page.unroute("**/confirm");
        jdbc.sql("update quote set version = version + 1 where words like '%몫을 2배로%'")
                .update();
        press("Enter");
        assertThat(card("2배로").locator(".notice.bad")).containsText("그 사이 다른 사람이");
        assertThat(card("2배로").locator(".notice.bad")).isInViewport();
        press("Enter");
        assertThat(card("2배로")).hasClass(Pattern.compile(".*done.*"));
    }

    @Test
    void keysCanBeSwitchedOff() {
        paste(certain(2));
        press("?");
        assertThat(page.locator("#keys")).containsText("Ctrl+Enter: 낼 것을 살펴보고 출고");
        Browser.look(page, "review-keys");
        page.getByLabel("글쇠 쓰기").uncheck();
        page.reload();
        press("j");
        press("Shift+Enter");
        assertThat(page.locator(".card.here")).hasCount(0);
        assertThat(page.locator(".card.done")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void certainRemarksAreConfirmedWithoutScriptToo(int width) {
        page = browser.windowWithoutScript(width);
        DeskClient.signIn(page, "글쇠편집");
        read(certain(2) + doubtful(200 + width));
        page.locator("#certain button").evaluate("button => button.scrollIntoView({block: 'center'})");
        page.locator("#certain button").click();
        Browser.look(page, "review-certain");
        assertThat(page.locator("#certain-part .notice")).hasText("발언 1건을 확인했습니다.");
        assertThat(page.locator("#certain-part .notice")).isInViewport();
        assertThat(page.locator(".card.done")).hasCount(1);
        assertThat(page.locator("#certain")).hasCount(0);
    }
}

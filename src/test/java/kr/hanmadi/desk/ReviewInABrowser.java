package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An editor reviews pasted reports in a browser, each of a topic of its own; what is pressed and how often pages load is counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewInABrowser {
    private static final AtomicInteger REPORTS = new AtomicInteger();
    /** Reports that resemble each other would be taken for new versions. */
    private static final List<String> TOPICS = List.of(
            "돌봄 예산", "강변 산책로", "마을 도서관", "야간 버스", "빈집 수리", "학교 급식", "어린이 병원", "시장 주차장", "공원 나무", "빗물 저수조", "자전거 길",
            "옛 나루터", "연못 정자", "산길 쉼터", "헌책 나눔", "골목 등불");

    private static final String OPENING = "%1$s 두고 따로 모인 날\n[가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘%1$s 토론회’가 열렸다.\n";

    static final String DAY = "입력 2025-02-06 09:12\n";

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    Browser browser;
    Page page;
    int keys;
    String topic;
    final AtomicInteger loads = new AtomicInteger();

    @BeforeAll
    void open() throws Exception {
        DeskClient.signedIn(port, "글쇠편집", jdbc, passwords);
        browser = Browser.at("http://127.0.0.1:" + port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void signIn() {
        page = browser.window(1440, ColorScheme.LIGHT);
        DeskClient.signIn(page, "글쇠편집");
        topic = TOPICS.get(REPORTS.getAndIncrement());
        page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
    }

    String certain(int number) {
        return "성춘향 한빛대 교수는 “%s 몫을 %d배로 늘려야 한다”고 말했다.\n".formatted(topic, number);
    }

    String doubtful(int number) {
        return "그러자 그 자리에서 “%s 때문에 세금을 %d번이나 내느냐”는 말이 나왔다.\n".formatted(topic, number);
    }

    void paste(String remarks) {
        read(remarks);
        assertThat(page.locator("#tools")).isVisible(); // the cards stand before the script that hears keys has arrived
    }

    void read(String remarks) {
        page.navigate("/desk/articles/new");
        page.getByLabel("기사 글").fill(OPENING.formatted(topic) + remarks);
        loads.set(0);
        keys = 1;
        page.locator("main")
                .getByText("읽기", new Locator.GetByTextOptions().setExact(true))
                .click();
        keys++;
        assertThat(page.locator("#bar")).isVisible();
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Goes on to the card with those words. */
    void reach(String words) {
        for (int steps = 0; steps < 5 && card(words).and(page.locator(".here")).count() == 0; steps++) {
            press("j");
        }
        assertThat(page.locator(".card.here")).containsText(words);
    }

    String many(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::certain).collect(Collectors.joining());
    }

    Locator card(String words) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(words));
    }
}

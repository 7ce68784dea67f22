package kr.hanmadi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kr.hanmadi.Browser;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.document.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Reports come in as files of every kind, and by drop and paste anywhere on the desk. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeBrowserIntegrationTests {
    private static final String REPORT = """
            %1$s 토론회에서 나온 말
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제2차 나래시 %1$s 정책토론회’가 열렸다. 시민과 공무원 백여 명이 모여 저녁 늦게까지 이야기를 나누었다.
            성춘향 한빛대 교수는 “%1$s 문제를 미루지 말고 올해 안에 매듭지어야 한다”고 말했다.
            임꺽정 나래당 의원은 “%1$s 재원부터 하나하나 따져야 한다”고 맞섰다.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private Browser browser;
    private Page page;

    @BeforeAll
    void open() throws Exception {
        DeskClient.signedIn(port, "받는편집", jdbc, passwords);
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
        DeskClient.signIn(page, "받는편집");
    }

    private void upload(String name, byte[] content) {
        page.navigate("/desk/articles/new");
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("form.paste button").click();
    }

    private void assertRead(String topic) {
        var remarks = page.locator(".source mark[id^=words-]");
        assertThat(remarks).hasCount(2);
        for (var words : List.of(" 문제를 미루지 말고 올해 안에 매듭지어야 한다", " 재원부터 하나하나 따져야 한다")) {
            assertThat(remarks.getByText(topic + words)).isVisible();
        }
    }

    @Test
    void aHangulFileIsReadLikeAPaste() {
        upload("자전거.hwp", Samples.hangul(REPORT.formatted("자전거길").strip()));
        assertRead("자전거길");
    }

    @Test
    void aTextInTheOldEncodingIsReadLikeAPaste() {
        upload("옛글.txt", REPORT.formatted("나룻배").getBytes(Charset.forName("x-windows-949")));
        assertRead("나룻배");
    }

    /** Lines of a PDF are cut anywhere; quotations come back whole. */
    @Test
    void aPrintedPageIsReadLikeAPaste() {
        var printed = browser.window(1440, ColorScheme.LIGHT);
        var lines = REPORT.formatted("나무다리").lines().toList();
        printed.setContent(
                "<html lang=ko><style>p{font-size:12pt;line-height:1.8;word-break:keep-all;margin:0 0 1em}</style><h1>"
                        + lines.getFirst() + "</h1><p>" + String.join("</p><p>", lines.subList(1, lines.size()))
                        + "</p></html>");
        upload("보도.pdf", printed.pdf(new Page.PdfOptions().setWidth("10cm")));
        assertRead("나무다리");
    }

    @Test
    void anArchiveBringsSeveralReports() {
        upload(
                "묶음.zip",
                Samples.zip(
                        Map.of("하나.txt", Samples.utf8(REPORT.formatted("옥상 텃밭")), "둘.hwp", Samples.hangul("한 줄뿐인 글"))));
        assertThat(page.locator(".notice")).containsText("파일 2개를 받았습니다. 읽지 못한 것은 1개");
        assertThat(page.locator("main")).containsText("둘.hwp");
    }

    private void drop(String report) {
        var file = Base64.getEncoder().encodeToString(Samples.utf8(report));
        page.evaluate("""
                base64 => {
                  const files = new DataTransfer();
                  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                  files.items.add(new File([bytes], '섶다리.txt', { type: 'text/plain' }));
                  const send = name => document.querySelector('main').dispatchEvent(
                    new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true }));
                  send('dragover');
                  send('drop');
                }""", file);
    }

    @Test
    void aFileDroppedAnywhereOnTheDeskIsRead() {
        page.navigate("/desk");
        drop(REPORT.formatted("섶다리"));
        assertRead("섶다리");
    }

    @Test
    void whatIsTypedIsNotLostToAFileDroppedBesideIt() {
        upload("돌다리.txt", Samples.utf8(REPORT.formatted("돌다리")));
        page.locator("#outlet").fill("다라일보");
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        drop(REPORT.formatted("널다리"));
        assertThat(asked).singleElement().asString().contains("저장하지 않은 내용");
        assertThat(page.locator("#outlet")).hasValue("다라일보");
        assertRead("돌다리");
    }

    @Test
    void aReportPastedAnywhereOnTheDeskStandsInTheForm() {
        page.navigate("/desk/sources");
        page.evaluate("""
                text => {
                  const pasted = new DataTransfer();
                  pasted.setData('text/plain', text);
                  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
                }""", REPORT.formatted("징검돌"));
        page.waitForURL("**/desk/articles/new");
        assertThat(page.locator("#text")).hasValue(REPORT.formatted("징검돌").strip());
        page.locator("form.paste button").click();
        assertRead("징검돌");
        assertThat(browser.complaints()).isEmpty();
    }
}

package kr.hanmadi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium for tests that walk through pages as a person does. Where there is none the test is skipped with a
 * word on how to get one; never in CI.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What axe asks by itself, and targets of at least 24 by 24 pixels (WCAG 2.2, 2.5.8), which it asks only when told. */
    private static final AxeRunOptions WITH_TARGET_SIZE = withTargetSize();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String baseUrl;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable, String baseUrl) {
        this.baseUrl = baseUrl;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** A browser for the application at that address, e.g. {@code http://127.0.0.1:40123}. */
    public static Browser at(String baseUrl) {
        var executable = executable();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("No Chromium: CI runs the browser tests. Install the package 'chromium'.");
        }
        assumeTrue(
                executable.isPresent(),
                "No Chromium found, browser tests are skipped. Install it (Debian: apt-get install chromium fonts-nanum)"
                        + " or name one in the environment variable HANMADI_CHROMIUM.");
        return new Browser(executable.orElseThrow(), baseUrl);
    }

    private static AxeRunOptions withTargetSize() {
        var wanted = new AxeRuleOptions();
        wanted.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of("target-size", wanted));
        return options;
    }

    private static Optional<Path> executable() {
        var named = System.getenv("HANMADI_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new window without cookies; paths are relative to the application. */
    public Page window(int width, ColorScheme scheme) {
        return window(width, scheme, true);
    }

    /** A new window that runs no script of the page. */
    public Page windowWithoutScript(int width) {
        return window(width, ColorScheme.LIGHT, false);
    }

    private Page window(int width, ColorScheme scheme, boolean script) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul")
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        var page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            complaints.add(message.location() + ": " + message.text());
        }
    }

    /** What the browser complained about so far: script errors, refused styles, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds wrong with the page, one line each; empty when it is accessible. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // no second window for each page: ours have no frames
                        .options(WITH_TARGET_SIZE)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s: %s (%s)".formatted(rule.getId(), node.getHtml(), page.url())))
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}

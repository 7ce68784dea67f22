package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium for tests that walk through pages as a person does: one process a JVM, windows without cookies of each
 * other. Where there is none the test is skipped with a word on how to get one; never in CI.
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

    private static final List<Integer> WIDTHS = List.of(360, 1440);

    /** What axe finds in order is not described element by element, which takes it as long as the finding. */
    private static final List<String> VIOLATIONS = List.of("violations");

    /** What axe asks by itself, and targets of at least 24 by 24 pixels (WCAG 2.2, 2.5.8), which it asks only when told. */
    private static final Map<String, Object> ALL =
            Map.of("resultTypes", VIOLATIONS, "rules", Map.of("target-size", Map.of("enabled", true)));

    /** The rules that ask for colours; a theme sets nothing else, as {@code ThemeTests} makes sure. */
    private static final Map<String, Object> COLOURS = Map.of(
            "resultTypes",
            VIOLATIONS,
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));

    /** One line for each place that breaks a rule. */
    private static final String FIND = """
            async options => (await axe.run(document, options)).violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.html} (${location.href})`))""";

    private static final class Holder {
        static final com.microsoft.playwright.Browser CHROMIUM =
                launch(executable().orElseThrow());
    }

    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String baseUrl;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static com.microsoft.playwright.Browser launch(Path executable) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return chromium;
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
        return new Browser(baseUrl);
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
        var context = Holder.CHROMIUM.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul")
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        windows.add(context);
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
        return found(page, ALL);
    }

    /** The same in both themes: in the dark one those rules that ask for colours, in the light one all. */
    public static List<String> barriersInBothThemes(Page page) {
        inTheme(page, ColorScheme.DARK);
        var barriers = new ArrayList<>(found(page, COLOURS));
        inTheme(page, ColorScheme.LIGHT);
        barriers.addAll(barriers(page));
        return barriers;
    }

    /** On a phone and on a desk, in both themes: axe finds nothing, and nothing is wider than the window. */
    public static void assertOpenToAll(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(barriersInBothThemes(page))
                    .as("%s, %d pixels wide", name, width)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .as("%s is wider than %d pixels", name, width)
                    .isEqualTo(false);
        }
    }

    /** Shows the page as to a reader whose system has that theme. */
    public static void inTheme(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    /**
     * What is on the screen in the theme that is shown, as {@code NAME-WIDTH.png} in the folder that the environment variable
     * HANMADI_PICTURES names; nothing without it. For people who want to look: no test depends on a picture, and Chromium
     * may be unable to take one on a busy machine.
     */
    public static void look(Page page, String name) {
        var folder = System.getenv("HANMADI_PICTURES");
        if (folder != null && !folder.isBlank()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "%s-%d.png".formatted(name, page.viewportSize().width))));
        }
    }

    /** The same in both themes; the light one is shown afterwards. */
    public static void lookInBothThemes(Page page, String name) {
        for (var theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            inTheme(page, theme);
            look(page, name + "-" + theme);
        }
    }

    /** Axe is half a megabyte of script: a page is given it once, however often it is asked. */
    private static List<String> found(Page page, Map<String, Object> options) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(Axe.SCRIPT);
        }
        return ((List<?>) page.evaluate(FIND, options))
                .stream().map(String::valueOf).toList();
    }

    /** Closes every window that was opened here. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}

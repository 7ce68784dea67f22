package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What README, CONTRIBUTING and docs name exists: classes and their members, files, settings, pages that they link to. */
class DocumentsTests {
    private static final Path SOURCES = Path.of("src");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]\\w*)(?:\\.([a-z]\\w*))?(?:\\(.*\\))?");
    private static final Pattern FILE = Pattern.compile("(?:src|docs|bin|seeds)/[\\w./-]+");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern SETTING = Pattern.compile("\\bhanmadi\\.([a-z][a-z-]*(?:\\.[a-z][a-z-]*)*)(?![\\w.])");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");
    /** Words of HTTP and classes of Spring. */
    private static final Set<String> NOT_OURS = Set.of("Authorization", "MockMvcTester", "Retry-After");

    private static String code = "";
    private static final Set<String> classes = new HashSet<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var texts = new StringBuilder();
            for (var file : files.filter(each -> each.toString().matches(".*\\.(java|properties)"))
                    .toList()) {
                texts.append(Files.readString(file)).append('\n');
            }
            code = texts.toString();
        }
        DECLARED.matcher(code).results().forEach(found -> classes.add(found.group(1)));
    }

    @Test
    void classesAndMembersExist() throws IOException {
        var missing = new TreeSet<String>();
        int seen = 0;
        for (var document : documents()) {
            for (var span : spans(document)) {
                var named = CLASS.matcher(span);
                if (named.matches() && !NOT_OURS.contains(named.group(1))) {
                    seen++;
                    boolean known = classes.contains(named.group(1))
                            && (named.group(2) == null || code.contains(named.group(2)));
                    if (!known) {
                        missing.add(document + ": " + span);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(missing).as("classes and members that there are not").isEmpty();
    }

    @Test
    void filesAndPagesExist() throws IOException {
        var missing = new TreeSet<String>();
        for (var document : documents()) {
            for (var span : spans(document)) {
                if (FILE.matcher(span).matches() && Files.notExists(Path.of(span))) {
                    missing.add(document + ": " + span);
                }
            }
            for (var link : found(LINK, document)) {
                if (Files.notExists(document.resolveSibling(link.group(1)))) {
                    missing.add(document + ": " + link.group(1));
                }
            }
        }
        assertThat(missing).as("files that there are not").isEmpty();
    }

    /** As {@code hanmadi.search.check-interval}: a key in code, or the part of a record of settings. */
    @Test
    void settingsExist() throws IOException {
        var missing = new TreeSet<String>();
        int seen = 0;
        for (var document : documents()) {
            for (var setting : found(SETTING, document)) {
                seen++;
                if (!isSetting(setting.group(1))) {
                    missing.add(document + ": " + setting.group());
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(missing).as("settings that there are not").isEmpty();
    }

    private static boolean isSetting(String key) {
        var last = key.substring(key.lastIndexOf('.') + 1);
        var part = Pattern.compile("-([a-z])")
                .matcher(last)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        return code.contains("hanmadi." + key)
                || key.contains(".")
                        && code.contains(
                                "@ConfigurationProperties(\"hanmadi." + key.substring(0, key.indexOf('.')) + "\")")
                        && Pattern.compile("[\\w>] " + part + "[,)]")
                                .matcher(code)
                                .find();
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            files.filter(file -> file.toString().endsWith(".md")).toList().stream())
                    .toList();
        }
    }

    private static Set<String> spans(Path document) throws IOException {
        return found(CODE, document).stream().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<MatchResult> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().toList();
    }
}

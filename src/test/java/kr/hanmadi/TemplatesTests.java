package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every view and fragment that is named exists; Thymeleaf would notice only when the page is requested. */
class TemplatesTests {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Pattern VIEW = Pattern.compile("\"((?:site|desk|account|request|api|error)/[a-z0-9/-]+)\"");
    private static final Pattern LINK = Pattern.compile("@\\{((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern BRACKETS_AT_THE_END = Pattern.compile("\\((?!\\w+=)[^()]*\\)$");
    private static final Pattern FIELD_FOR_A_DAY = Pattern.compile("<input[^>]*type=\"date(?:time-local)?\"[^>]*>");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w/-]+) *:: *([\\w-]+)");

    private static final Pattern PAGER = Pattern.compile("fragments/list :: pager\\(\\$\\{([\\w.]+)}\\)");
    /** The layout's arguments of a page that search engines do not keep: (title, section, null, ~{::main}). */
    private static final Pattern HAS_NO_ADDRESS = Pattern.compile("null, ~\\{::main}");

    @Test
    void everyViewHasItsTemplate() throws IOException {
        var views = new TreeSet<String>();
        for (var file : files(JAVA, "Controller.java")) {
            VIEW.matcher(read(file)).results().forEach(found -> views.add(found.group(1)));
        }
        assertThat(views).hasSizeGreaterThan(30);
        views.removeIf(view -> Files.exists(TEMPLATES.resolve(view + ".html")));
        assertThat(views).as("views without a template").isEmpty();
    }

    @Test
    void everyFragmentExists() throws IOException {
        var missing = new TreeSet<String>();
        int seen = 0;
        for (var file : files(TEMPLATES, ".html")) {
            for (var found : FRAGMENT.matcher(read(file)).results().toList()) {
                seen++;
                if (!isDefined(found.group(1), found.group(2))) {
                    missing.add("%s: %s :: %s".formatted(file, found.group(1), found.group(2)));
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(missing).as("fragments that no template defines").isEmpty();
    }

    /** Thymeleaf reads brackets at the end of a link as its parameters, also where they hold a condition. */
    @Test
    void noLinkEndsInBracketsThatAreNotParameters() throws IOException {
        int seen = 0;
        var wrong = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".html")) {
            for (var link : LINK.matcher(read(file)).results().toList()) {
                seen++;
                if (BRACKETS_AT_THE_END.matcher(link.group(1)).find()) {
                    wrong.add(file + ": " + link.group());
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(wrong)
                .as("links that end in brackets: name what they decide in th:with")
                .isEmpty();
    }

    /** Without that, search engines would be told that each page of the list is its first one. */
    @Test
    void aListInPagesTellsTheLayoutWhichOneItIs() throws IOException {
        var lists = new TreeSet<String>();
        var wrong = new TreeSet<String>();
        for (var file : files(TEMPLATES.resolve("site"), ".html")) {
            var template = read(file);
            var pager = PAGER.matcher(template);
            var ofSearchEngines = !HAS_NO_ADDRESS.matcher(template).find();
            if (pager.find() && ofSearchEngines) {
                lists.add(file.getFileName().toString());
                if (!template.substring(0, pager.start()).contains("${" + pager.group(1) + ".at(")) {
                    wrong.add(file.getFileName().toString());
                }
            }
        }
        assertThat(lists).contains("articles.html", "topic.html");
        assertThat(wrong)
                .as("lists whose address, the third argument of the layout, is not ${….pager.at(…)}")
                .isEmpty();
    }

    /** Browsers read the next digit after 2025 as one of the year where a field says no last day: 20251204 is no day then. */
    @Test
    void fieldsForDaysTakeYearsOfFourDigits() throws IOException {
        int seen = 0;
        var wrong = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".html")) {
            for (var field : FIELD_FOR_A_DAY.matcher(read(file)).results().toList()) {
                seen++;
                if (!field.group().contains("max=\"9999-12-31")) {
                    wrong.add(file + ": " + field.group());
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(wrong).as("fields for days without a last one").isEmpty();
    }

    private static boolean isDefined(String template, String fragment) {
        var file = TEMPLATES.resolve(template + ".html");
        return Files.exists(file)
                && Pattern.compile("th:fragment=\"" + fragment + "[ (\"]")
                        .matcher(read(file))
                        .find();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

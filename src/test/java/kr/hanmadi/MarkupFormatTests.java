package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Templates and the stylesheet can be reviewed line by line: one element a line, one declaration a line. Elements that
 * touch, because a blank would part a word from its particle, may share a line: {@code <b>홍길동</b><small>은</small>}.
 */
class MarkupFormatTests {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Path STYLES = Path.of("src", "main", "resources", "static", "css");
    private static final int LONGEST_LINE = 140;
    private static final Pattern TWO_ELEMENTS = Pattern.compile(
            ">\\s+<[a-z]|</[\\w:]+><(p|div|section|article|ul|ol|li|dl|dt|dd|h[1-6]|form|label|table|tr|td|th|main)[\\s>]");
    private static final Pattern TWO_DECLARATIONS = Pattern.compile("[;{}]\\s*\\S");

    @Test
    void templatesHaveOneElementALine() throws IOException {
        var wrong = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html")) {
            addLines(template, line -> TWO_ELEMENTS.matcher(line).find(), wrong);
        }
        assertThat(wrong).as("two elements on one line").isEmpty();
    }

    @Test
    void noLineIsTooLongToReview() throws IOException {
        var wrong = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html")) {
            addLines(template, line -> line.length() > LONGEST_LINE, wrong);
        }
        for (var style : files(STYLES, ".css")) {
            addLines(style, line -> line.length() > LONGEST_LINE, wrong);
        }
        assertThat(wrong).as("lines longer than " + LONGEST_LINE).isEmpty();
    }

    @Test
    void linesAreIndentedWithBlanksAndEndWithoutThem() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : Stream.concat(files(TEMPLATES, ".html").stream(), files(STYLES, ".css").stream())
                .toList()) {
            addLines(file, line -> line.contains("\t") || !line.equals(line.stripTrailing()), wrong);
        }
        assertThat(wrong).as("tabs or blanks at the end").isEmpty();
    }

    @Test
    void stylesheetHasOneDeclarationALine() throws IOException {
        var wrong = new ArrayList<String>();
        for (var style : files(STYLES, ".css")) {
            addLines(
                    style,
                    line -> !line.strip().startsWith("/*")
                            && TWO_DECLARATIONS.matcher(line).find(),
                    wrong);
        }
        assertThat(wrong).as("two declarations on one line").isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static void addLines(Path file, Predicate<String> isWrong, List<String> wrong) throws IOException {
        var lines = Files.readAllLines(file);
        for (int number = 0; number < lines.size(); number++) {
            if (isWrong.test(lines.get(number))) {
                wrong.add(
                        "%s:%d %s".formatted(file, number + 1, lines.get(number).strip()));
            }
        }
    }
}

package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Themes differ in colours alone: what else may be wrong with a page is asked in one of them. */
class ThemeTests {
    private static final Path STYLESHEET = Path.of("src/main/resources/static/css/hanmadi.css");

    /** The innermost block of every rule that names a theme, by its attribute or by what the system prefers. */
    private static final Pattern RULE_OF_A_THEME =
            Pattern.compile("[^{}]*data-theme[^{}]*\\{([^{}]*)}|prefers-color-scheme[^{}]*\\{[^{}]*\\{([^{}]*)}");

    @Test
    void setNothingButColours() throws IOException {
        var themes = RULE_OF_A_THEME
                .matcher(Files.readString(STYLESHEET))
                .results()
                .map(ThemeTests::declarations)
                .toList();
        assertThat(themes).hasSizeGreaterThan(2);
        assertThat(themes)
                .flatExtracting(declarations -> Pattern.compile(";")
                        .splitAsStream(declarations)
                        .map(String::strip)
                        .filter(declaration -> !declaration.isEmpty())
                        .toList())
                .isNotEmpty()
                .allSatisfy(
                        declaration -> assertThat(declaration).matches("--[\\w-]+: #[0-9a-f]{3,6}|color-scheme: \\w+"));
    }

    private static String declarations(MatchResult rule) {
        return rule.group(1) == null ? rule.group(2) : rule.group(1);
    }
}

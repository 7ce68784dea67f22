package kr.hanmadi.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A state that is added works everywhere, because queries and pages ask what holds of a state and name none. */
class QuoteStateTests {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern NAMED = Pattern.compile(
            "'(?:FOUND|CONFIRMED|REJECTED)'|\\bq\\.state\\s*(?:=|<>|in|not in)\\s*\\(?'?[A-Z]|quote\\.state\\.name\\(\\)");

    @Test
    void noQueryAndNoPageNamesAState() throws IOException {
        var found = new TreeSet<String>();
        int read = 0;
        for (var below :
                new Path[] {MAIN.resolve("java"), MAIN.resolve("resources").resolve("templates")}) {
            try (var files = Files.walk(below)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(text -> found.add(file + ": " + text));
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(found)
                .as("ask q.stands, q.decided.editor or a set of QuoteState.names(…)")
                .isEmpty();
    }
}

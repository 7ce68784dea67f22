package kr.hanmadi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change of any word list makes other rules of it, so that stored reports are read again. */
class RulesVersionTests {
    private static final Path FOLDER = Path.of("src", "main", "resources", "kr", "hanmadi", "extraction");

    @Test
    void everyWordListCounts() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.map(file -> FOLDER.relativize(file).toString()).filter(name -> name.endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(RulesVersion.wordLists());
        }
    }

    @Test
    void isTheSameEachTimeAndNoNumberThatWasCountedByHand() {
        assertThat(ReportReader.RULES_VERSION).isEqualTo(RulesVersion.compute()).isGreaterThan(1000);
    }
}

package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A portal takes long to start: tests share few, and a test with settings of its own says here why it needs one more. */
class PortalsTests {
    private static final Path TESTS = Path.of("src/test/java");

    private static final Pattern OWN_PORTAL = Pattern.compile(
            "^ *@(SpringBootTest|ContextConfiguration|TestPropertySource"
                    + "|DynamicPropertySource|ActiveProfiles|DirtiesContext|MockitoBean|MockitoSpyBean|TestBean|Import)\\b",
            Pattern.MULTILINE);

    @Test
    void areFew() throws IOException {
        try (var files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.toString().matches(".*(IntegrationTests|Test)\\.java"))
                            .filter(file -> OWN_PORTAL.matcher(text(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "IntegrationTest.java", // the seed is filed, a worker files what tests stage
                            "FictionalRecordTest.java", // nothing is filed but by a test; by https
                            "ClusterSearchIntegrationTests.java"); // on OpenSearch
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

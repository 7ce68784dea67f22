package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the portal is started, it ends when its memory runs out instead of staying deaf. */
class StartsTests {
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";
    /** Java with the portal's jar or its unpacked layers; {@code -Djarmode} is no start. */
    private static final Pattern START =
            Pattern.compile(".*\\bjava\\b(?!.*-Djarmode).*(-jar +\\S*(hanmadi|\\$jar)|JarLauncher).*");

    static Stream<String> starts() {
        return files().flatMap(StartsTests::commands)
                .filter(line -> START.matcher(line).matches());
    }

    @ParameterizedTest
    @MethodSource("starts")
    void everyCommandThatStartsItSaysSo(String command) {
        assertThat(command).contains(ENDS);
    }

    @Test
    void theLauncherTheImageAndTheBenchmarksAreAmongThem() {
        assertThat(starts())
                .anyMatch(line -> line.contains("exec \"$JAVA_HOME/bin/java\""))
                .anyMatch(line -> line.contains("JarLauncher"))
                .anyMatch(line -> line.contains("target/hanmadi-*.jar"));
    }

    @Test
    void springBootRunSaysSo() throws IOException {
        assertThat(elements("jvmArguments", Files.readString(Path.of("pom.xml"))))
                .isNotEmpty()
                .allSatisfy(arguments -> assertThat(arguments).contains(ENDS));
    }

    @Test
    void dockerStartsNothingElse() throws IOException {
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile")))
                .contains("ENTRYPOINT [\"/opt/hanmadi/start.sh\"]");
        assertThat(Files.readString(Path.of("docker-compose.yml"))).doesNotContainPattern("(entrypoint|command):");
    }

    private static List<String> elements(String name, String xml) {
        return Pattern.compile("<%1$s>([^<]*)</%1$s>".formatted(name))
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<Path> files() {
        return Stream.of("README.md", "docker-compose.yml", "bin", "docs", "src/main/docker")
                .flatMap(name -> walk(Path.of(name)))
                .filter(file -> !file.toString().endsWith(".png"));
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines, those that end in a backslash with the next. */
    private static Stream<String> commands(Path file) {
        try {
            return Files.readString(file).replaceAll("\\\\\n\\s*", "").lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kr.hanmadi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever is typed wrongly is answered in one Korean sentence and an exit code other than 0. */
class WrongUseTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publish                          | 모르는 말입니다: publish
            --nothing                        | 모르는 말입니다: --nothing
            import                           | 빠진 것이 있습니다: 경로
            import --publsh a.txt            | 모르는 말입니다: --publsh
            import --published yesterday a   | --published에 쓸 수 없는 값입니다: yesterday
            import --published 2025-02-30 a  | --published에 쓸 수 없는 값입니다: 2025-02-30
            import a --published             | 빠진 것이 있습니다: --published
            import a --source-url ftp://a    | --source-url에는 http:// 나 https:// 로 시작하는 주소를 적어 주세요: ftp://a
            import --source-url https://a.example a b | --source-url은 파일을 하나만 들여올 때 쓸 수 있습니다.
            extract                          | 빠진 것이 있습니다: 경로
            extract --format xml a           | --format에 쓸 수 없는 값입니다: xml
            sample                           | 빠진 것이 있습니다: 건수
            sample many                      | 건수에 쓸 수 없는 값입니다: many
            sample 0                         | 건수는 1 이상이어야 합니다.
            sample 3 4                       | 모르는 말입니다: 4
            sample --seed 1 --seed 2 3       | 한 번만 적어 주세요: --seed
            sample --seed x 3                | --seed에 쓸 수 없는 값입니다: x
            reindex now                      | 모르는 말입니다: now
            serve 8081                       | 설정이 아닙니다: 8081
            serve --port=8081                | 설정이 아닙니다: --port=8081
            """)
    void isSaidInKorean(String typed, String answer) {
        assertThat(run(typed.split(" +"))).isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).startsWith(answer))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("쓰는 법: bin/hanmadi"));
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--outlet, 100, ''", "--source-url, 500, https://", "--licence, 200, ''"})
    void whatIsTooLongForTheRecordIsSaid(String option, int longest, String start) {
        for (int letters : new int[] {longest + 1, 100_000}) {
            var text = start + "가".repeat(letters - start.length());
            assertThat(run("import", option, text, "gone.txt")).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("%s에는 한 줄로 %d자까지 적을 수 있습니다.".formatted(option, longest))
                    .doesNotContain(text);
        }
    }

    @Test
    void nothingToDoIsSaidToo() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("할 일을 적어 주세요.");
    }

    @Test
    void aFileThatIsMissingOrHoldsNoTextIsNamed(@TempDir Path folder) throws Exception {
        var empty = Files.createFile(folder.resolve("empty.txt"));
        var list = Files.writeString(folder.resolve("list.json"), "{not json");
        assertThat(run("extract", "gone.txt", empty.toString(), list.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("gone.txt: 파일을 열 수 없습니다.", "empty.txt: 빈 파일입니다", "list.json: JSON이 아닙니다.");
    }

    static Stream<String> commands() {
        return new CommandLine(new Hanmadi()).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfInKorean(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString())
                .startsWith("쓰는 법: hanmadi " + command)
                .contains("이 설명을 보여 주고 끝냅니다.")
                .doesNotContain("Usage", "Show this");
    }

    private int run(String... typed) {
        return Hanmadi.run(new PrintWriter(out, true), new PrintWriter(err, true), typed);
    }
}

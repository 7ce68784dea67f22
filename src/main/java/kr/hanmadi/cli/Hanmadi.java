package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hanmadi}: every command of the portal. Results go to standard output, everything else to standard error. */
@Command(
        name = "hanmadi",
        description = "한마디: 정책 포럼에서 누가 무슨 말을 했나",
        mixinStandardHelpOptions = true,
        version = "한마디 0.1",
        subcommands = {ExtractCommand.class})
public final class Hanmadi implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs a command and ends the process with 0 only when all went well. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command; its exit code. */
    public static int run(String... args) {
        return new CommandLine(new Hanmadi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "할 일을 적어 주세요.");
    }
}

package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import kr.hanmadi.HanmadiApplication;
import kr.hanmadi.database.StartRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code hanmadi}: every command of the portal. Results go to standard output, everything else to standard error. */
@Command(
        name = "hanmadi",
        description = "한마디: 정책 포럼에서 누가 무슨 말을 했나",
        mixinStandardHelpOptions = true,
        version = "한마디 0.1",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExtractCommand.class,
            ReindexCommand.class,
            SampleCommand.class
        })
public final class Hanmadi implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs a command and ends the process with 0 only when all went well; without a command it serves the portal. */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--server.") || args[0].startsWith("--spring.")) {
            HanmadiApplication.main(args);
        } else {
            System.exit(run(args));
        }
    }

    /** Runs a command; its exit code. */
    public static int run(String... args) {
        return new CommandLine(new Hanmadi())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Hanmadi::explain)
                .execute(args);
    }

    /** One sentence, not a stack trace; what Spring could not start it has explained itself. */
    private static int explain(Exception failure, CommandLine command, ParseResult result) {
        var refused = refusal(failure);
        command.getErr()
                .println(
                        refused == null
                                ? "오류가 나서 그만둡니다: " + failure
                                : refused.getMessage() + "\n" + refused.getRemedy());
        return 1;
    }

    private static @Nullable StartRefused refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
        }
        return null;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "할 일을 적어 주세요.");
    }
}

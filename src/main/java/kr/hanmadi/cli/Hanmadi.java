package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import kr.hanmadi.HanmadiApplication;
import kr.hanmadi.database.StartRefused;
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
    /** PostgreSQL's own code: appendix A of its manual. */
    private static final String DISK_FULL = "53100";

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

    /** One sentence, not a stack trace. */
    private static int explain(Exception failure, CommandLine command, ParseResult result) {
        command.getErr().println(said(failure));
        return 1;
    }

    private static String said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused.getMessage() + "\n" + refused.getRemedy();
            }
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return "디스크가 가득 찼습니다.\n자리를 비운 뒤 같은 명령을 다시 실행해 주세요. 이미 들어간 기사는 두 번 들어가지 않습니다.";
            }
        }
        return "오류가 나서 그만둡니다: " + failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "할 일을 적어 주세요.");
    }
}

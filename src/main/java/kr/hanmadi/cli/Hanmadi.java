package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Collectors;
import kr.hanmadi.HanmadiApplication;
import kr.hanmadi.database.StartRefused;
import kr.hanmadi.upkeep.RestoreRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code hanmadi}: every command of the portal. Results go to standard output, everything else to standard error. */
@Command(
        name = "hanmadi",
        description = "한마디: 정책 포럼에서 누가 무슨 말을 했나",
        mixinStandardHelpOptions = true,
        version = "한마디 0.1",
        resourceBundle = "messages-cli",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExtractCommand.class,
            ReindexCommand.class,
            SampleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            RescueCommand.class
        })
public final class Hanmadi implements Runnable {
    /** PostgreSQL's own code: appendix A of its manual. */
    private static final String DISK_FULL = "53100";

    private static final String AGAIN = "같은 명령을 다시 실행해 주세요. 이미 들어간 기사는 두 번 들어가지 않습니다.";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs a command and ends the process with 0 only when all went well; without a command it serves the portal. */
    public static void main(String[] args) {
        if (args.length == 0 || ServeCommand.isSetting(args[0])) {
            HanmadiApplication.main(args);
        } else {
            System.exit(run(args));
        }
    }

    /** Runs a command; its exit code. */
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Hanmadi())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Hanmadi::refuse)
                .setExecutionExceptionHandler(Hanmadi::explain)
                .execute(args);
    }

    /** What was typed wrongly, in one sentence, and where the right way is told. */
    private static int refuse(ParameterException wrong, String[] args) {
        var command = wrong.getCommandLine();
        command.getErr().println(said(wrong));
        command.getErr()
                .printf("쓰는 법: bin/%s --help%n", command.getCommandSpec().qualifiedName());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String said(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> "모르는 말입니다: " + String.join(" ", unknown.getUnmatched());
            case MissingParameterException missing ->
                "빠진 것이 있습니다: "
                        + missing.getMissing().stream().map(Hanmadi::name).collect(Collectors.joining(", "));
            case OverwrittenOptionException twice -> "한 번만 적어 주세요: " + name(twice.getOverwritten());
            case ParameterException other
            when other.getArgSpec() != null ->
                "%s에 쓸 수 없는 값입니다: %s".formatted(name(other.getArgSpec()), other.getValue());
            case ParameterException own -> String.valueOf(own.getMessage());
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
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
            if (cause instanceof RestoreRefused refused) {
                return String.valueOf(refused.getMessage());
            }
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return "디스크가 가득 찼습니다.\n자리를 비운 뒤 " + AGAIN;
            }
            if (cause instanceof SQLException sql && isDisconnected(sql.getSQLState())) {
                return "데이터베이스와 연결이 끊겼습니다.\n서버가 다시 돌면 " + AGAIN;
            }
        }
        return "오류가 나서 그만둡니다: " + failure;
    }

    private static boolean isDisconnected(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "할 일을 적어 주세요.");
    }
}

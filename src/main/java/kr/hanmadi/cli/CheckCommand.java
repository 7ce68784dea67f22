package kr.hanmadi.cli;

import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import kr.hanmadi.upkeep.IntegrityCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what does not fit in the record; exit code 0 only where nothing is found. */
@Command(name = "check", description = "기록이 서로 맞는지 봅니다: 글과 어긋난 자리, 끊긴 연결, 상한 원문.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages-upkeep");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var record = RecordAccess.openToRead(spec)) {
            var findings = IntegrityCheck.run(record.connection());
            var out = spec.commandLine().getOut();
            findings.forEach(found -> out.printf(
                    "%s\t%s\t%s%n",
                    WORDS.getString("integrity." + found.kind()),
                    found.article() == null ? "-" : "/desk/articles/" + found.article(),
                    found.detail()));
            out.println(
                    findings.isEmpty()
                            ? "어긋난 것이 없습니다."
                            : "어긋난 것 %d건%s"
                                    .formatted(
                                            findings.size(),
                                            findings.size() == IntegrityCheck.MOST ? "(더 있을 수 있습니다)" : ""));
            return findings.isEmpty() ? 0 : 1;
        }
    }
}

package kr.hanmadi.cli;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import kr.hanmadi.search.IndexRequests;
import kr.hanmadi.search.api.IndexDifference;
import kr.hanmadi.upkeep.IntegrityCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what does not fit in the record; exit code 0 only where nothing is found. */
@Command(
        name = "check",
        description = "기록이 서로 맞는지 봅니다: 글과 어긋난 자리, 끊긴 연결, 상한 원문, 검색 색인에 빠지거나 남은 것.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages-upkeep");

    private static final ResourceBundle SEARCH_WORDS = ResourceBundle.getBundle("messages-search");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 300;

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
            var differences = differences(record);
            differences.forEach(found -> out.printf(
                    "%s\t-\t%s %s%n",
                    WORDS.getString(found.missing() ? "integrity.not-indexed" : "integrity.indexed-only"),
                    SEARCH_WORDS.getString("search.type." + found.type()),
                    found.subject()));
            int wrong = findings.size() + differences.size();
            out.println(
                    wrong == 0
                            ? "어긋난 것이 없습니다."
                            : "어긋난 것 %d건%s"
                                    .formatted(wrong, findings.size() == IntegrityCheck.MOST ? "(더 있을 수 있습니다)" : ""));
            return wrong == 0 ? 0 : 1;
        }
    }

    /** In what the index differs from the record, which the portal that keeps the index finds out. */
    private List<IndexDifference> differences(RecordAccess record) throws SQLException, InterruptedException {
        var err = spec.commandLine().getErr();
        if (!record.isBesideServer()) {
            err.println("서버가 돌고 있지 않아 검색 색인은 보지 않았습니다.");
            return List.of();
        }
        var index = new IndexRequests(record.connection());
        long request = index.compare();
        for (var end = Instant.now().plus(LONGEST); Instant.now().isBefore(end); ) {
            var found = index.differences(request);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        err.println("검색 색인을 맡은 서버가 아직 답하지 않아 색인은 보지 못했습니다.");
        return List.of();
    }
}

package kr.hanmadi.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.sample.SampleReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills the portal with fictional reports, to look at it full and to measure it. */
@Command(name = "sample", description = "지어낸 견본 기사로 포털을 채웁니다.", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--publish", description = "들여오는 대로 공개합니다(없으면 데스크에서 기다립니다)")
    private boolean publish;

    @Option(names = "--seed", paramLabel = "수", description = "다른 기사를 지어낼 씨앗 수(기본 1)", defaultValue = "1")
    private long seed;

    @Option(names = "--until", paramLabel = "날짜", description = "마지막 보도일(예: 2026-03-02, 기본 오늘)")
    private @Nullable LocalDate until;

    @Parameters(arity = "1", paramLabel = "건수", description = "지어낼 기사 수")
    private int count;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "건수는 1 이상이어야 합니다.");
        }
        try (var record = RecordAccess.open(spec)) {
            var intake = new ImportRun(record.connection());
            stage(intake);
            return intake.finish(spec.commandLine().getOut());
        }
    }

    private void stage(ImportRun intake) throws Exception {
        var reports = new SampleReports(seed, until == null ? LocalDate.now(KoreanTime.ZONE) : until);
        try (var bar = ProgressBars.over("짓기", count)) {
            for (int i = 0; i < count; i++) {
                var report = reports.report(i);
                var raw = RawText.of(report.text().getBytes(StandardCharsets.UTF_8));
                var path = "sample/%d/%07d".formatted(seed, i);
                intake.stage(path, new SourceToStage(Origin.IMPORT, path, raw, report.publishedOn(), publish, true));
                if (bar != null) {
                    bar.step();
                }
            }
        }
    }
}

package kr.hanmadi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.hanmadi.ingest.Incoming;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stages files and folders, waits until every one of them is filed, and says what became of them. */
@Command(name = "import", description = "기사 파일과 폴더를 들여옵니다.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Option(names = "--publish", description = "들여오는 대로 공개합니다(없으면 데스크에서 기다립니다)")
    private boolean publish;

    @Option(names = "--full-text", description = "전문을 공개합니다(없으면 발언과 앞뒤 문맥만 공개합니다)")
    private boolean fullText;

    @Option(names = "--published", description = "보도일(예: 2025-02-06)")
    private @Nullable LocalDate published;

    @Parameters(arity = "1..*", paramLabel = "경로", description = "텍스트 파일이나 폴더")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> paths;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var record = RecordAccess.open(spec.commandLine().getErr())) {
            var intake = new Intake(record.connection());
            stage(files(intake), intake);
            return intake.finish(spec.commandLine().getOut());
        }
    }

    private List<Path> files(Intake intake) {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> walk = Files.walk(path)) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                intake.failed(path.toString(), SourceFailure.UNREADABLE);
            }
        }
        return files;
    }

    private void stage(List<Path> files, Intake intake) throws SQLException {
        try (var bar = Progress.over("읽기", files.size())) {
            for (var file : files) {
                intake.stage(file.toString(), incoming(file));
                if (bar != null) {
                    bar.step();
                }
            }
        }
    }

    /** The path is the file's own wherever the command runs, so that the same file is known again. */
    private Incoming incoming(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        RawText raw;
        try (var in = Files.newInputStream(file)) {
            raw = RawText.read(in);
        } catch (IOException e) {
            raw = RawText.unreadable();
        }
        return new Incoming(Origin.IMPORT, path, raw, published, publish, fullText);
    }
}

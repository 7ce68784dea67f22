package kr.hanmadi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kr.hanmadi.document.Archive;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.ingest.FolderFiles;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.Provenance;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceToStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stages files and folders, waits until every one of them is filed, and says what became of them. */
@Command(name = "import", description = "기사 파일과 폴더를 들여옵니다.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Option(names = "--publish", description = "들여오는 대로 공개합니다(없으면 데스크에서 기다립니다)")
    private boolean publish;

    @Option(names = "--full-text", description = "전문을 공개합니다(없으면 발언과 앞뒤 문맥만 공개합니다)")
    private boolean fullText;

    @Option(names = "--published", paramLabel = "날짜", description = "보도일(예: 2025-02-06)")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "매체", description = "보도한 매체(없으면 기사에 적힌 대로)")
    private @Nullable String outlet;

    @Option(names = "--source-url", paramLabel = "주소", description = "원문 주소. 파일이 하나일 때 씁니다")
    private @Nullable String sourceUrl;

    @Option(names = "--licence", paramLabel = "조건", description = "이용 허락 조건(예: 공공누리 제1유형)")
    private @Nullable String licence;

    @Parameters(arity = "1..*", paramLabel = "경로", description = "텍스트·한글·워드·PDF·웹 문서, 그 zip, 또는 폴더")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> paths;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var provenance = provenance();
        try (var record = RecordAccess.open(spec)) {
            var intake = new ImportRun(record.connection());
            stage(files(intake), provenance, intake);
            return intake.finish(spec.commandLine().getOut());
        }
    }

    /** What was said of all the texts, no longer than the forms of the desk allow. */
    private Provenance provenance() {
        var url = said("--source-url", sourceUrl, FieldLength.SOURCE_URL);
        if (url != null && !url.matches("https?://.{3,}")) {
            throw new ParameterException(
                    spec.commandLine(), "--source-url에는 http:// 나 https:// 로 시작하는 주소를 적어 주세요: " + url);
        }
        if (url != null && (paths.size() > 1 || Files.isDirectory(paths.getFirst()))) {
            throw new ParameterException(spec.commandLine(), "--source-url은 파일을 하나만 들여올 때 쓸 수 있습니다.");
        }
        return new Provenance(
                said("--outlet", outlet, FieldLength.OUTLET), url, said("--licence", licence, FieldLength.LICENCE));
    }

    private @Nullable String said(String option, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "%s에는 한 줄로 %d자까지 적을 수 있습니다.".formatted(option, longest));
        }
        return text.strip();
    }

    private List<Path> files(ImportRun intake) {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            var found = FolderFiles.of(path);
            files.addAll(found.files());
            found.unreadable().forEach(each -> intake.failed(each.toString(), SourceFailure.UNREADABLE));
            LinksOutside.say(path, found, spec.commandLine().getErr());
        }
        return files;
    }

    private void stage(List<Path> files, Provenance provenance, ImportRun intake) throws SQLException {
        try (var bar = ProgressBars.over("읽기", files.size())) {
            for (var file : files) {
                for (var each : readFile(file)) {
                    intake.stage(
                            each.name(),
                            new SourceToStage(
                                    Origin.IMPORT, each.path(), each.raw(), published, publish, fullText, provenance));
                }
                if (bar != null) {
                    bar.step();
                }
            }
        }
    }

    /**
     * What a file holds: itself, or the files of an archive.
     *
     * @param name as the operator knows it
     * @param path the absolute path, so that the same file is recognised from any working directory
     */
    private record Given(String name, String path, RawText raw) {}

    private static List<Given> readFile(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        try (var in = Files.newInputStream(file)) {
            var whole = RawText.read(in);
            var packed = whole.content() == null ? List.<Archive.File>of() : Archive.files(whole.content());
            return packed.isEmpty()
                    ? List.of(new Given(file.toString(), path, whole))
                    : packed.stream()
                            .map(each -> new Given(
                                    file + "!" + each.name(), path + "!" + each.name(), RawText.of(each.content())))
                            .toList();
        } catch (IOException e) {
            return List.of(new Given(file.toString(), path, RawText.unreadable()));
        }
    }
}

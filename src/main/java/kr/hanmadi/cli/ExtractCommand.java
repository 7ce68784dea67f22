package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.ingest.FolderFiles;
import kr.hanmadi.ingest.RawText;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports and prints what was found, without Spring or a database. */
@Command(name = "extract", description = "기사를 읽고 찾은 것을 보여 줍니다(저장하지 않습니다).", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    /** json: the prediction form, one list; text: for people, with the evidence. */
    enum Format {
        json,
        text
    }

    @Option(
            names = "--format",
            paramLabel = "꼴",
            description = "json 또는 text (기본: ${DEFAULT-VALUE})",
            defaultValue = "json")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Format format;

    @Option(names = "--published", paramLabel = "날짜", description = "보도일(예: 2025-02-06)")
    private @Nullable LocalDate published;

    @Parameters(arity = "1..*", paramLabel = "경로", description = "텍스트 파일, 폴더, 또는 {id, text, published?} 목록인 JSON 파일")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> paths;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final ReportReader reader = new ReportReader();

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        var texts = new ArrayList<InputText>();
        boolean allRead = gather(texts, err);
        var results = readAll(texts, err);
        var out = spec.commandLine().getOut();
        boolean allFound = print(texts, results, out);
        out.flush();
        return allRead && allFound ? 0 : 1;
    }

    private boolean gather(List<InputText> texts, PrintWriter err) {
        boolean all = true;
        for (var path : paths) {
            for (var file : files(path, err)) {
                var given = InputText.read(file, published, err);
                texts.addAll(given);
                all &= !given.isEmpty();
            }
            all &= Files.exists(path);
        }
        return all;
    }

    private static List<Path> files(Path path, PrintWriter err) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        var found = FolderFiles.of(path);
        found.unreadable().forEach(each -> err.printf("%s: 폴더나 파일을 읽을 수 없습니다.%n", each));
        LinksOutside.say(path, found, err);
        return found.files();
    }

    private List<Optional<Report>> readAll(List<InputText> texts, PrintWriter err) {
        try (var bar = ProgressBars.over("읽기", texts.size())) {
            return texts.parallelStream().map(text -> readText(text, bar, err)).toList();
        }
    }

    private Optional<Report> readText(InputText given, @Nullable ProgressBar bar, PrintWriter err) {
        try {
            return Optional.of(reader.read(given.text(), given.published()));
        } catch (RuntimeException | StackOverflowError e) {
            err.printf("%s: 읽다가 오류가 났습니다: %s%n", given.id(), e);
            return Optional.empty();
        } finally {
            if (bar != null) {
                bar.step();
            }
        }
    }

    private boolean print(List<InputText> texts, List<Optional<Report>> reports, PrintWriter out) {
        boolean all = true;
        var predictions = new ArrayList<Object>();
        for (int i = 0; i < texts.size(); i++) {
            var given = texts.get(i);
            var report = reports.get(i).orElse(null);
            if (report == null) {
                all = false;
            } else if (format == Format.json) {
                predictions.add(EvaluationJson.of(given.id(), report));
            } else {
                ReadableReport.print(given.id(), report, out);
            }
        }
        if (format == Format.json) {
            out.println(EvaluationJson.json(predictions));
        }
        return all;
    }

    /** The failure of a file in Korean, as import says it. */
    static void say(PrintWriter err, Path file, RawText raw) {
        if (raw.failure() != null) {
            err.printf("%s: %s%n", file, raw.failure().reason());
        }
    }
}

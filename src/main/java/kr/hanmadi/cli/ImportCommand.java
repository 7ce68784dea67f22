package kr.hanmadi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.hanmadi.ingest.Incoming;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceStaging;
import kr.hanmadi.ingest.StagedSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stages files and folders, waits until every one of them is filed, and says what became of them. */
@Command(name = "import", description = "기사 파일과 폴더를 들여옵니다.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int BATCH = 100;

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
        var err = spec.commandLine().getErr();
        var failures = new LinkedHashMap<String, String>();
        var files = files(failures);
        try (var record = RecordAccess.open(err)) {
            var staged = stage(files, record.connection(), failures);
            var waiting = staged.waiting();
            new FilingWatch(record.connection()).until(waiting);
            int filed = summarise(staged, record.connection(), failures);
            print(filed, staged.unchanged(), failures);
        }
        return failures.isEmpty() ? 0 : 1;
    }

    private List<Path> files(Map<String, String> failures) {
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
                failures.put(path.toString(), SourceFailure.UNREADABLE.reason());
            }
        }
        return files;
    }

    /** @param waiting the staged sources by id, with their files */
    private record Staged(Map<Long, Path> waiting, int unchanged) {}

    private Staged stage(List<Path> files, Connection connection, Map<String, String> failures) throws SQLException {
        var waiting = new LinkedHashMap<Long, Path>();
        int unchanged = 0;
        int inBatch = 0;
        connection.setAutoCommit(false);
        var staging = new SourceStaging(connection);
        try (var bar = Progress.over("읽기", files.size())) {
            for (var file : files) {
                var staged = stage(file, staging);
                switch (staged.outcome()) {
                    case STAGED -> waiting.put(staged.id(), file);
                    case UNCHANGED -> unchanged++;
                    case FAILED -> failures.put(file.toString(), reason(staged));
                }
                if (++inBatch % BATCH == 0) {
                    connection.commit();
                }
                if (bar != null) {
                    bar.step();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return new Staged(waiting, unchanged);
    }

    /** The path is the file's own wherever the command runs, so that the same file is known again. */
    private StagedSource stage(Path file, SourceStaging staging) throws SQLException {
        var path = file.toAbsolutePath().normalize().toString();
        RawText raw;
        try (var in = Files.newInputStream(file)) {
            raw = RawText.read(in);
        } catch (IOException e) {
            raw = RawText.unreadable();
        }
        return staging.stage(new Incoming(Origin.IMPORT, path, raw, published, publish, fullText));
    }

    private static String reason(StagedSource staged) {
        var failure = staged.failure();
        return (failure == null ? SourceFailure.ERROR : failure).reason();
    }

    /** How many were filed; the others go to the failures. */
    private static int summarise(Staged staged, Connection connection, Map<String, String> failures)
            throws SQLException {
        int filed = 0;
        try (var select = connection.prepareStatement("select state, failure from source where id = ?")) {
            for (var source : staged.waiting().entrySet()) {
                select.setLong(1, source.getKey());
                try (var row = select.executeQuery()) {
                    row.next();
                    var failure = row.getString("failure");
                    if (failure == null) {
                        filed++;
                    } else {
                        failures.put(
                                source.getValue().toString(),
                                SourceFailure.valueOf(failure).reason());
                    }
                }
            }
        }
        return filed;
    }

    private void print(int filed, int unchanged, Map<String, String> failures) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("들여옴 %,d건, 그대로 %,d건, 실패 %,d건%n", filed, unchanged, failures.size());
        failures.forEach((file, reason) -> out.printf("  %s: %s%n", file, reason));
        out.flush();
    }
}

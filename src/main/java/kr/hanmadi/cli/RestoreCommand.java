package kr.hanmadi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.hanmadi.search.IndexRequests;
import kr.hanmadi.upkeep.RecordRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty database, all of it or nothing, and builds the index. */
@Command(name = "restore", description = "백업 파일을 빈 데이터베이스에 되돌려 놓습니다. 서버를 멈추고 합니다.", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--replace", description = "지금 있는 기록을 모두 지우고 복원합니다")
    private boolean replace;

    @Parameters(arity = "1", paramLabel = "파일", description = "bin/hanmadi backup이나 데스크가 만든 파일")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "읽을 수 없는 파일입니다: " + file);
        }
        try (var record = RecordAccess.openAlone(spec);
                var in = Files.newInputStream(file)) {
            var restored = new RecordRestore(record.connection()).restore(in, replace);
            spec.commandLine().getOut().printf("표 %,d개, %,d줄을 복원했습니다.%n", restored.tables(), restored.rows());
            record.connection().setAutoCommit(true);
            var index = new IndexRequests(record.connection());
            long documents = ReindexCommand.finished(index, index.rebuild());
            spec.commandLine().getOut().printf("색인 %,d건을 다시 만들었습니다.%n", documents);
            return 0;
        }
    }
}

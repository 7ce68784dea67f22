package kr.hanmadi.cli;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import kr.hanmadi.upkeep.RecordBackup;
import kr.hanmadi.upkeep.Upkeep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the whole record in one file, also beside a running server. */
@Command(name = "backup", description = "기록 전체(계정과 원문까지)를 한 파일에 담습니다. 서버가 돌고 있어도 됩니다.", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "파일", description = "만들 파일(없으면 이 폴더에 hanmadi-날짜-시각.jsonl.gz)")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var now = Instant.now();
        var to = file == null ? Path.of(Upkeep.fileName(now)) : file;
        try (var record = RecordAccess.openToRead(spec)) {
            var saved = new RecordBackup(record.connection()).write(to, now);
            spec.commandLine().getOut().printf("%s에 표 %,d개, %,d줄을 담았습니다.%n", to, saved.tables(), saved.rows());
            spec.commandLine().getErr().println("비밀번호의 해시와 독자의 연락처도 들어 있으니 안전한 곳에 두십시오.");
            return 0;
        } catch (FileAlreadyExistsException e) {
            spec.commandLine().getErr().println("이미 있는 파일입니다: " + e.getFile());
            return 1;
        }
    }
}

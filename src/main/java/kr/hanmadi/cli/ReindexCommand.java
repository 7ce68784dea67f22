package kr.hanmadi.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import kr.hanmadi.search.IndexRequests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Rebuilds the search index from the record; a running server does it while it answers. */
@Command(name = "reindex", description = "검색 색인을 다시 만듭니다.", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 300;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var record = RecordAccess.openWithIndex(spec)) {
            var index = new IndexRequests(record.connection());
            long documents = finished(index, index.rebuild());
            spec.commandLine().getOut().printf("색인 %,d건을 다시 만들었습니다.%n", documents);
            return 0;
        }
    }

    /** Waits until a rebuild is done; how many documents it made. */
    static long finished(IndexRequests index, long request) throws SQLException, InterruptedException {
        while (true) {
            var documents = index.documentsBuilt(request);
            if (documents.isPresent()) {
                return documents.getAsLong();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}

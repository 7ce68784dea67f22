package kr.hanmadi.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
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
            var connection = record.connection();
            long documents = finished(connection, request(connection));
            spec.commandLine().getOut().printf("색인 %,d건을 다시 만들었습니다.%n", documents);
            return 0;
        }
    }

    private static long request(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into index_request (requested_at) values (now()) returning id");
                var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long finished(Connection connection, long request) throws SQLException, InterruptedException {
        try (var select = connection.prepareStatement(
                "select documents from index_request where id = ? and finished_at is not null")) {
            select.setLong(1, request);
            while (true) {
                try (var row = select.executeQuery()) {
                    if (row.next()) {
                        return row.getLong(1);
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}

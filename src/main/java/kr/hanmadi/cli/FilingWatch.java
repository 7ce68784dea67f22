package kr.hanmadi.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Waits, showing progress, until every source of an import is filed or has failed. */
final class FilingWatch {
    private static final long PAUSE_MILLIS = 300;

    private final Connection connection;

    FilingWatch(Connection connection) {
        this.connection = connection;
    }

    void until(Map<Long, ?> waiting) throws SQLException, InterruptedException {
        var ids = connection.createArrayOf("bigint", waiting.keySet().toArray());
        try (var bar = Progress.over("등록", waiting.size());
                var select = connection.prepareStatement(
                        "select count(*) from source where id = any (?) and state = 'STAGED'")) {
            select.setArray(1, ids);
            long left = waiting.size();
            while (left > 0) {
                try (var row = select.executeQuery()) {
                    row.next();
                    left = row.getLong(1);
                }
                if (bar != null) {
                    bar.stepTo(waiting.size() - left);
                }
                if (left > 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
    }
}

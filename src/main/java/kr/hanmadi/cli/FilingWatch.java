package kr.hanmadi.cli;

import java.sql.Connection;
import java.sql.SQLException;

/** Waits, showing progress, until every source of an import is filed or has failed. */
final class FilingWatch {
    private static final long PAUSE_MILLIS = 300;

    private final Connection connection;

    FilingWatch(Connection connection) {
        this.connection = connection;
    }

    void until(Object[] ids) throws SQLException, InterruptedException {
        try (var bar = Progress.over("등록", ids.length);
                var select = connection.prepareStatement(
                        "select count(*) from source where id = any (?) and state = 'STAGED' and superseded_by is null")) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            long left = ids.length;
            while (left > 0) {
                try (var row = select.executeQuery()) {
                    row.next();
                    left = row.getLong(1);
                }
                if (bar != null) {
                    bar.stepTo(ids.length - left);
                }
                if (left > 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
    }
}

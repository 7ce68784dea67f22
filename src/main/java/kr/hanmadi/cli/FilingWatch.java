package kr.hanmadi.cli;

import java.sql.SQLException;
import kr.hanmadi.ingest.SourceStaging;

/** Waits, showing progress, until every source of an import is filed or has failed. */
final class FilingWatch {
    private static final long PAUSE_MILLIS = 300;

    private final SourceStaging staging;

    FilingWatch(SourceStaging staging) {
        this.staging = staging;
    }

    void until(Object[] ids) throws SQLException, InterruptedException {
        try (var bar = ProgressBars.over("등록", ids.length)) {
            long left = ids.length;
            while (left > 0) {
                left = staging.countWaiting(ids);
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

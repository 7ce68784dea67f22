package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import kr.hanmadi.search.IndexRequests;

/**
 * Waits, showing progress, until the search has taken every change that waits for it now; says so, or how much is left
 * when that takes too long or nothing moves.
 */
final class IndexWatch {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration STANDSTILL = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    private final IndexRequests index;
    private final Duration longest;
    private final Duration standstill;

    IndexWatch(Connection connection) {
        this(connection, LONGEST, STANDSTILL);
    }

    IndexWatch(Connection connection, Duration longest, Duration standstill) {
        this.index = new IndexRequests(connection);
        this.longest = longest;
        this.standstill = standstill;
    }

    void untilFound(PrintWriter out) throws SQLException, InterruptedException {
        index.rememberWaiting();
        long all = index.countWaiting();
        var begun = Instant.now();
        long left = all;
        try (var bar = ProgressBars.over("색인", all)) {
            var moved = begun;
            while (left > 0
                    && Instant.now().isBefore(begun.plus(longest))
                    && Instant.now().isBefore(moved.plus(standstill))) {
                Thread.sleep(PAUSE_MILLIS);
                long now = index.countWaiting();
                if (now < left) {
                    moved = Instant.now();
                }
                left = now;
                if (bar != null) {
                    bar.stepTo(all - left);
                }
            }
        }
        index.forgetWaiting();
        out.println(progressLine(all, left, Duration.between(begun, Instant.now())));
    }

    private static String progressLine(long all, long left, Duration took) {
        if (left == 0) {
            return "검색 색인까지 마쳤습니다.";
        }
        if (left == all) {
            return "검색에는 아직 나오지 않습니다. 색인할 것이 %,d건 남았고, 색인하는 서버가 돌면 이어집니다.".formatted(left);
        }
        long seconds = took.toSeconds() * left / (all - left);
        return "검색에는 아직 다 나오지 않습니다. 색인할 것이 %,d건 남았고, 약 %,d분 더 걸립니다.".formatted(left, seconds / 60 + 1);
    }
}

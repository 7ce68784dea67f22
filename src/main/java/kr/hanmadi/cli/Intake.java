package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.hanmadi.ingest.Incoming;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceStaging;

/** Raw texts on their way into the record: staged in batches, waited for, and told of at the end. */
final class Intake {
    private static final int BATCH = 100;

    private final Connection connection;
    private final SourceStaging staging;
    private final Map<Long, String> waiting = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int unchanged;
    private int staged;

    Intake(Connection connection) throws SQLException {
        this.connection = connection;
        this.staging = new SourceStaging(connection);
        connection.setAutoCommit(false);
    }

    /** Stages one text, known to the operator by this name. */
    void stage(String name, Incoming incoming) throws SQLException {
        var source = staging.stage(incoming);
        switch (source.outcome()) {
            case STAGED -> waiting.put(source.id(), name);
            case UNCHANGED -> unchanged++;
            case FAILED -> {
                var failure = source.failure();
                failed(name, failure == null ? SourceFailure.ERROR : failure);
            }
        }
        if (++staged % BATCH == 0) {
            connection.commit();
        }
    }

    void failed(String name, SourceFailure failure) {
        failures.put(name, failure.reason());
    }

    /** Waits until every text is filed or has failed, and says so; the exit code, 0 when nothing failed. */
    int finish(PrintWriter out) throws SQLException, InterruptedException {
        connection.commit();
        connection.setAutoCommit(true);
        new FilingWatch(connection).until(waiting);
        int filed = filed();
        out.printf("들여옴 %,d건, 그대로 %,d건, 실패 %,d건%n", filed, unchanged, failures.size());
        failures.forEach((name, reason) -> out.printf("  %s: %s%n", name, reason));
        out.flush();
        return failures.isEmpty() ? 0 : 1;
    }

    /** How many were filed; the others go to the failures. */
    private int filed() throws SQLException {
        int failed = 0;
        try (var select = connection.prepareStatement(
                "select id, failure from source where id = any (?) and failure is not null order by id")) {
            select.setArray(
                    1, connection.createArrayOf("bigint", waiting.keySet().toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    failed++;
                    failed(
                            waiting.getOrDefault(row.getLong("id"), ""),
                            SourceFailure.valueOf(row.getString("failure")));
                }
            }
        }
        return waiting.size() - failed;
    }
}

package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceStaging;
import kr.hanmadi.ingest.SourceToStage;

/** Raw texts on their way into the record: staged in batches, waited for, and told of at the end. */
final class ImportRun {
    private static final int BATCH = 100;

    private final Connection connection;
    private final SourceStaging staging;
    private final List<Text> fresh = new ArrayList<>();
    private final List<Text> known = new ArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int staged;

    ImportRun(Connection connection) throws SQLException {
        this.connection = connection;
        this.staging = new SourceStaging(connection);
        connection.setAutoCommit(false);
    }

    /** Stages one text, known to the operator by this name. */
    void stage(String name, SourceToStage incoming) throws SQLException {
        var source = staging.stage(incoming);
        switch (source.outcome()) {
            case STAGED -> fresh.add(new Text(source.id(), name));
            case UNCHANGED -> known.add(new Text(source.id(), name));
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

    /**
     * Waits until every text is filed and can be found, or has failed, and says so; the exit code, 0 when nothing failed.
     * A text that an interrupted run left waiting is waited for like the others.
     */
    int finish(PrintWriter out) throws SQLException, InterruptedException {
        connection.commit();
        connection.setAutoCommit(true);
        var ids = Stream.concat(fresh.stream(), known.stream())
                .map(Text::id)
                .distinct()
                .toArray();
        new FilingWatch(staging).until(ids);
        takeFailures(ids);
        out.printf("들여옴 %,d건, 그대로 %,d건, 실패 %,d건%n", fresh.size(), known.size(), failures.size());
        failures.forEach((name, reason) -> out.printf("  %s: %s%n", name, reason));
        if (fresh.size() + known.size() > 0) {
            new IndexWatch(connection).untilFound(out);
        }
        out.flush();
        return failures.isEmpty() ? 0 : 1;
    }

    /** Moves what could not be filed to the failures. */
    private void takeFailures(Object[] ids) throws SQLException {
        staging.failuresOf(ids)
                .forEach((id, failure) -> Stream.of(fresh, known)
                        .forEach(texts -> texts.removeIf(text -> {
                            if (text.id == id) {
                                failed(text.name, failure);
                            }
                            return text.id == id;
                        })));
    }

    /** A text under the id of its source and the name that the operator knows. */
    private record Text(long id, String name) {}
}

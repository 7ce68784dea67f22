package kr.hanmadi.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.hanmadi.search.api.IndexDifference;
import kr.hanmadi.search.api.ResultType;

/**
 * Asks the portal that indexes for work and looks how far it is, over plain JDBC: for commands that run beside it.
 */
public final class IndexRequests {
    private final Connection connection;

    public IndexRequests(Connection connection) {
        this.connection = connection;
    }

    /** Asks for the whole index to be built again; the number of the request. */
    public long rebuild() throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into index_request (requested_at) values (now()) returning id");
                var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many documents were built; empty until the request is done. */
    public OptionalLong documentsBuilt(long request) throws SQLException {
        try (var select = connection.prepareStatement(
                "select documents from index_request where id = ? and finished_at is not null")) {
            select.setLong(1, request);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Asks for the index to be compared with the record; the number of the request. */
    public long compare() throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into index_comparison (requested_at) values (now()) returning id");
                var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In what they differ; empty until the comparison is done. */
    public Optional<List<IndexDifference>> differences(long comparison) throws SQLException {
        try (var select = connection.prepareStatement("""
                select d.type, d.missing, d.subject from index_comparison c left join index_difference d on d.comparison_id = c.id
                where c.id = ? and c.finished_at is not null order by d.type, d.missing, d.subject""")) {
            select.setLong(1, comparison);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<IndexDifference>();
                boolean done = false;
                while (row.next()) {
                    done = true;
                    if (row.getString(1) != null) {
                        found.add(new IndexDifference(
                                ResultType.valueOf(row.getString(1)), row.getBoolean(2), row.getString(3)));
                    }
                }
                return done ? Optional.of(found) : Optional.empty();
            }
        }
    }

    /** Remembers the changes that wait to be indexed now; those of others that come later are not waited for. */
    public void rememberWaiting() throws SQLException {
        execute("create temporary table awaited_change as select id from hsearch_outbox_event");
    }

    /** How many of the remembered changes still wait. */
    public long countWaiting() throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(
                        "select count(*) from awaited_change join hsearch_outbox_event using (id)")) {
            row.next();
            return row.getLong(1);
        }
    }

    public void forgetWaiting() throws SQLException {
        execute("drop table awaited_change");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package kr.hanmadi.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

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

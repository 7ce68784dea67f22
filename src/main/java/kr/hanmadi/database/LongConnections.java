package kr.hanmadi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Connections for work that takes longer than any answer to a reader, beside the pool and its time limits. */
@Component
public class LongConnections {
    private final JdbcConnectionDetails database;

    LongConnections(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** The caller closes it. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}

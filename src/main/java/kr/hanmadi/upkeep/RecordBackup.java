package kr.hanmadi.upkeep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole record in one file: gzip of JSON lines, a row a line, as it stood at one moment. The first line names the
 * tables and their columns, the last one counts the rows.
 */
public final class RecordBackup {
    static final String FORMAT = "hanmadi-backup";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;

    /** How much a file holds. */
    public record Summary(int tables, long rows) {}

    /** The first line of a file. */
    record Head(String format, int version, String madeAt, Map<String, List<String>> tables) {}

    /** @param connection of its own: the backup sets how it reads, and leaves its transaction open */
    public RecordBackup(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes a new file that its owner alone may read; it has its name when it is whole.
     *
     * @throws FileAlreadyExistsException where there is one of that name
     */
    public Summary write(Path file, Instant now) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Summary summary;
            try (var out = new BufferedOutputStream(ownFile(part), 1 << 16)) {
                summary = write(out, now);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream ownFile(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.newOutputStream(file, StandardOpenOption.WRITE);
        }
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    /** Writes what stands in the database at this moment, whatever is changed meanwhile. */
    public Summary write(OutputStream to, Instant now) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var tables = BackupTable.all(connection).stream()
                .filter(BackupTable::isSaved)
                .toList();
        var names = new LinkedHashMap<String, List<String>>();
        tables.forEach(table -> names.put(table.name(), table.columns()));

        var out = new GZIPOutputStream(to, 1 << 16);
        line(
                out,
                JSON.writeValueAsString(new Head(
                        FORMAT, VERSION, now.truncatedTo(ChronoUnit.SECONDS).toString(), names)));
        long rows = 0;
        for (var table : tables) {
            rows += write(table, out);
        }
        for (var sequence : sequences()) {
            line(out, sequence);
        }
        line(out, "{\"rows\":%d}".formatted(rows));
        out.finish();
        return new Summary(tables.size(), rows);
    }

    /** By COPY, which keeps no row in memory but the one at hand. */
    private long write(BackupTable table, OutputStream out) throws IOException, SQLException {
        var begin = "{\"table\":\"%s\",\"row\":".formatted(table.name()).getBytes(StandardCharsets.UTF_8);
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select row_to_json(r) from (select %s from %s) r) to stdout"
                        .formatted(table.quotedColumns(), table.quotedName()));
        long rows = 0;
        try {
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.write(begin);
                writeUnescaped(row, out);
                out.write('}');
                out.write('\n');
                rows++;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return rows;
    }

    /** COPY doubles each backslash and ends each row with a line feed; JSON has no other character that it changes. */
    private static void writeUnescaped(byte[] row, OutputStream out) throws IOException {
        int end = row.length > 0 && row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        int from = 0;
        for (int at = 0; at < end; at++) {
            if (row[at] == '\\') {
                out.write(row, from, at + 1 - from);
                at++;
                from = at + 1;
            }
        }
        out.write(row, from, end - from);
    }

    private List<String> sequences() throws SQLException {
        var names = new ArrayList<String>();
        try (var select = connection.prepareStatement(
                        "select sequencename from pg_sequences where schemaname = current_schema() order by sequencename");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        var lines = new ArrayList<String>();
        for (var name : names) {
            try (var select = connection.prepareStatement(
                            "select last_value, is_called from " + BackupTable.quoted(name));
                    var row = select.executeQuery()) {
                row.next();
                lines.add("{\"sequence\":\"%s\",\"value\":%d,\"called\":%b}"
                        .formatted(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return lines;
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}

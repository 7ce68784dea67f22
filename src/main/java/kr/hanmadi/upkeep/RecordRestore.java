package kr.hanmadi.upkeep;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kr.hanmadi.upkeep.RecordBackup.Head;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup into a database of the same schema, row by row, in one transaction: all of it or nothing. Foreign keys
 * are taken off meanwhile and put on again at the end, when the database checks every one of them.
 */
public final class RecordRestore {
    /** A database in which one of these has a row is in use. */
    private static final List<String> IN_USE = List.of("article", "source", "editor");

    private static final int BATCH_ROWS = 500;
    private static final int BATCH_LETTERS = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DAMAGED = "백업 파일이 끝까지 온전하지 않습니다. 다른 백업 파일을 골라 주세요.";

    private final Connection connection;
    private final List<String> batch = new ArrayList<>();
    private @Nullable BackupTable batchOf;
    private int letters;
    private long rows;

    public RecordRestore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Restores a backup.
     *
     * @param replace whether a record that is there is thrown away for it
     * @throws RestoreRefused where the file is none, is damaged or of another schema, or the database is in use
     */
    public RecordBackup.Summary restore(InputStream file, boolean replace) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var lines = reader(file)) {
            var tables = tables(head(lines));
            var all = BackupTable.all(connection);
            if (!replace && isInUse(all)) {
                throw new RestoreRefused("이 데이터베이스에는 이미 기록이 있습니다. 빈 곳에 복원하거나, 있던 것을 모두 지우고 복원하려면 --replace를 붙여 주세요.");
            }
            var keys = foreignKeys();
            for (var key : keys) {
                execute("alter table %s drop constraint %s".formatted(key.table(), BackupTable.quoted(key.name())));
            }
            for (var table : all) {
                execute("alter table %s disable trigger user".formatted(table.quotedName()));
            }
            execute("truncate " + all.stream().map(BackupTable::quotedName).collect(Collectors.joining(", ")));
            fill(lines, tables);
            execute("set constraints all immediate");
            for (var key : keys) {
                execute("alter table %s add constraint %s %s"
                        .formatted(key.table(), BackupTable.quoted(key.name()), key.definition()));
            }
            for (var table : all) {
                execute("alter table %s enable trigger user".formatted(table.quotedName()));
            }
            execute("select settle_restored_record()");
            execute("select pg_notify('record_changed', 'restore')");
            connection.commit();
            return new RecordBackup.Summary(tables.size(), rows);
        } catch (EOFException | ZipException e) {
            connection.rollback();
            throw refused(DAMAGED, e);
        } catch (IOException | SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static RestoreRefused refused(String message, Exception because) {
        var refused = new RestoreRefused(message);
        refused.initCause(because);
        return refused;
    }

    private static BufferedReader reader(InputStream file) throws IOException {
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        } catch (ZipException | EOFException e) {
            throw refused("한마디의 백업 파일이 아닙니다.", e);
        }
    }

    private static Head head(BufferedReader lines) throws IOException {
        try {
            var head = JSON.readValue(String.valueOf(lines.readLine()), Head.class);
            if (head == null || !RecordBackup.FORMAT.equals(head.format()) || head.version() != RecordBackup.VERSION) {
                throw new RestoreRefused("한마디의 백업 파일이 아닙니다.");
            }
            return head;
        } catch (JacksonException e) {
            throw refused("한마디의 백업 파일이 아닙니다.", e);
        }
    }

    /** The tables of the file, which must be those of the database. */
    private Map<String, BackupTable> tables(Head head) throws SQLException {
        var here = BackupTable.all(connection).stream()
                .filter(BackupTable::isSaved)
                .collect(Collectors.toMap(BackupTable::name, table -> table, (one, _) -> one, LinkedHashMap::new));
        var different = new TreeSet<String>();
        here.forEach((name, table) -> {
            if (!table.columns().equals(head.tables().get(name))) {
                different.add(name);
            }
        });
        head.tables().keySet().stream().filter(name -> !here.containsKey(name)).forEach(different::add);
        if (!different.isEmpty()) {
            throw new RestoreRefused("이 백업은 다른 판의 한마디가 만든 것입니다(다른 표: %s). 백업을 만든 판으로 복원한 뒤 새 판으로 열어 주세요."
                    .formatted(String.join(", ", different)));
        }
        return here;
    }

    private boolean isInUse(List<BackupTable> tables) throws SQLException {
        for (var table : tables) {
            if (IN_USE.contains(table.name())) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select exists (select 1 from " + table.quotedName() + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private record ForeignKey(String table, String name, String definition) {}

    private List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var select = connection.prepareStatement("""
                        select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = current_schema()::regnamespace and contype = 'f' order by oid""");
                var found = select.executeQuery()) {
            while (found.next()) {
                keys.add(new ForeignKey(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return keys;
    }

    private void fill(BufferedReader lines, Map<String, BackupTable> tables) throws IOException, SQLException {
        long expected = -1;
        for (var line = lines.readLine(); line != null && expected < 0; line = lines.readLine()) {
            if (line.startsWith("{\"table\":\"")) {
                add(line, tables);
            } else if (line.startsWith("{\"sequence\":\"")) {
                set(JSON.readValue(line, Sequence.class));
            } else {
                expected = JSON.readValue(line, End.class).rows();
            }
        }
        flush();
        if (rows != expected) {
            throw new RestoreRefused(DAMAGED);
        }
    }

    private record Sequence(String sequence, long value, boolean called) {}

    private record End(long rows) {}

    private void add(String line, Map<String, BackupTable> tables) throws SQLException {
        int nameAt = line.indexOf(":\"") + 2;
        int nameEnd = line.indexOf('"', nameAt);
        var table = tables.get(line.substring(nameAt, nameEnd));
        int rowAt = line.indexOf(':', nameEnd) + 1;
        if (table == null || rowAt == 0) {
            throw new RestoreRefused(DAMAGED);
        }
        if (!table.equals(batchOf) || batch.size() == BATCH_ROWS || letters > BATCH_LETTERS) {
            flush();
            batchOf = table;
        }
        batch.add(line.substring(rowAt, line.length() - 1));
        letters += line.length();
        rows++;
    }

    private void flush() throws SQLException {
        var table = batchOf;
        if (table != null && !batch.isEmpty()) {
            var columns = table.quotedColumns();
            try (var insert = connection.prepareStatement(
                    "insert into %1$s (%2$s) overriding system value select %2$s from json_populate_recordset(null::%1$s, ?::json)"
                            .formatted(table.quotedName(), columns))) {
                insert.setString(1, "[" + String.join(",", batch) + "]");
                insert.executeUpdate();
            }
        }
        batch.clear();
        letters = 0;
    }

    private void set(Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, BackupTable.quoted(sequence.sequence()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

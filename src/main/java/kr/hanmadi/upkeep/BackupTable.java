package kr.hanmadi.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the database.
 *
 * @param columns those that are written; what the database computes is left out
 */
record BackupTable(String name, List<String> columns) {
    /** What the database knows of itself and of the index beside it: neither saved nor emptied. */
    private static final Pattern OF_THE_PLACE = Pattern.compile(
            "flyway_schema_history|hsearch_.*|index_home|index_request|index_comparison|index_difference");
    /** What only running portals need; a restored portal begins without it. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile(
            "spring_session.*|editor_session|setup_link|presence|request_limit|sign_in_.*|passkey_question|event_publication.*|read_only|webhook_delivery|record_change.*");

    /** All tables but {@link #OF_THE_PLACE}, in the order of their names. */
    static List<BackupTable> all(Connection connection) throws SQLException {
        var found = new ArrayList<BackupTable>();
        try (var select = connection.prepareStatement("""
                        select c.relname, array_agg(a.attname::text order by a.attnum)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                            and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        group by c.relname order by c.relname""");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var table = new BackupTable(rows.getString(1), List.copyOf(Arrays.asList((String[])
                        rows.getArray(2).getArray())));
                if (!OF_THE_PLACE.matcher(table.name()).matches()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** Whether a backup holds it. */
    boolean isSaved() {
        return !OF_THE_MOMENT.matcher(name).matches();
    }

    String quotedName() {
        return quoted(name);
    }

    String quotedColumns() {
        return columns.stream().map(BackupTable::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}

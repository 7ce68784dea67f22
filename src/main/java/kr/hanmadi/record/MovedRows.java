package kr.hanmadi.record;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Moves rows from one owner to another in plain SQL, and back. */
public final class MovedRows {
    private final JdbcClient jdbc;

    public MovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves what an update finds.
     *
     * @param update with the parameters {@code from}, {@code into} and, where it asks for them, {@code whole} and {@code within},
     *     and returning owner and place
     * @param within the articles or forums in which the rows stand that are meant; null for all
     */
    public List<MovedRow> move(
            MovedRow.What what, String update, Long from, Long into, @Nullable Collection<Long> within) {
        return jdbc.sql(update)
                .param("from", from)
                .param("into", into)
                .param("whole", within == null)
                .param("within", new SqlArrayValue("bigint", within == null ? new Object[0] : within.toArray()))
                .query((row, number) -> new MovedRow(what, row.getLong("owner"), row.getString("place")))
                .list();
    }

    /**
     * Moves back what is still there.
     *
     * @param update with the parameters {@code owners} and {@code places}, in pairs, {@code from}, whose they were, and {@code holder}
     */
    public void giveBack(MovedRow.What what, String update, List<MovedRow> moved, Long from, Long holder) {
        var rows = moved.stream().filter(row -> row.what() == what).toList();
        if (!rows.isEmpty()) {
            jdbc.sql(update)
                    .param(
                            "owners",
                            new SqlArrayValue(
                                    "bigint", rows.stream().map(MovedRow::owner).toArray()))
                    .param(
                            "places",
                            new SqlArrayValue(
                                    "text", rows.stream().map(MovedRow::place).toArray()))
                    .param("from", from)
                    .param("holder", holder)
                    .update();
        }
    }
}

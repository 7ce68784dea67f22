package kr.hanmadi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.MovedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which people and forums editors joined and parted, and what moved then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IdentityChanges {
    /** What editors did. */
    public enum Kind {
        MERGE,
        SPLIT
    }

    /** What kind of thing they did it to. */
    public enum Subject {
        PERSON,
        FORUM
    }

    /**
     * One of these events.
     *
     * @param fromId whose rows moved
     * @param intoId the one that it was joined to
     * @param undone null while it holds
     */
    record Change(
            long id,
            Kind kind,
            Subject subject,
            String fromId,
            String intoId,
            Decision made,
            @Nullable Decision undone) {
        boolean isUndone() {
            return undone != null;
        }
    }

    private final JdbcClient jdbc;

    IdentityChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Kind kind, Subject subject, String fromId, String intoId, List<MovedRow> moved, Decision by) {
        long id = jdbc.sql("""
                insert into identity_change (id, kind, subject, from_id, into_id, made_by, made_by_id, made_at)
                values (nextval('identity_change_seq'), ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(kind.name())
                .param(subject.name())
                .param(fromId)
                .param(intoId)
                .param(by.editor())
                .param(by.account())
                .param(Timestamp.from(by.at()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into identity_move (change_id, what, owner, place)
                select :change, what, owner, place from unnest(:whats, :owners, :places) as rows (what, owner, place)
                on conflict do nothing""")
                .param("change", id)
                .param(
                        "whats",
                        new SqlArrayValue(
                                "text",
                                moved.stream().map(row -> row.what().name()).toArray()))
                .param(
                        "owners",
                        new SqlArrayValue(
                                "bigint", moved.stream().map(MovedRow::owner).toArray()))
                .param(
                        "places",
                        new SqlArrayValue(
                                "text", moved.stream().map(MovedRow::place).toArray()))
                .update();
    }

    /** Locked until the transaction ends, so that it is undone once. */
    Optional<Change> findToUndo(long id) {
        return jdbc.sql("select * from identity_change where id = ? for update")
                .param(id)
                .query(IdentityChanges::readChange)
                .optional();
    }

    List<MovedRow> movedBy(long id) {
        return jdbc.sql("select what, owner, place from identity_move where change_id = ?")
                .param(id)
                .query((row, number) ->
                        new MovedRow(MovedRow.What.valueOf(row.getString(1)), row.getLong(2), row.getString(3)))
                .list();
    }

    void undone(long id, Decision by) {
        jdbc.sql("update identity_change set undone_by = ?, undone_by_id = ?, undone_at = ? where id = ?")
                .param(by.editor())
                .param(by.account())
                .param(Timestamp.from(by.at()))
                .param(id)
                .update();
    }

    /** Newest first; those that were undone too. */
    @Transactional(readOnly = true)
    List<Change> changesOf(Subject subject, String publicId) {
        return jdbc.sql("""
                select * from identity_change where subject = :subject and (from_id = :id or into_id = :id)
                order by id desc limit 50""")
                .param("subject", subject.name())
                .param("id", publicId)
                .query(IdentityChanges::readChange)
                .list();
    }

    private static Change readChange(ResultSet row, int number) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new Change(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                Subject.valueOf(row.getString("subject")),
                row.getString("from_id"),
                row.getString("into_id"),
                new Decision(
                        row.getString("made_by"), row.getTimestamp("made_at").toInstant()),
                undone == null ? null : new Decision(row.getString("undone_by"), undone.toInstant()));
    }
}

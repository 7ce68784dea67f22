package kr.hanmadi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was changed in many reports at once, and what was there before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BulkRecord {
    private static final String CHANGES = """
            select c.id, c.act, c.forum_id, c.topic, c.made_by, c.made_by_id, c.made_at, c.undone_at is not null as undone,
                (select count(*) from bulk_change_part p where p.change_id = c.id) as reports
            from bulk_change c""";

    private final JdbcClient jdbc;

    BulkRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change of many.
     *
     * @param target what they were given
     * @param reports how many were changed
     */
    record Change(long id, BulkAct act, Target target, Made made, long reports, boolean undone) {}

    /** The forum that reports were tied to, or the topic that forums were given; both are null for none. */
    record Target(@Nullable Long forumId, @Nullable String topic) {
        static final Target NONE = new Target(null, null);
    }

    record Made(String by, long byId, Instant at) {}

    /**
     * What a report was before.
     *
     * @param forumId the forum that it had; of a topic the forum that was given it
     * @param step how far it had come; null where that did not change
     */
    record Part(
            long articleId,
            @Nullable Long forumId,
            @Nullable String topic,
            @Nullable WorkStep step) {}

    long add(BulkAct act, Target target, SignedInEditor by, Instant at) {
        return jdbc.sql("""
                insert into bulk_change (act, forum_id, topic, made_by, made_by_id, made_at) values (?, ?, ?, ?, ?, ?)
                returning id""")
                .param(act.name())
                .param(target.forumId())
                .param(target.topic())
                .param(by.getDisplayName())
                .param(by.getId())
                .param(Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void add(long changeId, Part part) {
        var step = part.step();
        jdbc.sql("insert into bulk_change_part (change_id, article_id, forum_id, topic, step) values (?, ?, ?, ?, ?)")
                .param(changeId)
                .param(part.articleId())
                .param(part.forumId())
                .param(part.topic())
                .param(step == null ? null : step.name())
                .update();
    }

    /** The last ones first. */
    List<Change> last(int most) {
        return jdbc.sql(CHANGES + " order by c.id desc limit ?")
                .param(most)
                .query(BulkRecord::read)
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<Change> toUndo(long id) {
        return jdbc.sql(CHANGES + " where c.id = ? for update of c")
                .param(id)
                .query(BulkRecord::read)
                .optional();
    }

    List<Part> parts(long changeId) {
        return jdbc.sql("select article_id, forum_id, topic, step from bulk_change_part where change_id = ?"
                        + " order by article_id")
                .param(changeId)
                .query((row, number) -> new Part(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        row.getString(4) == null ? null : WorkStep.valueOf(row.getString(4))))
                .list();
    }

    void undone(long id, Instant at) {
        jdbc.sql("update bulk_change set undone_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                BulkAct.valueOf(row.getString("act")),
                new Target(row.getObject("forum_id", Long.class), row.getString("topic")),
                new Made(
                        row.getString("made_by"),
                        row.getLong("made_by_id"),
                        row.getTimestamp("made_at").toInstant()),
                row.getLong("reports"),
                row.getBoolean("undone"));
    }
}

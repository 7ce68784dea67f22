package kr.hanmadi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where drafts stand in the newsroom; a draft of which nothing is kept is being written. */
@Repository
class WorkRecord {
    private static final String NAMES = """
            article_id, step, note, stepped_by, stepped_by_id, stepped_at, assignee, approved, embargo_until, goes_out_at,
            scheduled_by, scheduled_by_id, stopped""";
    private static final String COLUMNS = "select " + NAMES + " from article_work";

    private final JdbcClient jdbc;

    WorkRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long articleId, DraftProgress work) {}

    @Transactional(readOnly = true)
    DraftProgress workOn(long articleId) {
        return jdbc.sql(COLUMNS + " where article_id = ?")
                .param(articleId)
                .query(WorkRecord::readRow)
                .optional()
                .map(Row::work)
                .orElse(DraftProgress.NEW);
    }

    /** Where drafts stand that have come further than being written. */
    @Transactional(readOnly = true)
    Map<Long, DraftProgress> workOn(Collection<Long> articleIds) {
        var found = new HashMap<Long, DraftProgress>();
        if (!articleIds.isEmpty()) {
            jdbc.sql(COLUMNS + " where article_id in (:ids)")
                    .param("ids", articleIds)
                    .query(WorkRecord::readRow)
                    .list()
                    .forEach(row -> found.put(row.articleId(), row.work()));
        }
        return found;
    }

    /** Locked until the transaction ends, so that one step follows another. */
    @Transactional(propagation = Propagation.MANDATORY)
    DraftProgress toChange(long articleId) {
        jdbc.sql("insert into article_work (article_id, step) values (?, 'WRITING') on conflict do nothing")
                .param(articleId)
                .update();
        return jdbc.sql(COLUMNS + " where article_id = ? for update")
                .param(articleId)
                .query(WorkRecord::readRow)
                .single()
                .work();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(long articleId, DraftProgress work) {
        var release = work.release();
        jdbc.sql("""
                update article_work set step = ?, note = ?, stepped_by = ?, stepped_by_id = ?, stepped_at = ?, assignee = ?, approved = ?,
                    embargo_until = ?, goes_out_at = ?, scheduled_by = ?, scheduled_by_id = ?, stopped = ? where article_id = ?""")
                .param(work.step().name())
                .param(work.note())
                .param(work.by())
                .param(work.byId())
                .param(timestamp(work.at()))
                .param(work.assignee())
                .param(release.approved())
                .param(timestamp(release.embargoUntil()))
                .param(timestamp(release.goesOutAt()))
                .param(release.scheduledBy())
                .param(release.scheduledById())
                .param(release.stopped())
                .param(articleId)
                .update();
    }

    /** What readers would see of a report, as a number that every word, speaker and decision changes. */
    @Transactional(readOnly = true)
    long content(long articleId) {
        return contents(List.of(articleId)).getOrDefault(articleId, 0L);
    }

    /** The same of many, by article. */
    @Transactional(readOnly = true)
    Map<Long, Long> contents(Collection<Long> articleIds) {
        var found = new HashMap<Long, Long>();
        jdbc.sql("select id, approved_content(id) from unnest(cast(? as bigint[])) id")
                .param(articleIds.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong(1), row.getLong(2));
                });
        return found;
    }

    /** Drops what is kept of a draft that went out or was thrown away. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(long articleId) {
        jdbc.sql("delete from article_work where article_id = ?")
                .param(articleId)
                .update();
    }

    /** What is to go out by now, the longest due first. */
    @Transactional(readOnly = true)
    List<Long> due(Instant now, int most) {
        return jdbc.sql("""
                select article_id from article_work where goes_out_at <= ? and stopped is null
                order by goes_out_at, article_id limit ?""")
                .params(Timestamp.from(now), most)
                .query(WorkRecord::articleId)
                .list();
    }

    /** Takes one that is due for this transaction; empty where another one has it, or it is due no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<DraftProgress> claim(long articleId, Instant now) {
        return jdbc.sql(COLUMNS
                        + " where article_id = ? and goes_out_at <= ? and stopped is null for update skip locked")
                .params(articleId, Timestamp.from(now))
                .query(WorkRecord::readRow)
                .optional()
                .map(Row::work);
    }

    /** @param why the key of a message */
    @Transactional
    void stop(long articleId, String why) {
        jdbc.sql("update article_work set stopped = ? where article_id = ? and goes_out_at is not null")
                .params(why, articleId)
                .update();
    }

    /**
     * What today's queue tells of drafts, each list in its order.
     *
     * @param scheduled everything with an hour at which it goes out, or should have, the first first
     * @param returned what the account has to see to once more, the longest waiting first
     * @param sent drafts that were sent, the longest waiting first
     */
    record Queue(
            Map<Long, DraftProgress> scheduled, Map<Long, DraftProgress> returned, Map<Long, DraftProgress> sent) {}

    /** @param most in each list */
    @Transactional(readOnly = true)
    Queue queue(long account, int most) {
        var queue = new Queue(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        jdbc.sql("""
                with work as (
                    select *, 'SCHEDULED' as list,
                            row_number() over (order by stopped is null, goes_out_at, article_id) as place
                        from article_work where goes_out_at is not null
                    union all
                    select *, step, row_number() over (partition by step order by stepped_at, article_id)
                        from article_work where step = 'SENT' or step = 'RETURNED' and assignee = :account)
                select list, %s from work where place <= :most order by list, place""".formatted(NAMES))
                .param("account", account)
                .param("most", most)
                .query(row -> {
                    var list = switch (row.getString("list")) {
                        case "SCHEDULED" -> queue.scheduled();
                        case "RETURNED" -> queue.returned();
                        default -> queue.sent();
                    };
                    var found = readRow(row, row.getRow());
                    list.put(found.articleId(), found.work());
                });
        return queue;
    }

    /** Drafts that have come so far. */
    @Transactional(readOnly = true)
    List<Long> in(WorkStep step) {
        return jdbc.sql("select article_id from article_work where step = ?")
                .param(step.name())
                .query(WorkRecord::articleId)
                .list();
    }

    /** What an account has to see to. */
    @Transactional(readOnly = true)
    List<Long> assignedTo(long account) {
        return jdbc.sql("select article_id from article_work where assignee = ?")
                .param(account)
                .query(WorkRecord::articleId)
                .list();
    }

    private static Long articleId(ResultSet row, int number) throws SQLException {
        return row.getLong("article_id");
    }

    private static Row readRow(ResultSet row, int number) throws SQLException {
        var release = new DraftProgress.Release(
                row.getObject("approved", Long.class),
                instant(row.getTimestamp("embargo_until")),
                instant(row.getTimestamp("goes_out_at")),
                row.getString("scheduled_by"),
                row.getObject("scheduled_by_id", Long.class),
                row.getString("stopped"));
        return new Row(
                row.getLong("article_id"),
                new DraftProgress(
                        WorkStep.valueOf(row.getString("step")),
                        row.getString("note"),
                        row.getString("stepped_by"),
                        row.getObject("stepped_by_id", Long.class),
                        instant(row.getTimestamp("stepped_at")),
                        row.getObject("assignee", Long.class),
                        release));
    }

    private static @Nullable Instant instant(@Nullable Timestamp kept) {
        return kept == null ? null : kept.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}

package kr.hanmadi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what editors say to each other about places of reports. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CommentRecord {
    private static final String THREADS = """
            select id, start_offset, words, proposed, settled_by, settled_at, taken
            from comment_thread where article_id = ?""";

    private final JdbcClient jdbc;

    CommentRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A talk about a place.
     *
     * @param start where its words stood in the text as it was printed then
     * @param proposed what should stand in their place; null for a comment alone
     * @param settled null while it is open
     */
    record Talk(
            long id,
            int start,
            String words,
            @Nullable String proposed,
            @Nullable Settled settled,
            List<Line> lines) {
        boolean isOpen() {
            return settled == null;
        }
    }

    /** @param taken whether what was proposed stands in the text now */
    record Settled(String by, Instant at, boolean taken) {}

    record Line(String said, String by, @Nullable Long byId, Instant at) {}

    /** All of a report, in the order in which they began. */
    List<Talk> of(long articleId) {
        var talks = new LinkedHashMap<Long, Talk>();
        jdbc.sql(THREADS + " order by id")
                .param(articleId)
                .query(CommentRecord::readTalk)
                .list()
                .forEach(talk -> talks.put(talk.id(), talk));
        if (!talks.isEmpty()) {
            jdbc.sql("""
                    select thread_id, said, written_by, written_by_id, written_at from comment_line
                    where thread_id = any(?) order by id""").param(talks.keySet().toArray(Long[]::new)).query(row -> {
                Objects.requireNonNull(talks.get(row.getLong("thread_id")))
                        .lines()
                        .add(readLine(row));
            });
        }
        return List.copyOf(talks.values());
    }

    /** Locked until the transaction ends; empty where the report has none of that number. */
    Optional<Talk> toChange(long articleId, long talkId) {
        return jdbc.sql(THREADS + " and id = ? for update")
                .params(articleId, talkId)
                .query(CommentRecord::readTalk)
                .optional()
                .map(talk -> {
                    jdbc.sql("""
                            select said, written_by, written_by_id, written_at from comment_line
                            where thread_id = ? order by id""").param(talkId).query(row -> {
                        talk.lines().add(readLine(row));
                    });
                    return talk;
                });
    }

    long open(long articleId, int start, String words, @Nullable String proposed) {
        return jdbc.sql("""
                insert into comment_thread (article_id, start_offset, words, proposed) values (?, ?, ?, ?) returning id""")
                .params(articleId, start, words)
                .param(proposed)
                .query(Long.class)
                .single();
    }

    void say(long talkId, String said, SignedInEditor by, Instant at) {
        jdbc.sql("insert into comment_line (thread_id, said, written_by, written_by_id, written_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(talkId, said, by.getDisplayName(), by.getId(), Timestamp.from(at))
                .update();
    }

    /** @param taken whether what was proposed stands in the text now */
    void settle(long talkId, boolean taken, SignedInEditor by, Instant at) {
        jdbc.sql("update comment_thread set settled_by = ?, settled_by_id = ?, settled_at = ?, taken = ? where id = ?")
                .params(by.getDisplayName(), by.getId(), Timestamp.from(at), taken, talkId)
                .update();
    }

    void reopen(long talkId) {
        jdbc.sql("update comment_thread set settled_by = null, settled_by_id = null, settled_at = null, taken = false"
                        + " where id = ?")
                .param(talkId)
                .update();
    }

    private static Talk readTalk(ResultSet row, int number) throws SQLException {
        var settledAt = row.getTimestamp("settled_at");
        return new Talk(
                row.getLong("id"),
                row.getInt("start_offset"),
                row.getString("words"),
                row.getString("proposed"),
                settledAt == null
                        ? null
                        : new Settled(row.getString("settled_by"), settledAt.toInstant(), row.getBoolean("taken")),
                new ArrayList<>());
    }

    private static Line readLine(ResultSet row) throws SQLException {
        return new Line(
                row.getString("said"),
                row.getString("written_by"),
                row.getObject("written_by_id", Long.class),
                row.getTimestamp("written_at").toInstant());
    }
}

package kr.hanmadi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What editors did; rows are only ever added, and the database refuses anything else. */
@Service
public class AuditTrail {
    private static final String COLUMNS = "select made_at, editor, action, subject, before, after from audit_entry";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down a change in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String editor, String action, String subject, @Nullable String before, @Nullable String after) {
        record(clock.instant(), editor, action, subject, before, after);
    }

    /** Writes down what happened before, in the running transaction. */
    void record(
            Instant madeAt,
            String editor,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql("insert into audit_entry (id, made_at, editor, action, subject, before, after)"
                        + " values (nextval('audit_entry_seq'), ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(madeAt))
                .param(editor)
                .param(action)
                .param(subject)
                .param(before)
                .param(after)
                .update();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subject) {
        return of(subject, 200);
    }

    /** The last of them, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subject, int most) {
        return jdbc.sql(COLUMNS + " where subject = ? order by id desc limit ?")
                .params(subject, most)
                .query(AuditTrail::readEntry)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> all(Pageable page) {
        var rows = jdbc.sql(COLUMNS + " order by id desc limit ? offset ?")
                .params(page.getPageSize(), page.getOffset())
                .query(AuditTrail::readEntry)
                .list();
        long total =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        return new PageImpl<>(rows, page, total);
    }

    private static AuditEntry readEntry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("made_at").toInstant(),
                row.getString("editor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"));
    }
}

package kr.hanmadi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.hanmadi.record.Decision;
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
    private static final String COLUMNS =
            "select id, made_at, editor, editor_id, action, subject, before, after from audit_entry ";
    private static final String WANTED = """
            where (:editor::text is null or editor = :editor
                    or editor_id in (select id from editor where name = :editor))
                and (:action::text is null or action = :action)
                and (:subject::text is null or subject = :subject)
                and (:from::timestamptz is null or made_at >= :from)
                and (:before::timestamptz is null or made_at < :before)""";
    private static final int BATCH = 500;

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

    /** Writes down an editor's decision about the record, in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Decision by, String action, String subject, @Nullable String before, @Nullable String after) {
        jdbc.sql("insert into audit_entry (id, made_at, editor, action, subject, before, after, editor_id)"
                        + " values (nextval('audit_entry_seq'), ?, ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(by.at()))
                .param(by.editor())
                .param(action)
                .param(subject)
                .param(before)
                .param(after)
                .param(by.account())
                .update();
    }

    /** Writes down what happened before, in the running transaction. */
    void record(
            Instant madeAt,
            String editor,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        var account = SignedInEditor.current().map(SignedInEditor::getId).orElse(null);
        record(new Decision(editor, account, madeAt, null), action, subject, before, after);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> entriesOf(String subject) {
        return entriesOf(subject, 200);
    }

    /** The last lines about a subject, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> entriesOf(String subject, int most) {
        return jdbc.sql(COLUMNS + " where subject = ? order by id desc limit ?")
                .params(subject, most)
                .query(AuditTrail::readEntry)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> find(AuditQuery query, Pageable page) {
        var rows = asked(COLUMNS + WANTED + " order by id desc limit :most offset :after", query)
                .param("most", page.getPageSize())
                .param("after", page.getOffset())
                .query(AuditTrail::readEntry)
                .list();
        long total = asked("select count(*) from audit_entry " + WANTED, query)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** The newest lines that are older than one, to read the trail batch by batch. */
    @Transactional(readOnly = true)
    public List<AuditEntry> batch(AuditQuery query, long olderThan) {
        return asked(COLUMNS + WANTED + " and id < :older order by id desc limit :most", query)
                .param("older", olderThan)
                .param("most", BATCH)
                .query(AuditTrail::readEntry)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, AuditQuery query) {
        return jdbc.sql(sql)
                .param("editor", query.editor(), Types.VARCHAR)
                .param("action", query.action(), Types.VARCHAR)
                .param("subject", query.subject(), Types.VARCHAR)
                .param("from", timestamp(query.from()), Types.TIMESTAMP)
                .param("before", timestamp(query.before()), Types.TIMESTAMP);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** All names of editors, of today and of then, in their order. */
    @Transactional(readOnly = true)
    public List<String> editors() {
        return jdbc.sql("select editor from audit_entry union select name from editor order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Every kind of decision that was made. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql("select distinct action from audit_entry")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static AuditEntry readEntry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("editor"),
                row.getObject("editor_id", Long.class),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"));
    }
}

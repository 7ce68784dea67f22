package kr.hanmadi.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts raw texts into the table {@code source}, and nothing else, over plain JDBC: the Flyway migration, the import
 * command and the desk all stage here. Staging the same text twice changes nothing; a changed text at a known path
 * supersedes the old one and will update the same article. The caller commits.
 */
public final class SourceStaging {
    private static final long STAGING_LOCK = 0x68616e6d61646931L;

    private static final String KNOWN = "select id, sha256, state, failure, article_id from source";

    private final Connection connection;

    public SourceStaging(Connection connection) {
        this.connection = connection;
    }

    /** Stages one raw text. One process stages at a time, so that two never take the same path for new. */
    public StagedSource stage(SourceToStage incoming) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, STAGING_LOCK);
            lock.execute();
        }
        var raw = incoming.raw();
        var current = findKnown(
                KNOWN + " where origin = ? and path = ? and superseded_by is null",
                incoming.origin().name(),
                incoming.path());
        if (current == null) {
            var replaced = findKnown(
                    KNOWN + " where origin = ? and path = ? order by id desc limit 1",
                    incoming.origin().name(),
                    incoming.path());
            if (replaced != null && replaced.articleId() != null) {
                current = ofArticle(replaced.articleId());
                if (current != null && replaced.sha256().equals(raw.sha256())) {
                    return new StagedSource(current.id(), StagedSource.Outcome.UNCHANGED, null);
                }
            }
        }
        if (current != null && current.sha256().equals(raw.sha256())) {
            return stageAgain(current);
        }
        if (raw.failure() == null) {
            var same = findKnown(
                    KNOWN + " where sha256 = ? and superseded_by is null and state <> 'FAILED'", raw.sha256());
            if (same != null) {
                return new StagedSource(same.id(), StagedSource.Outcome.UNCHANGED, null);
            }
        }
        long id = nextId();
        if (current != null) {
            supersede(current.id(), id);
        }
        insert(id, incoming, current == null ? null : current.articleId());
        return raw.failure() == null
                ? new StagedSource(id, StagedSource.Outcome.STAGED, null)
                : new StagedSource(id, StagedSource.Outcome.FAILED, raw.failure());
    }

    /** How many of these sources wait to be filed. */
    public long countWaiting(Object[] ids) throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from source where id = any (?) and state = 'STAGED' and superseded_by is null")) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Why those of these sources that failed could not be filed, by id. */
    public Map<Long, SourceFailure> failuresOf(Object[] ids) throws SQLException {
        var failures = new LinkedHashMap<Long, SourceFailure>();
        try (var select = connection.prepareStatement(
                "select id, failure from source where id = any (?) and failure is not null order by id")) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    failures.put(row.getLong("id"), SourceFailure.valueOf(row.getString("failure")));
                }
            }
        }
        return failures;
    }

    /** The current source of an article, from any origin. */
    private @Nullable Known ofArticle(long articleId) throws SQLException {
        try (var select = connection.prepareStatement(
                KNOWN + " where article_id = ? and superseded_by is null order by id desc limit 1")) {
            select.setLong(1, articleId);
            try (var row = select.executeQuery()) {
                return row.next() ? Known.of(row) : null;
            }
        }
    }

    /** The same file again: a text whose filing failed is tried once more, anything else stays as it is. */
    private StagedSource stageAgain(Known known) throws SQLException {
        var failure = known.failure();
        if (failure == null) {
            return new StagedSource(known.id(), StagedSource.Outcome.UNCHANGED, null);
        }
        return restage(known.id())
                ? new StagedSource(known.id(), StagedSource.Outcome.STAGED, null)
                : new StagedSource(known.id(), StagedSource.Outcome.FAILED, failure);
    }

    /** Gives a failed source another chance when it has a text; whether it has. */
    boolean restage(long id) throws SQLException {
        try (var update = connection.prepareStatement("update source set state = 'STAGED', failure = null, attempts = 0"
                + " where id = ? and state = 'FAILED' and text is not null and superseded_by is null"
                + " and not exists (select 1 from source other where other.sha256 = source.sha256"
                + " and other.superseded_by is null and other.state <> 'FAILED')")) {
            update.setLong(1, id);
            return update.executeUpdate() == 1;
        }
    }

    private @Nullable Known findKnown(String sql, String... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                return row.next() ? Known.of(row) : null;
            }
        }
    }

    private long nextId() throws SQLException {
        try (var select = connection.prepareStatement("select nextval('source_seq')");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void supersede(long old, long by) throws SQLException {
        try (var update = connection.prepareStatement("update source set superseded_by = ? where id = ?")) {
            update.setLong(1, by);
            update.setLong(2, old);
            update.executeUpdate();
        }
    }

    private void insert(long id, SourceToStage incoming, @Nullable Long articleId) throws SQLException {
        var raw = incoming.raw();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into source (id, origin, path, content, text,"
                        + " size, sha256, received_at, published, publish, full_text, state, failure, article_id,"
                        + " outlet, source_url, licence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, incoming.origin().name());
            insert.setString(3, incoming.path());
            insert.setBytes(4, raw.content());
            insert.setString(5, raw.text());
            insert.setLong(6, raw.size());
            insert.setString(7, raw.sha256());
            insert.setObject(8, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setObject(9, incoming.published(), Types.DATE);
            insert.setBoolean(10, incoming.publish());
            insert.setBoolean(11, incoming.fullText());
            insert.setString(12, raw.failure() == null ? "STAGED" : "FAILED");
            insert.setString(13, raw.failure() == null ? null : raw.failure().name());
            insert.setObject(14, articleId, Types.BIGINT);
            insert.setString(15, incoming.provenance().outlet());
            insert.setString(16, incoming.provenance().sourceUrl());
            insert.setString(17, incoming.provenance().licence());
            insert.executeUpdate();
        }
    }

    private record Known(
            long id,
            String sha256,
            @Nullable SourceFailure failure,
            @Nullable Long articleId) {
        static Known of(ResultSet row) throws SQLException {
            var failure = row.getString("failure");
            return new Known(
                    row.getLong("id"),
                    row.getString("sha256"),
                    failure == null ? null : SourceFailure.valueOf(failure),
                    row.getObject("article_id", Long.class));
        }
    }
}

package kr.hanmadi.ingest;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.hanmadi.extraction.Report;
import kr.hanmadi.extraction.ReportReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files staged sources: read, write the entities in one transaction, mark FILED; or mark FAILED with the reason and go
 * on. A claim is an advisory lock held by a transaction around the whole work: it goes with the process, so a source is
 * never left claimed, and several nodes never file the same one.
 */
@Service
public class Filing {
    private static final Logger log = LoggerFactory.getLogger(Filing.class);
    private static final int CLAIM_LOCK = 0x66696c65;
    private static final int MOST_ATTEMPTS = 3;

    private final ReportReader reader = new ReportReader();
    private final JdbcClient jdbc;
    private final ReportFiler filer;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Filing(JdbcClient jdbc, ReportFiler filer, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.filer = filer;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Files the next staged source that nobody else works on; whether there was one. */
    public boolean fileNext() {
        var waiting = jdbc.sql(
                        "select id from source where state = 'STAGED' and superseded_by is null order by id limit 50")
                .query(Long.class)
                .list();
        for (long id : waiting) {
            if (file(id)) {
                return true;
            }
        }
        return false;
    }

    /** Files one staged source now; false when it does not wait or another worker has it. */
    public boolean file(long sourceId) {
        return Boolean.TRUE.equals(ownTransaction.execute(claim -> {
            boolean claimed = jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                    .params(CLAIM_LOCK, Long.hashCode(sourceId))
                    .query(Boolean.class)
                    .single();
            return claimed && fileClaimed(sourceId);
        }));
    }

    /** Files one staged source now, or waits until the worker that has it is done with it. */
    public void fileOrAwait(long sourceId) {
        ownTransaction.executeWithoutResult(claim -> {
            jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                    .params(CLAIM_LOCK, Long.hashCode(sourceId))
                    .query((row, number) -> number)
                    .list();
            fileClaimed(sourceId);
        });
    }

    private boolean fileClaimed(long sourceId) {
        var attempt = ownTransaction.execute(status -> begin(sourceId));
        if (attempt == null || attempt.isEmpty()) {
            return false;
        }
        var source = attempt.get();
        if (source.attempts() > MOST_ATTEMPTS) {
            fail(sourceId, SourceFailure.INTERRUPTED);
            return true;
        }
        try {
            var report = reader.read(source.text(), source.published());
            if (report.holdsArticle()) {
                ownTransaction.executeWithoutResult(status -> write(sourceId, source, report));
            } else {
                fail(sourceId, SourceFailure.NO_ARTICLE);
            }
        } catch (RuntimeException | StackOverflowError e) {
            log.error("Source {} ({}) could not be filed", sourceId, source.path(), e);
            fail(sourceId, SourceFailure.ERROR);
        }
        return true;
    }

    /** Counts the attempt before the work, in a transaction of its own: the work may take the process with it. */
    private Optional<Waiting> begin(long sourceId) {
        return jdbc.sql("""
                update source set attempts = attempts + 1
                where id = ? and state = 'STAGED' and superseded_by is null
                returning path, text, published, publish, full_text, attempts,
                    coalesce(article_id, (select max(old.article_id) from source old where old.superseded_by = source.id))
                        as article_id""")
                .param(sourceId)
                .query((row, number) -> {
                    long article = row.getLong("article_id");
                    return new Waiting(
                            row.getString("path"),
                            row.getString("text"),
                            row.getObject("published", LocalDate.class),
                            row.getBoolean("publish"),
                            row.getBoolean("full_text"),
                            article == 0 ? null : article,
                            row.getInt("attempts"));
                })
                .optional();
    }

    private void write(long sourceId, Waiting source, Report report) {
        long articleId = filer.file(report, source);
        jdbc.sql("update source set state = 'FILED', filed_at = ?, article_id = ? where id = ?")
                .params(Timestamp.from(clock.instant()), articleId, sourceId)
                .update();
    }

    private void fail(long sourceId, SourceFailure failure) {
        ownTransaction.executeWithoutResult(
                status -> jdbc.sql("update source set state = 'FAILED', failure = ? where id = ?")
                        .params(failure.name(), sourceId)
                        .update());
        log.warn("Source {} failed: {}", sourceId, failure.reason());
    }

    /** A staged source as the filer needs it. */
    record Waiting(
            String path,
            String text,
            @Nullable LocalDate published,
            boolean publish,
            boolean fullText,
            @Nullable Long articleId,
            int attempts) {}
}

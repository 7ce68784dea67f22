package kr.hanmadi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.TextChange;
import kr.hanmadi.database.Outage;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files staged sources: read, write the entities in one transaction, mark FILED; or mark FAILED with the reason and go
 * on. A claim is an advisory lock held by a transaction around the whole work: it goes with the process, so a source is
 * never left claimed, and several nodes never file the same one. What failed for no fault of the text waits and is tried
 * again, later each time.
 */
@Service
public class Filing {
    private static final Logger log = LoggerFactory.getLogger(Filing.class);
    private static final int CLAIM_LOCK = 0x66696c65;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ReportCache reports;
    private final JdbcClient jdbc;
    private final ReportFiler filer;
    private final Articles articles;
    private final Clock clock;
    private final Duration pause;
    private final TransactionTemplate ownTransaction;
    private final Map<Long, Postponed> postponed = new ConcurrentHashMap<>();

    /** Until when a source is left alone, by the monotonic clock, which cannot be set back. */
    private record Postponed(long untilNanos, Duration pause) {
        boolean isOver() {
            return System.nanoTime() - untilNanos >= 0;
        }
    }

    Filing(
            ReportCache reports,
            JdbcClient jdbc,
            ReportFiler filer,
            Articles articles,
            Clock clock,
            IngestSettings settings,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.filer = filer;
        this.articles = articles;
        this.clock = clock;
        this.pause = settings.interval();
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Files the next staged source that no other worker has claimed; false when there was none. */
    public boolean fileNext() {
        var waiting = jdbc.sql("select id from source where state = 'STAGED' and not held and superseded_by is null"
                        + " and not is_read_only() order by id limit 50")
                .query(Long.class)
                .list();
        for (long id : waiting) {
            var rest = postponed.get(id);
            if ((rest == null || rest.isOver()) && file(id)) {
                return true;
            }
        }
        return false;
    }

    /** Files one staged source now; false when it does not wait, another worker has it, or it was put off. */
    public boolean file(long sourceId) {
        return Boolean.TRUE.equals(ownTransaction.execute(claim -> {
            boolean claimed = jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                    .params(CLAIM_LOCK, Long.hashCode(sourceId))
                    .query(Boolean.class)
                    .single();
            return claimed && fileClaimed(sourceId);
        }));
    }

    /** Files one staged source now, or waits until the worker that has it is done with it. It may be put off, and waits. */
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
            var report = reports.takeOrRead(sourceId, source.corrected(), source.published());
            if (report.holdsArticle()) {
                ownTransaction.executeWithoutResult(status -> write(sourceId, source, report));
            } else {
                fail(sourceId, SourceFailure.NO_ARTICLE);
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (isNoFaultOfTheText(e)) {
                putOff(sourceId, source.path(), e);
                return false;
            }
            log.error("Source {} ({}) could not be filed", sourceId, source.path(), e);
            fail(sourceId, SourceFailure.ERROR);
        }
        postponed.remove(sourceId);
        return true;
    }

    /** The database was unreachable or full, another transaction changed the same rows, a disk failed. */
    private static boolean isNoFaultOfTheText(Throwable failure) {
        if (Outage.isBehind(failure) || failure instanceof ConcurrencyFailureException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return true;
            }
        }
        return false;
    }

    /** Each time for twice as long, so that one source never holds up the others. */
    private void putOff(long sourceId, String path, Throwable failure) {
        var rest = postponed.merge(
                sourceId,
                postponed(pause),
                (before, first) -> postponed(before.pause().multipliedBy(2)));
        log.warn("Trying source {} ({}) again in {}: {}", sourceId, path, rest.pause(), Outage.messageOf(failure));
    }

    private static Postponed postponed(Duration wished) {
        var pause = wished.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wished;
        return new Postponed(System.nanoTime() + pause.toNanos(), pause);
    }

    /**
     * Counts the attempt before the work, in a transaction of its own: the work may take the process with it. An attempt
     * that was no fault of the text is not counted again.
     */
    private Optional<ClaimedSource> begin(long sourceId) {
        return jdbc.sql("""
                update source set attempts = attempts + ?
                where id = ? and state = 'STAGED' and not held and superseded_by is null
                returning path, text, publish, full_text, attempts, outlet, source_url, licence,
                    coalesce(published, (select max(old.published) from source old where old.superseded_by = source.id))
                        as published,
                    coalesce(article_id, (select max(old.article_id) from source old where old.superseded_by = source.id))
                        as article_id""")
                .params(postponed.containsKey(sourceId) ? 0 : 1, sourceId)
                .query((row, number) -> {
                    long article = row.getLong("article_id");
                    return new ClaimedSource(
                            row.getString("path"),
                            row.getString("text"),
                            row.getObject("published", LocalDate.class),
                            row.getBoolean("publish"),
                            row.getBoolean("full_text"),
                            article == 0 ? null : new FiledArticle(article, articles.textChanges(article)),
                            row.getInt("attempts"),
                            new Provenance(
                                    row.getString("outlet"), row.getString("source_url"), row.getString("licence")));
                })
                .optional();
    }

    private void write(long sourceId, ClaimedSource source, Report report) {
        long articleId = filer.file(report, source);
        jdbc.sql("update source set state = 'FILED', filed_at = ?, article_id = ?, shingles = ? where id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(articleId)
                .param(new SqlArrayValue(
                        "integer", (Object[]) Shingles.of(report).sketch()))
                .param(sourceId)
                .update();
    }

    private void fail(long sourceId, SourceFailure failure) {
        ownTransaction.executeWithoutResult(
                status -> jdbc.sql("update source set state = 'FAILED', failure = ? where id = ?")
                        .params(failure.name(), sourceId)
                        .update());
        log.warn("Source {} failed: {}", sourceId, failure.reason());
    }

    /** An article and what editors changed in its text. */
    record FiledArticle(long id, List<TextChange> changes) {}

    /**
     * A staged source as the filer needs it.
     *
     * @param filed the article that was made of it before; null for the first reading
     */
    record ClaimedSource(
            String path,
            String text,
            @Nullable LocalDate published,
            boolean publish,
            boolean fullText,
            @Nullable FiledArticle filed,
            int attempts,
            Provenance provenance) {
        /** The id of the article that was made of it before; null for the first reading. */
        @Nullable
        Long articleId() {
            return filed == null ? null : filed.id();
        }

        List<TextChange> changes() {
            return filed == null ? List.of() : filed.changes();
        }

        /** The text with what editors changed in the article that was made of it. */
        String corrected() {
            return changes().isEmpty() ? text : Article.corrected(ReportReader.normalised(text), changes());
        }
    }
}

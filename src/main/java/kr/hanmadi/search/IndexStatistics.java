package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hanmadi.search.api.IndexDifference;
import kr.hanmadi.search.api.IndexRole;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.index.IndexHealthCheck;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the index stands, for editors: what it holds, how far it lags behind the record, and the last rebuild. */
@Service
@Transactional
public class IndexStatistics {
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final IndexHealthCheck keeper;

    /**
     * The index at this moment.
     *
     * @param role what this process has to do with it
     * @param complete false while it is being filled
     * @param documents by kind; empty when the index does not answer
     * @param waiting changes of the record that it has yet to take
     * @param failed changes that it could not take and will try again
     * @param lag how long the oldest of them waits
     * @param rebuild the last rebuild that was asked for
     */
    public record Standing(
            IndexRole role,
            boolean complete,
            Map<ResultType, Long> documents,
            long waiting,
            long failed,
            Duration lag,
            @Nullable Rebuild rebuild) {}

    /** A requested rebuild. */
    public record Rebuild(Instant requestedAt, @Nullable Instant finishedAt, long documents) {}

    IndexStatistics(EntityManager entities, JdbcClient jdbc, IndexHealthCheck keeper) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    @Transactional(readOnly = true)
    public Standing readStanding() {
        var outbox = Search.mapping(entities.getEntityManagerFactory()).extension(OutboxPollingExtension.get());
        var waiting = jdbc.sql("select count(*) from hsearch_outbox_event where status = 'PENDING'")
                .query(Long.class)
                .single();
        var seconds = jdbc.sql(
                        "select coalesce(extract(epoch from now() - min(process_after)), 0) from hsearch_outbox_event where status = 'PENDING'")
                .query(Double.class)
                .single();
        return new Standing(
                keeper.role(),
                keeper.isReady(),
                documents(),
                waiting,
                outbox.countAbortedEvents(),
                Duration.ofSeconds(Math.max(0, seconds.longValue())),
                lastRebuild().orElse(null));
    }

    /** What this process has to do with the index. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public IndexRole role() {
        return keeper.role();
    }

    private Map<ResultType, Long> documents() {
        var documents = new EnumMap<ResultType, Long>(ResultType.class);
        if (!keeper.isReady()) {
            return documents;
        }
        try {
            for (var type : ResultType.values()) {
                documents.put(
                        type,
                        Search.session(entities)
                                .search(IndexQuery.entityOf(type))
                                .where(f -> f.matchAll())
                                .fetchTotalHitCount());
            }
        } catch (SearchException e) {
            keeper.doubt();
            return Map.of();
        }
        return documents;
    }

    private Optional<Rebuild> lastRebuild() {
        return jdbc.sql("select requested_at, finished_at, documents from index_request order by id desc limit 1")
                .query((row, number) -> new Rebuild(
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                        row.getLong(3)))
                .optional();
    }

    /** Asks for a rebuild beside the index that answers; false when one is under way. */
    public boolean rebuild() {
        return jdbc.sql(
                                "insert into index_request (requested_at) select now() where not exists (select from index_request where finished_at is null)")
                        .update()
                > 0;
    }

    /**
     * The last comparison of the index with the record.
     *
     * @param finishedAt null until it is done
     * @param documents that are in both
     * @param differences the first of them
     */
    public record Comparison(
            Instant requestedAt,
            @Nullable Instant finishedAt,
            long documents,
            long missing,
            long leftOver,
            List<IndexDifference> differences) {}

    @Transactional(readOnly = true)
    public Optional<Comparison> lastComparison() {
        return jdbc.sql(
                        "select id, requested_at, finished_at, documents, missing, left_over from index_comparison order by id desc limit 1")
                .query((row, number) -> new Comparison(
                        row.getTimestamp("requested_at").toInstant(),
                        row.getTimestamp("finished_at") == null
                                ? null
                                : row.getTimestamp("finished_at").toInstant(),
                        row.getLong("documents"),
                        row.getLong("missing"),
                        row.getLong("left_over"),
                        differences(row.getLong("id"))))
                .optional();
    }

    private List<IndexDifference> differences(long comparison) {
        return jdbc.sql(
                        "select type, missing, subject from index_difference where comparison_id = ? order by type, missing, subject")
                .param(comparison)
                .query((row, number) ->
                        new IndexDifference(ResultType.valueOf(row.getString(1)), row.getBoolean(2), row.getString(3)))
                .list();
    }

    /** Asks for a comparison; false while one is under way. */
    public boolean compare() {
        return jdbc.sql(
                                "insert into index_comparison (requested_at) select now() where not exists (select from index_comparison where finished_at is null)")
                        .update()
                > 0;
    }
}

package kr.hanmadi.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.api.ChangesResponse.Change;
import kr.hanmadi.api.ChangesResponse.State;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed since a mirror last asked, each thing once, as the database notes it. Whether it is still there is asked of the
 * record when the mirror asks, by the rules of pages and searches.
 */
@Service
@Transactional
class ChangeList {
    /** Lines before the oldest transaction that still runs: nothing is committed in front of them any more. */
    private static final String SETTLED = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String NEWER_LINE = """
            exists (select 1 from record_change n
                where n.kind = c.kind and n.row_id = c.row_id and n.by_transaction > c.by_transaction
                    and n.by_transaction <""" + " " + SETTLED + ")";

    private final JdbcClient jdbc;
    private final RecordSearch search;
    private final ReadableForums forums;
    private final Responses responses;
    private final SiteSettings site;

    ChangeList(JdbcClient jdbc, RecordSearch search, ReadableForums forums, Responses responses, SiteSettings site) {
        this.jdbc = jdbc;
        this.search = search;
        this.forums = forums;
        this.responses = responses;
        this.site = site;
    }

    private record Line(ChangedKind kind, long row, String publicId, Instant at, long transaction) {}

    /**
     * The changes behind a position, oldest first.
     *
     * @param since null to begin: nothing but the position from which to go on
     * @return null where that position is none of this record's: it was restored, and a mirror begins anew
     */
    @Nullable
    ChangesResponse since(@Nullable ChangePosition since, int size) {
        var beginning = beginning();
        if (since == null) {
            long settled = jdbc.sql("select " + SETTLED).query(Long.class).single();
            var position = ChangePosition.before(beginning, settled).text();
            return new ChangesResponse(List.of(), null, position, responses.terms());
        }
        long settled = jdbc.sql("select " + SETTLED).query(Long.class).single();
        if (!since.beginning().equals(beginning) || since.transaction() >= settled) {
            return null; // a copy of the record was put back, which knows less than the mirror has read
        }
        var lines = lines(since, size);
        var readable = readable(lines);
        var position = lines.isEmpty()
                ? since.text()
                : position(beginning, lines.getLast()).text();
        return new ChangesResponse(
                lines.stream().map(line -> change(line, readable)).toList(),
                lines.size() < size
                        ? null
                        : site.absolute("/api/v1/changes?since=%s&size=%d".formatted(position, size)),
                position,
                responses.terms());
    }

    private String beginning() {
        jdbc.sql("insert into record_change_beginning (id) values (?) on conflict do nothing")
                .param(PublicId.next())
                .update();
        return jdbc.sql("select id from record_change_beginning")
                .query(String.class)
                .single();
    }

    private List<Line> lines(ChangePosition since, int size) {
        return jdbc.sql("select c.kind, c.row_id, c.public_id, c.changed_at, c.by_transaction from record_change c"
                        + " where (c.by_transaction, c.kind, c.row_id) > (?, ?, ?) and c.by_transaction < " + SETTLED
                        + " and not " + NEWER_LINE + " order by c.by_transaction, c.kind, c.row_id limit ?")
                .params(since.transaction(), since.kind().name(), since.row(), size)
                .query((row, number) -> new Line(
                        ChangedKind.valueOf(row.getString("kind")),
                        row.getLong("row_id"),
                        row.getString("public_id"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getLong("by_transaction")))
                .list();
    }

    private Map<ChangedKind, Set<Long>> readable(List<Line> lines) {
        var readable = new EnumMap<ChangedKind, Set<Long>>(ChangedKind.class);
        lines.stream()
                .collect(Collectors.groupingBy(Line::kind, Collectors.mapping(Line::row, Collectors.toSet())))
                .forEach((kind, ids) -> readable.put(
                        kind,
                        switch (kind) {
                            case ARTICLE -> search.readable(ResultType.ARTICLE, ids);
                            case FORUM -> forums.changesOfForums(ids).keySet();
                            case SPEAKER -> search.readable(ResultType.SPEAKER, ids);
                        }));
        return readable;
    }

    private Change change(Line line, Map<ChangedKind, Set<Long>> readable) {
        var stays = Objects.requireNonNull(readable.get(line.kind())).contains(line.row());
        return new Change(
                line.kind(),
                line.publicId(),
                site.absolute(line.kind().path(line.publicId())),
                stays ? State.CHANGED : State.GONE,
                line.at());
    }

    private static ChangePosition position(String beginning, Line line) {
        return new ChangePosition(beginning, line.transaction(), line.kind(), line.row());
    }

    /** A line behind which stands a newer one of the same row tells nothing any more. */
    @Scheduled(fixedDelayString = "1h", initialDelayString = "7m")
    void forgetOldLines() {
        jdbc.sql("delete from record_change c where c.changed_at < now() - interval '1 day' and " + NEWER_LINE)
                .update();
    }
}

package kr.hanmadi.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.FullText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The raw texts that came in, for the desk: what waits, what failed and why, what was filed. */
@Service
@Transactional
public class Sources {
    private static final String COLUMNS = """
            select id, origin, path, size, received_at, published, state, failure, article_id, held,
                state = 'FAILED' and text is not null as retryable
            from source where superseded_by is null""";

    private final JdbcTemplate connections;
    private final JdbcClient jdbc;
    private final Articles articles;

    Sources(DataSource dataSource, Articles articles) {
        this.articles = articles;
        this.connections = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Stages a text that an editor pasted or uploaded; it waits as a draft and never becomes public by itself. It is
     * held until it is known whether it is a new version of an article.
     *
     * @param name the file's name, or a few words of the paste
     * @param fullText what readers will see of it
     */
    public StagedSource stageFromDesk(String name, byte[] content, @Nullable LocalDate published, FullText fullText) {
        var path = UUID.randomUUID() + "/" + name;
        var staged = stage(new SourceToStage(
                Origin.DESK, path, RawText.of(content), published, false, fullText == FullText.PUBLIC));
        if (staged.outcome() == StagedSource.Outcome.STAGED) {
            jdbc.sql("update source set held = true where id = ? and article_id is null")
                    .param(staged.id())
                    .update();
        }
        return staged;
    }

    /** Stages a text in the running transaction. */
    public StagedSource stage(SourceToStage incoming) {
        return withConnection(connection -> new SourceStaging(connection).stage(incoming));
    }

    /** Lets a held text be read as an article of its own; false where it was not held. */
    public boolean release(long id) {
        return jdbc.sql("update source set held = false where id = ? and held")
                        .param(id)
                        .update()
                == 1;
    }

    /** Lets a held text be read as a new version of an article, which keeps its decisions; false where it was not held. */
    public boolean releaseAsVersionOf(long articleId, long id) {
        int released = jdbc.sql("update source set held = false, article_id = ? where id = ? and held")
                .params(articleId, id)
                .update();
        if (released == 1) {
            jdbc.sql("update source set superseded_by = ? where article_id = ? and id <> ? and superseded_by is null")
                    .params(id, articleId, id)
                    .update();
        }
        return released == 1;
    }

    /** How a text begins. */
    @Transactional(readOnly = true)
    public String opening(long id) {
        return jdbc.sql("select coalesce(left(text, 400), '') from source where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * How many texts wait.
     *
     * @param toRead to be read
     * @param held for an editor to say whether they are new versions
     * @param failed for an editor, because they could not be read
     */
    public record Waiting(long toRead, long held, long failed) {}

    @Transactional(readOnly = true)
    public Waiting waiting() {
        return jdbc.sql("""
                select count(*) filter (where state = 'STAGED' and not held), count(*) filter (where held),
                    count(*) filter (where state = 'FAILED')
                from source where state in ('STAGED', 'FAILED') and superseded_by is null""")
                .query((row, number) -> new Waiting(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Gives a failed source another chance; whether it waits now. */
    public boolean retry(long id) {
        return withConnection(connection -> new SourceStaging(connection).restage(id));
    }

    /** Lets the text of an article wait to be read once more; its source's id, when it has one to read. */
    public Optional<Long> readAgain(long articleId) {
        return jdbc.sql("""
                update source set state = 'STAGED', filed_at = null, attempts = 0
                where article_id = ? and state = 'FILED' and superseded_by is null and text is not null
                returning id""").param(articleId).query(Long.class).optional();
    }

    /**
     * An editor says on which day the outlet printed it: “지난 5일” in its text is another day then.
     *
     * @return the source to read again; empty where the reading went by that day already
     */
    public Optional<Long> readAsOf(long articleId, LocalDate published) {
        return jdbc.sql("""
                update source set published = :published, state = 'STAGED', filed_at = null, attempts = 0
                where article_id = :article and state = 'FILED' and superseded_by is null and text is not null
                    and published is distinct from :published
                returning id""")
                .param("article", articleId)
                .param("published", published)
                .query(Long.class)
                .optional();
    }

    /** Which of these articles were filed since. */
    @Transactional(readOnly = true)
    public List<Long> filedSince(Collection<Long> articles, Instant since) {
        return jdbc.sql("""
                select article_id from source
                where article_id = any (:articles) and filed_at >= :since and superseded_by is null""")
                .param("articles", new SqlArrayValue("bigint", articles.toArray()))
                .param("since", Timestamp.from(since))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Source> find(long id) {
        return jdbc.sql(COLUMNS + " and id = ?")
                .param(id)
                .query(Sources::readSource)
                .optional();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Source> page(SourceState state, Pageable page) {
        return new PageImpl<>(newest(state, page.getPageSize(), page.getOffset()), page, count(state));
    }

    /** So many of the newest. */
    @Transactional(readOnly = true)
    public List<Source> newest(SourceState state, int most) {
        return newest(state, most, 0);
    }

    private List<Source> newest(SourceState state, int most, long after) {
        return jdbc.sql(COLUMNS + " and state = ? order by id desc limit ? offset ?")
                .params(state.name(), most, after)
                .query(Sources::readSource)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(SourceState state) {
        return jdbc.sql("select count(*) from source where superseded_by is null and state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    /** Stages again the reports that other rules read, so that the worker reads them by these. */
    int stageAgainWhatOtherRulesRead(int rulesVersion) {
        var read = articles.readByOtherRules(rulesVersion);
        return jdbc.sql("""
                update source set state = 'STAGED', filed_at = null, attempts = 0
                where state = 'FILED' and superseded_by is null and text is not null and article_id = any (:read)""")
                .param("read", new SqlArrayValue("bigint", read.toArray()))
                .update();
    }

    private <T> T withConnection(Staging<T> work) {
        T result = connections.execute((ConnectionCallback<T>) work::on);
        if (result == null) {
            throw new IllegalStateException("Staging always answers");
        }
        return result;
    }

    private static Source readSource(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        long article = row.getLong("article_id");
        var articleId = row.wasNull() ? null : Long.valueOf(article);
        return new Source(
                row.getLong("id"),
                Origin.valueOf(row.getString("origin")),
                row.getString("path"),
                row.getLong("size"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("published", LocalDate.class),
                new Source.Outcome(
                        SourceState.valueOf(row.getString("state")),
                        failure == null ? null : SourceFailure.valueOf(failure),
                        articleId,
                        row.getBoolean("retryable"),
                        row.getBoolean("held")));
    }

    private interface Staging<T> {
        T on(Connection connection) throws SQLException;
    }
}

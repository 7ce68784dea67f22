package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.search.api.ResultType;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the index with the record, a range of rows after the other: what readers may find and the index does not hold, and
 * what it holds and readers may not find. What it has yet to take is waited for and looked at once more.
 */
@Component
final class IndexComparison {
    /** More of one kind are counted, not listed. */
    private static final int LISTED = 100;

    private static final int BATCH = 1000;
    /** In all: an index that never catches up is not waited for at each range. */
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private static final int PAUSE_MILLIS = 200;
    private static final Map<ResultType, Class<?>> TYPES = Map.of(
            ResultType.ARTICLE, Article.class,
            ResultType.QUOTE, Quote.class,
            ResultType.SPEAKER, Person.class,
            ResultType.FORUM, Forum.class);

    private final EntityManagerFactory factory;
    private final JdbcClient jdbc;

    IndexComparison(EntityManagerFactory factory, JdbcClient jdbc) {
        this.factory = factory;
        this.jdbc = jdbc;
    }

    /** Rows of a range on one side only, and how many are on both. */
    private record Difference(Set<Long> missing, Set<Long> leftOver, long both) {
        boolean isNone() {
            return missing.isEmpty() && leftOver.isEmpty();
        }
    }

    /** Counts as it goes. */
    private static final class Count {
        private long both;
        private long missing;
        private long leftOver;
        private int waited;
    }

    boolean isAsked() {
        return openRequest().isPresent();
    }

    /** Does what was asked for, if anything was. */
    void answer() {
        openRequest().ifPresent(this::answer);
    }

    private Optional<Long> openRequest() {
        return jdbc.sql("select min(id) from index_comparison where finished_at is null")
                .query(Long.class)
                .optional();
    }

    private void answer(long request) {
        var count = new Count();
        TYPES.forEach((type, entity) -> compare(request, type, entity, count));
        // a command may still be about to read the one before
        jdbc.sql("delete from index_comparison where id < ? and finished_at < now() - interval '1 day'")
                .param(request)
                .update();
        jdbc.sql(
                        "update index_comparison set finished_at = now(), documents = ?, missing = ?, left_over = ? where id = ?")
                .params(count.both, count.missing, count.leftOver, request)
                .update();
    }

    private void compare(long request, ResultType type, Class<?> entity, Count count) {
        int listed = 0;
        long after = 0;
        boolean more = true;
        while (more) {
            long from = after;
            var rows = inSession(entities -> rowsAfter(entities, entity, from));
            more = !rows.isEmpty();
            long until = more ? rows.getLast() : Long.MAX_VALUE;
            var found = difference(type, entity, rows, from, until);
            if (!found.isNone()) {
                waitForTheIndex(count);
                found = difference(type, entity, rows, from, until);
            }
            count.both += found.both();
            count.missing += found.missing().size();
            count.leftOver += found.leftOver().size();
            if (listed < LISTED) {
                listed += listDifferences(request, type, entity, found);
            }
            after = until;
        }
    }

    private Difference difference(ResultType type, Class<?> entity, List<Long> rows, long after, long until) {
        return inSession(entities -> {
            var expected = expected(entities, type, rows);
            var missing = new TreeSet<>(expected);
            var indexed = indexed(entities, entity, after, until);
            missing.removeAll(indexed);
            var leftOver = new TreeSet<>(indexed);
            leftOver.removeAll(expected);
            return new Difference(missing, leftOver, (long) expected.size() - missing.size());
        });
    }

    private static Set<Long> expected(EntityManager entities, ResultType type, List<Long> rows) {
        return rows.isEmpty() ? Set.of() : ReadableHits.among(entities, type, rows);
    }

    private static List<Long> rowsAfter(EntityManager entities, Class<?> entity, long after) {
        return entities.createQuery(
                        "select e.id from " + entity.getSimpleName() + " e where e.id > :after order by e.id",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private static Set<Long> indexed(EntityManager entities, Class<?> entity, long after, long until) {
        return new HashSet<>(Search.session(entities)
                .search(entity)
                .select(f -> f.field(IndexFields.ROW, Long.class))
                .where(f -> f.range().field(IndexFields.ROW).between(after + 1, until))
                .fetchHits(BATCH * 10));
    }

    /** Until it has taken what waits now, but no longer than half a minute in all. */
    private void waitForTheIndex(Count count) {
        try {
            for (; count.waited < LONGEST_WAIT_MILLIS; count.waited += PAUSE_MILLIS) {
                Thread.sleep(PAUSE_MILLIS);
                if (jdbc.sql("select count(*) from hsearch_outbox_event where status = 'PENDING'")
                                .query(Long.class)
                                .single()
                        == 0) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int listDifferences(long request, ResultType type, Class<?> entity, Difference found) {
        var names = inSession(entities -> found.missing().isEmpty()
                ? List.<String>of()
                : entities.createQuery(
                                "select e.publicId from " + entity.getSimpleName()
                                        + " e where e.id in :ids order by e.id",
                                String.class)
                        .setParameter("ids", found.missing())
                        .setMaxResults(LISTED)
                        .getResultList());
        names.forEach(name -> insertLine(request, type, true, name));
        found.leftOver().stream().limit(LISTED).forEach(row -> insertLine(request, type, false, String.valueOf(row)));
        return names.size() + found.leftOver().size();
    }

    private void insertLine(long request, ResultType type, boolean missing, String subject) {
        jdbc.sql("insert into index_difference (comparison_id, type, missing, subject) values (?, ?, ?, ?)")
                .params(request, type.name(), missing, subject)
                .update();
    }

    private <T> T inSession(Function<EntityManager, T> work) {
        try (var entities = factory.createEntityManager()) {
            return work.apply(entities);
        }
    }
}

package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import org.hibernate.search.mapper.orm.Search;

/**
 * Rebuilds a healthy index while it answers: every row again through the outbox, in batches, and then the documents
 * out whose row is gone.
 */
final class IndexRebuild {
    private static final int BATCH = 200;
    private static final List<Class<?>> TYPES = List.of(Article.class, Quote.class, Person.class, Forum.class);

    private final EntityManagerFactory factory;

    IndexRebuild(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** The number of documents written. */
    long renew() {
        long written = 0;
        for (var type : TYPES) {
            written += rows(type);
            withoutRow(type);
        }
        return written;
    }

    /** Whether there is anything to index. */
    boolean hasRows() {
        return TYPES.stream().anyMatch(type -> !idsAfter(type, 0).isEmpty());
    }

    private <T> long rows(Class<T> type) {
        long written = 0;
        long after = 0;
        for (var ids = idsAfter(type, after); !ids.isEmpty(); ids = idsAfter(type, after)) {
            var batch = ids;
            inTransaction(entities -> {
                var plan = Search.session(entities).indexingPlan();
                batch.forEach(id -> plan.addOrUpdate(entities.getReference(type, id)));
            });
            after = batch.getLast();
            written += batch.size();
        }
        return written;
    }

    private <T> List<Long> idsAfter(Class<T> type, long after) {
        try (var entities = factory.createEntityManager()) {
            return entities.createQuery(
                            "select e.id from " + type.getSimpleName() + " e where e.id > :after order by e.id",
                            Long.class)
                    .setParameter("after", after)
                    .setMaxResults(BATCH)
                    .getResultList();
        }
    }

    private <T> void withoutRow(Class<T> type) {
        long after = 0;
        for (var indexed = indexedAfter(type, after); !indexed.isEmpty(); indexed = indexedAfter(type, after)) {
            var batch = indexed;
            inTransaction(entities -> {
                var gone = new HashSet<>(batch);
                entities.createQuery("select e.id from " + type.getSimpleName() + " e where e.id in :ids", Long.class)
                        .setParameter("ids", batch)
                        .getResultList()
                        .forEach(gone::remove);
                var plan = Search.session(entities).indexingPlan();
                gone.forEach(id -> plan.purge(type, id, null));
            });
            after = batch.getLast();
        }
    }

    private <T> List<Long> indexedAfter(Class<T> type, long after) {
        try (var entities = factory.createEntityManager()) {
            return Search.session(entities)
                    .search(type)
                    .select(f -> f.field(IndexFields.ROW, Long.class))
                    .where(f -> f.range().field(IndexFields.ROW).greaterThan(after))
                    .sort(f -> f.field(IndexFields.ROW))
                    .fetchHits(BATCH);
        }
    }

    private void inTransaction(java.util.function.Consumer<EntityManager> work) {
        try (var entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            work.accept(entities);
            entities.getTransaction().commit();
        }
    }
}

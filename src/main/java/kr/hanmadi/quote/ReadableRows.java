package kr.hanmadi.quote;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that readers may see and searches may find: the rule by which documents stand in the index and hits are
 * shown.
 */
public final class ReadableRows {
    private static final String ARTICLES = "select id from searchable_article where id = any(:ids)";
    private static final String QUOTES = "select id from searchable_quote where id = any(:ids)";
    private static final String FORUMS = "select id from searchable_forum where id = any(:ids)";
    private static final String WITH_PAGES = "select id from person_with_page where id = any(:ids)";
    private static final String PEOPLE = WITH_PAGES + " and searchable";

    private ReadableRows() {}

    public static Set<Long> articles(EntityManager entities, Collection<Long> ids) {
        return among(entities, ARTICLES, ids);
    }

    public static Set<Long> articles(JdbcClient database, Collection<Long> ids) {
        return among(database, ARTICLES, ids);
    }

    /** Quotations of bodies: those of headlines are shown with their article alone. */
    public static Set<Long> quotes(EntityManager entities, Collection<Long> ids) {
        return among(entities, QUOTES, ids);
    }

    /** The same. */
    public static Set<Long> quotes(JdbcClient database, Collection<Long> ids) {
        return among(database, QUOTES, ids);
    }

    public static Set<Long> forums(EntityManager entities, Collection<Long> ids) {
        return among(entities, FORUMS, ids);
    }

    public static Set<Long> forums(JdbcClient database, Collection<Long> ids) {
        return among(database, FORUMS, ids);
    }

    public static Set<Long> people(EntityManager entities, Collection<Long> ids) {
        return among(entities, PEOPLE, ids);
    }

    public static Set<Long> people(JdbcClient database, Collection<Long> ids) {
        return among(database, PEOPLE, ids);
    }

    /** People who have a page, including those kept out of searches. */
    static Set<Long> peopleWithPages(EntityManager entities, Collection<Long> ids) {
        return among(entities, WITH_PAGES, ids);
    }

    /** In the caller's transaction or in none, without a session of Hibernate: every answer of the search asks. */
    private static Set<Long> among(JdbcClient database, String question, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : database.sql(question)
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, number) -> row.getLong(1))
                        .set();
    }

    /** In SQL, whose text is the same for any number of rows: of a list in JPQL Hibernate makes a new query each time. */
    private static Set<Long> among(EntityManager entities, String question, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<?> readable = entities.createNativeQuery(question, Long.class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList();
        return readable.stream().map(Long.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}

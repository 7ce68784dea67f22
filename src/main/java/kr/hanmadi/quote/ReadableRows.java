package kr.hanmadi.quote;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of some rows readers may see and searches may find: the rule by which documents stand in the index and hits are
 * shown.
 */
public final class ReadableRows {
    private static final String ARTICLES = "select a.id from article a where a.id = any(:ids) and a.readable";

    private static final String QUOTES = """
            select q.id from quote q join article a on a.id = q.article_id
            where q.id = any(:ids) and q.kind <> 'HEADLINE' and q.stands and a.readable and q.unlisted_at is null
                and not exists (select 1 from person p
                    where p.id in (q.person_id, q.hidden_person_id) and p.unlisted_at is not null)
                and not exists (select 1 from quote_member m join person p on p.id = m.person_id
                    where m.quote_id = q.id and p.unlisted_at is not null)""";

    /** Some article that readers may see reports or announces it. */
    private static final String FORUMS = """
            select f.id from forum f where f.id = any(:ids) and f.merged_into is null
                and (exists (select 1 from article a where a.forum_id = f.id and a.readable)
                    or exists (select 1 from scheduled_forum s join article a on a.id = s.article_id
                        where s.forum_id = f.id and a.readable))""";

    /**
     * People who spoke, hosted or took part in what readers may see. One question for each way: each begins at the person's
     * own rows, however large the record is.
     */
    private static final String PEOPLE = """
            select p.id from person p where p.id = any(:ids) and p.merged_into is null and p.hidden_as is null
                and (exists (select 1 from quote q join article a on a.id = q.article_id
                        where q.person_id = p.id and q.kind <> 'HEADLINE' and q.stands and a.readable)
                    or exists (select 1 from quote_member m join quote q on q.id = m.quote_id
                            join article a on a.id = q.article_id
                        where m.person_id = p.id and q.kind <> 'HEADLINE' and q.stands and a.readable)
                    or exists (select 1 from backer b join forum f on f.id = b.forum_id
                            join article a on a.forum_id = f.id
                        where b.person_id = p.id and f.merged_into is null and a.readable)
                    or exists (select 1 from participant t join forum f on f.id = t.forum_id
                            join article a on a.forum_id = f.id
                        where t.person_id = p.id and f.merged_into is null and a.readable)
                    or exists (select 1 from backer b join forum f on f.id = b.forum_id
                            join scheduled_forum s on s.forum_id = f.id join article a on a.id = s.article_id
                        where b.person_id = p.id and f.merged_into is null and a.readable)
                    or exists (select 1 from participant t join forum f on f.id = t.forum_id
                            join scheduled_forum s on s.forum_id = f.id join article a on a.id = s.article_id
                        where t.person_id = p.id and f.merged_into is null and a.readable))""";

    private static final String LISTED = " and p.unlisted_at is null";

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
        return among(entities, PEOPLE + LISTED, ids);
    }

    public static Set<Long> people(JdbcClient database, Collection<Long> ids) {
        return among(database, PEOPLE + LISTED, ids);
    }

    /** People who have a page, those too whom no search finds. */
    static Set<Long> peopleWithPages(EntityManager entities, Collection<Long> ids) {
        return among(entities, PEOPLE, ids);
    }

    /** In the caller's transaction or in none, without a session of Hibernate: every answer of the search asks. */
    private static Set<Long> among(JdbcClient database, String question, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : database.sql(question)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Long.class)
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

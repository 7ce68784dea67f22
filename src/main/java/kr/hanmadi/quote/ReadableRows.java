package kr.hanmadi.quote;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;

/**
 * Which of some rows readers may see and searches may find: the rule by which documents stand in the index and hits are
 * shown.
 */
public final class ReadableRows {
    private static final String ARTICLES = "select a.id from Article a where a.id in :ids and a.readable";

    private static final String QUOTES = """
            select q.id from Quote q where q.id in :ids and q.kind <> HEADLINE
                and q.stands and q.article.readable and q.unlistedAt is null
                and not exists (select 1 from Person p where p = q.person and p.unlistedAt is not null)
                and not exists (select 1 from Person p where p = q.hiddenPerson and p.unlistedAt is not null)
                and not exists (select 1 from q.members m where m.unlistedAt is not null)""";

    /** Some article that readers may see reports or announces it. */
    private static final String FORUMS = """
            select f.id from Forum f where f.id in :ids and f.mergedInto is null
                and (exists (select 1 from Article a where a.forum = f and a.readable)
                    or exists (select 1 from Article a join a.schedule s
                        where s = f and a.readable))""";

    /**
     * People who spoke, hosted or took part in what readers may see. One question for each way: each begins at the person's
     * own rows, however large the record is.
     */
    private static final String PEOPLE = """
            select p.id from Person p where p.id in :ids and p.mergedInto is null and p.hiddenAs is null
                and (exists (select 1 from Quote q
                        where q.person = p and q.kind <> HEADLINE and q.stands
                            and q.article.readable)
                    or exists (select 1 from Quote q join q.members m
                        where m = p and q.kind <> HEADLINE and q.stands
                            and q.article.readable)
                    or exists (select 1 from Article a join a.forum.backers b
                        where b.person = p and a.forum.mergedInto is null and a.readable)
                    or exists (select 1 from Article a join a.forum.participants t
                        where t.person = p and a.forum.mergedInto is null and a.readable)
                    or exists (select 1 from Article a join a.schedule s join s.backers b
                        where b.person = p and s.mergedInto is null and a.readable)
                    or exists (select 1 from Article a join a.schedule s join s.participants t
                        where t.person = p and s.mergedInto is null and a.readable))""";

    private static final String LISTED = " and p.unlistedAt is null";

    private ReadableRows() {}

    public static Set<Long> articles(EntityManager entities, Collection<Long> ids) {
        return among(entities, ARTICLES, ids);
    }

    /** Quotations of bodies: those of headlines are shown with their article alone. */
    public static Set<Long> quotes(EntityManager entities, Collection<Long> ids) {
        return among(entities, QUOTES, ids);
    }

    public static Set<Long> forums(EntityManager entities, Collection<Long> ids) {
        return among(entities, FORUMS, ids);
    }

    public static Set<Long> people(EntityManager entities, Collection<Long> ids) {
        return among(entities, PEOPLE + LISTED, ids);
    }

    /** People who have a page, those too whom no search finds. */
    static Set<Long> peopleWithPages(EntityManager entities, Collection<Long> ids) {
        return among(entities, PEOPLE, ids);
    }

    private static Set<Long> among(EntityManager entities, String question, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(question, Long.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}

package kr.hanmadi.quote;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;

/**
 * Which rows of the record refer to which, for documents that copy something of both. The record itself refers one way only.
 * Asks what is written already: a caller that changed something flushes it before.
 */
public final class RelatedRows {
    private static final int MOST_FORMS = 100;
    private static final int MOST_REPORTS = 20;

    private static final String FORUMS = """
            select a.forum.id from Article a where a.id in :ids and a.forum is not null
            union select s.id from Article a join a.schedule s where a.id in :ids""";

    private static final String PEOPLE = """
            select q.person.id from Quote q where q.article.id in :ids and q.person is not null
            union select m.id from Quote q join q.members m where q.article.id in :ids
            union select m.person.id from Mention m where m.article.id in :ids""";

    private static final String ARTICLES_OF_PEOPLE = """
            select q.article.id from Quote q where q.person.id in :ids
            union select q.article.id from Quote q join q.members m where m.id in :ids
            union select m.article.id from Mention m where m.person.id in :ids""";

    private static final String ARTICLES_OF_FORUMS = """
            select a.id from Article a where a.forum.id in :ids
            union select a.id from Article a join a.schedule s where s.id in :ids""";

    private static final String PEOPLE_OF_FORUMS = """
            select b.person.id from Forum f join f.backers b where f.id in :ids and b.person is not null
            union select p.person.id from Forum f join f.participants p where f.id in :ids and p.person is not null""";

    private static final String QUOTES = "select q.id from Quote q where q.article.id in :ids";

    /** Their day is that of the forum. */
    private static final String QUOTES_OF_FORUMS = """
            select q.id from Quote q where q.article.forum.id in :ids
                or q.article.forum.id in (select f.id from Forum f where f.mergedInto.id in :ids)""";

    private static final String SHOWN_PEOPLE = """
            select m.person.id from Mention m where m.article.id in :ids and m.person.hiddenAs is null
                and m.person.unlistedAt is null
            union select q.person.id from Quote q where q.article.id in :ids and q.person.unlistedAt is null""";

    private static final String ORGANISATIONS = """
            select a.organisation.id from Affiliation a where a.articleId in :ids and a.organisation is not null
            union select q.organisation.id from Quote q where q.article.id in :ids and q.organisation is not null""";

    private static final String PRINTED_FORMS = """
            select distinct m.printed from Mention m
            where m.person = :person and m.article.readable
            order by m.printed""";

    private static final String REPORTS = """
            select a from Article a where a.readable
                and (a.forum = :forum or a.forum.id in (select f.id from Forum f where f.mergedInto = :forum))
            order by a.id""";

    private final EntityManager entities;

    public RelatedRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The forums that articles report and announce. */
    public Set<Long> forumsOfArticles(Set<Long> articles) {
        return ids(FORUMS, articles);
    }

    /** The people that articles quote and name, hidden or not. */
    public Set<Long> peopleOfArticles(Set<Long> articles) {
        return ids(PEOPLE, articles);
    }

    public Set<Long> quotesOfArticles(Set<Long> articles) {
        return ids(QUOTES, articles);
    }

    public Set<Long> articlesOfPeople(Set<Long> people) {
        return ids(ARTICLES_OF_PEOPLE, people);
    }

    public Set<Long> articlesOfForums(Set<Long> forums) {
        return ids(ARTICLES_OF_FORUMS, forums);
    }

    /** The people who hold a forum and take part in it. */
    public Set<Long> peopleOfForums(Set<Long> forums) {
        return ids(PEOPLE_OF_FORUMS, forums);
    }

    /** What was said at forums, and at those that were merged into them. */
    public Set<Long> quotesOfForums(Set<Long> forums) {
        return ids(QUOTES_OF_FORUMS, forums);
    }

    /** The people that an article names or quotes, without those who are hidden from readers or from searches. */
    public Set<Long> shownPeopleOf(Article article) {
        return ids(SHOWN_PEOPLE, key(article));
    }

    /** The organisations of the people of an article, and those that speak themselves. */
    public Set<Long> organisationsOf(Article article) {
        return ids(ORGANISATIONS, key(article));
    }

    /** How readable articles print a person: 오 의장. */
    public List<String> printedFormsOf(Person person) {
        return entities.createQuery(PRINTED_FORMS, String.class)
                .setParameter("person", person)
                .setMaxResults(MOST_FORMS)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** The first articles that report a forum and that readers may see. */
    public List<Article> reportsOf(Forum forum) {
        return entities.createQuery(REPORTS, Article.class)
                .setParameter("forum", forum)
                .setMaxResults(MOST_REPORTS)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    private static Set<Long> key(Article article) {
        return Set.of(Objects.requireNonNull(article.getId()));
    }

    private Set<Long> ids(String question, Set<Long> of) {
        return of.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(question, Long.class)
                        .setParameter("ids", of)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList());
    }
}

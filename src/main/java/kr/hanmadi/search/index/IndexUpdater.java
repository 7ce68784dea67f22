package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashSet;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumEvent;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonEvent;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets every document follow that copies something of what changed: of an article its quotations and the people and
 * forums that it names, of a forum the quotations that were said there, of a change the people and forums at both its ends. Works in the transaction of the change, so
 * that the outbox holds these events exactly when the change is committed.
 */
@Component
class IndexUpdater {
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

    /** Their day is that of the forum. */
    private static final String QUOTES_OF_FORUMS = """
            select q from Quote q where q.article.forum.id in :ids
                or q.article.forum.id in (select f.id from Forum f where f.mergedInto.id in :ids)""";

    private final EntityManager entities;

    IndexUpdater(EntityManager entities) {
        this.entities = entities;
    }

    @EventListener
    void follow(RecordChanged changed) {
        entities.flush();
        var articles = new HashSet<Long>();
        var people = new HashSet<Long>();
        var forums = new HashSet<Long>();
        changed.events().stream().flatMap(RecordEvent::involved).forEach(row -> {
            switch (row) {
                case Article article -> add(articles, article.getId());
                case Quote quote -> add(articles, quote.getArticle().getId());
                case Person person -> add(people, person.getId());
                case Forum forum -> add(forums, forum.getId());
                default -> throw new IllegalArgumentException("The index does not know how to follow " + row);
            }
        });
        changed.events().stream()
                .filter(PersonEvent.WordsMoved.class::isInstance)
                .forEach(event -> articles.addAll(ids(ARTICLES_OF_PEOPLE, keys(event))));
        changed.events().stream()
                .filter(ForumEvent.ReportsMoved.class::isInstance)
                .forEach(event -> articles.addAll(ids(ARTICLES_OF_FORUMS, keys(event))));
        var changedForums = Set.copyOf(forums);
        forums.addAll(ids(FORUMS, articles));
        people.addAll(ids(PEOPLE, articles));
        people.addAll(ids(PEOPLE_OF_FORUMS, forums));
        var plan = Search.session(entities).indexingPlan();
        renew(plan, Article.class, "select e from Article e where e.id in :ids", articles);
        renew(plan, Quote.class, "select e from Quote e where e.article.id in :ids", articles);
        renew(plan, Quote.class, QUOTES_OF_FORUMS, changedForums);
        renew(plan, Person.class, "select e from Person e where e.id in :ids", people);
        renew(plan, Forum.class, "select e from Forum e where e.id in :ids", forums);
    }

    /** Of the two people or the two forums that were joined or parted. */
    private static Set<Long> keys(RecordEvent event) {
        var keys = new HashSet<Long>();
        event.involved().forEach(row -> {
            switch (row) {
                case Person person -> add(keys, person.getId());
                case Forum forum -> add(keys, forum.getId());
                default -> {
                    // what is tied to them is found by their keys
                }
            }
        });
        return keys;
    }

    /** A row without a key was never kept. */
    private static void add(Set<Long> keys, @Nullable Long key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private Set<Long> ids(String question, Set<Long> of) {
        return of.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(question, Long.class)
                        .setParameter("ids", of)
                        .setFlushMode(FlushModeType.COMMIT) // all is written already
                        .getResultList());
    }

    private <T extends RecordEntity> void renew(
            SearchIndexingPlan plan, Class<T> type, String question, Set<Long> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery(question, type)
                    .setParameter("ids", ids)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList()
                    .forEach(plan::addOrUpdate);
        }
    }
}

package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleChanged;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the documents follow that copy facts of an article: its quotations, people and forums. Works in the transaction
 * of the change, so that the outbox holds these events exactly when the change is committed.
 */
@Component
class IndexFollower {
    private final EntityManager entities;

    IndexFollower(EntityManager entities) {
        this.entities = entities;
    }

    @EventListener
    void follow(ArticleChanged changed) {
        entities.flush();
        var plan = Search.session(entities).indexingPlan();
        var article = entities.find(Article.class, changed.articleId());
        plan.addOrUpdate(article);
        again(plan, Quote.class, "select q.id from Quote q where q.article = :article", article);
        again(
                plan,
                Person.class,
                "select q.person.id from Quote q where q.article = :article and q.person is not null",
                article);
        again(plan, Person.class, "select m.id from Quote q join q.members m where q.article = :article", article);
        again(plan, Person.class, "select m.person.id from Mention m where m.article = :article", article);
        var forums = new HashSet<Forum>(article.getSchedule());
        if (article.getForum() != null) {
            forums.add(article.getForum());
        }
        forums.forEach(plan::addOrUpdate);
        backersAndParticipants(forums).forEach(plan::addOrUpdate);
    }

    private <T> void again(SearchIndexingPlan plan, Class<T> type, String ids, Article article) {
        var found = entities.createQuery(ids, Long.class)
                .setParameter("article", article)
                .setFlushMode(FlushModeType.COMMIT) // all is written already
                .getResultList();
        Set.copyOf(found).forEach(id -> plan.addOrUpdate(entities.getReference(type, id)));
    }

    private static Set<Person> backersAndParticipants(Collection<Forum> forums) {
        var people = new HashSet<Person>();
        for (var forum : forums) {
            forum.getBackers().forEach(backer -> {
                if (backer.getPerson() != null) {
                    people.add(backer.getPerson());
                }
            });
            forum.getParticipants().forEach(participant -> {
                if (participant.getPerson() != null) {
                    people.add(participant.getPerson());
                }
            });
        }
        return people;
    }
}

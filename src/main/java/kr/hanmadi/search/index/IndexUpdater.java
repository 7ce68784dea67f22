package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
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
 * Lets the documents follow that copy facts of an article: its quotations, and the people and forums that it names or
 * named before. Works in the transaction of the change, so that the outbox holds these events exactly when the change is
 * committed.
 */
@Component
class IndexUpdater {
    private final EntityManager entities;
    private final Shown shown;

    IndexUpdater(EntityManager entities, Shown shown) {
        this.entities = entities;
        this.shown = shown;
    }

    @EventListener
    void follow(ArticleChanged changed) {
        entities.flush();
        var plan = Search.session(entities).indexingPlan();
        var article = entities.find(Article.class, changed.articleId());
        plan.addOrUpdate(article);
        again(plan, Quote.class, "select e from Quote e where e.article.id in :ids", List.of(changed.articleId()));
        var rows = shown.by(changed.articleId());
        again(plan, Person.class, "select e from Person e where e.id in :ids", rows.people());
        again(plan, Forum.class, "select e from Forum e where e.id in :ids", rows.forums());
    }

    private <T> void again(SearchIndexingPlan plan, Class<T> type, String found, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery(found, type)
                    .setParameter("ids", ids)
                    .setFlushMode(FlushModeType.COMMIT) // all is written already
                    .getResultList()
                    .forEach(plan::addOrUpdate);
        }
    }
}

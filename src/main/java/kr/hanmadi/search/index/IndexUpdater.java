package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumEvent;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonEvent;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.RelatedRows;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;
import org.hibernate.search.mapper.orm.Search;
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
    private final EntityManager entities;
    private final RelatedRows related;

    IndexUpdater(EntityManager entities) {
        this.entities = entities;
        this.related = new RelatedRows(entities);
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
                .forEach(event -> articles.addAll(related.articlesOfPeople(keys(event))));
        changed.events().stream()
                .filter(ForumEvent.ReportsMoved.class::isInstance)
                .forEach(event -> articles.addAll(related.articlesOfForums(keys(event))));
        var quotes = new HashSet<>(related.quotesOfForums(forums));
        quotes.addAll(related.quotesOfArticles(articles));
        forums.addAll(related.forumsOfArticles(articles));
        people.addAll(related.peopleOfArticles(articles));
        people.addAll(related.peopleOfForums(forums));
        renew(Article.class, articles);
        renew(Quote.class, quotes);
        renew(Person.class, people);
        renew(Forum.class, forums);
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

    private <T extends RecordEntity> void renew(Class<T> type, Set<Long> ids) {
        var plan = Search.session(entities).indexingPlan();
        ids.forEach(id -> plan.addOrUpdate(entities.getReference(type, id)));
    }
}

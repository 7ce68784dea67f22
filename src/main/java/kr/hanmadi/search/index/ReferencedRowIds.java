package kr.hanmadi.search.index;

import java.util.Collection;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.RelatedRows;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Asks the database which rows refer to the one that is indexed. */
final class ReferencedRowIds implements ReferencedIds {
    @Override
    public Collection<Long> peopleIn(Article article, TypeBridgeWriteContext context) {
        return related(context).shownPeopleOf(article);
    }

    @Override
    public Collection<Long> organisationsIn(Article article, TypeBridgeWriteContext context) {
        return related(context).organisationsOf(article);
    }

    @Override
    public Collection<String> printedFormsOf(Person person, TypeBridgeWriteContext context) {
        return related(context).printedFormsOf(person);
    }

    @Override
    public Collection<String> headlinesOf(Forum forum, TypeBridgeWriteContext context) {
        return related(context).reportsOf(forum).stream()
                .map(article -> article.searchable(article.getHeadline()))
                .toList();
    }

    private static RelatedRows related(TypeBridgeWriteContext context) {
        return new RelatedRows(context.extension(HibernateOrmExtension.get()).session());
    }
}

package kr.hanmadi.search.index;

import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.person.Person;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Asks the database which rows refer to the one that is indexed. */
final class ReferencedRowIds implements ReferencedIds {
    private static final int MOST_FORMS = 100;

    @Override
    public List<Long> peopleIn(Article article, TypeBridgeWriteContext context) {
        return session(context)
                .createQuery("""
                        select m.person.id from Mention m where m.article = :article and m.person.hiddenAs is null
                            and m.person.unlistedAt is null
                        union select q.person.id from Quote q where q.article = :article and q.person.unlistedAt is null""", Long.class)
                .setParameter("article", article)
                .getResultList();
    }

    @Override
    public List<Long> organisationsIn(Article article, TypeBridgeWriteContext context) {
        return session(context)
                .createQuery("""
                        select a.organisation.id from Affiliation a where a.articleId = :id and a.organisation is not null
                        union select q.organisation.id from Quote q where q.article.id = :id and q.organisation is not null""", Long.class)
                .setParameter("id", article.getId())
                .getResultList();
    }

    @Override
    public List<String> printedFormsOf(Person person, TypeBridgeWriteContext context) {
        return session(context)
                .createQuery("""
                        select distinct m.printed from Mention m
                        where m.person = :person and m.article.readable
                        order by m.printed""", String.class)
                .setParameter("person", person)
                .setMaxResults(MOST_FORMS)
                .getResultList();
    }

    private static Session session(TypeBridgeWriteContext context) {
        return context.extension(HibernateOrmExtension.get()).session();
    }
}

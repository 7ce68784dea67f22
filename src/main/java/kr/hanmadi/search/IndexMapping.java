package kr.hanmadi.search;

import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;

/**
 * What is searchable, said in this one place: entities know nothing of the index. A document holds its own words and
 * the ids of other rows; the only facts it copies are whether readers may see it and its day.
 */
final class IndexMapping implements HibernateOrmSearchMappingConfigurer {
    /** Part of the index folder's name: a change of mapping or analysis makes a new index beside the old one. */
    static final String VERSION = "1";

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var mapping = context.programmaticMapping();
        index(mapping.type(Article.class), "article", new ArticleDocument());
        index(mapping.type(Quote.class), "quote", new QuoteDocument());
        index(mapping.type(Person.class), "person", new PersonDocument());
        index(mapping.type(Forum.class), "forum", new ForumDocument());
    }

    private static void index(TypeMappingStep type, String name, TypeBinder document) {
        type.indexed().index(name);
        type.binder(document);
    }
}

package kr.hanmadi.search;

import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteKind;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;

/**
 * What is searchable, said in this one place: entities know nothing of the index. A document holds its own words and
 * the ids of other rows; the only facts it copies are of its article: whether readers may see it, its day, its forum and
 * its reporters. What readers may not see is not in the index.
 */
final class IndexMapping implements HibernateOrmSearchMappingConfigurer {
    /** Part of the index folder's name: a change of mapping or analysis makes a new index beside the old one. */
    static final String VERSION = "2";

    private static final String ARTICLE = "article";
    private static final String QUOTE = "quote";
    private static final String PERSON = "person";
    private static final String FORUM = "forum";
    static final List<String> NAMES = List.of(ARTICLE, QUOTE, PERSON, FORUM);

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var mapping = context.programmaticMapping();
        var article = mapping.type(Article.class);
        article.indexed()
                .index(ARTICLE)
                .routingBinder(
                        new ReadableOnly<>(Article.class, List.of("state"), (each, session) -> each.isReadable()));
        article.binder(new ArticleDocument());
        var quote = mapping.type(Quote.class);
        quote.indexed()
                .index(QUOTE)
                .routingBinder(new ReadableOnly<>(
                        Quote.class,
                        List.of("state", "kind"),
                        (each, session) -> each.isReadable() && each.getKind() != QuoteKind.HEADLINE));
        quote.binder(new QuoteDocument());
        var person = mapping.type(Person.class);
        person.indexed()
                .index(PERSON)
                .routingBinder(new ReadableOnly<>(Person.class, List.of("mergedInto"), PersonDocument::isReadable));
        person.binder(new PersonDocument());
        var forum = mapping.type(Forum.class);
        forum.indexed()
                .index(FORUM)
                .routingBinder(new ReadableOnly<>(Forum.class, List.of("mergedInto"), ForumDocument::isReadable));
        forum.binder(new ForumDocument());
    }
}

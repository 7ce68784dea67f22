package kr.hanmadi.search.index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.article.Article;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.ProgrammaticMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingIndexedStep;

/**
 * What is searchable, said in this one place: entities know nothing of the index. A document holds its own words and
 * the ids of other rows; the only facts it copies are of its article: whether readers may see it, its day, when it
 * came in, its forum, its outlet and its reporters. What readers may not see is not in the index.
 */
public final class IndexMapping implements HibernateOrmSearchMappingConfigurer {
    /** Part of the index folder's name: a change of mapping or analysis makes a new index beside the old one. */
    public static final String VERSION = IndexVersion.compute();

    private static final String ARTICLE = "article";
    private static final String QUOTE = "quote";
    private static final String PERSON = "person";
    private static final String FORUM = "forum";
    static final List<String> NAMES = List.of(ARTICLE, QUOTE, PERSON, FORUM);

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var documents = documents(context.programmaticMapping(), new ReferencedRowIds());
        documents
                .indexedStep(Article.class)
                .routingBinder(
                        new ReadableOnly<>(Article.class, List.of("state"), (each, session) -> each.isReadable()));
        documents
                .indexedStep(Quote.class)
                .routingBinder(
                        new ReadableOnly<>(Quote.class, List.of("state", "kind"), (each, session) -> isIndexed(each)));
        documents
                .indexedStep(Person.class)
                .routingBinder(new ReadableOnly<>(Person.class, List.of("mergedInto"), PersonDocument::isReadable));
        documents
                .indexedStep(Forum.class)
                .routingBinder(new ReadableOnly<>(Forum.class, List.of("mergedInto"), ForumDocument::isReadable));
    }

    static boolean isIndexed(Quote quote) {
        return quote.isReadable() && quote.isListed() && quote.getKind() != QuoteKind.HEADLINE;
    }

    /** Every kind of document with its index. */
    record Documents(Map<Class<?>, TypeMappingIndexedStep> types) {
        TypeMappingIndexedStep indexedStep(Class<?> type) {
            return Objects.requireNonNull(types.get(type));
        }
    }

    static Documents documents(ProgrammaticMappingConfigurationContext mapping, ReferencedIds referring) {
        return new Documents(Map.of(
                Article.class, document(mapping, Article.class, ARTICLE, new ArticleDocument(referring)),
                Quote.class, document(mapping, Quote.class, QUOTE, new QuoteDocument()),
                Person.class, document(mapping, Person.class, PERSON, new PersonDocument(referring)),
                Forum.class, document(mapping, Forum.class, FORUM, new ForumDocument(referring))));
    }

    private static TypeMappingIndexedStep document(
            ProgrammaticMappingConfigurationContext mapping, Class<?> type, String index, TypeBinder binder) {
        var mapped = mapping.type(type);
        mapped.binder(binder);
        return mapped.indexed().index(index);
    }
}

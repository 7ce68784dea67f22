package kr.hanmadi.search.index;

import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.search.index.IndexFields.KoreanText;
import kr.hanmadi.search.index.IndexFields.NamedIds;
import kr.hanmadi.search.index.IndexFields.Newspaper;
import kr.hanmadi.search.index.IndexFields.Order;
import kr.hanmadi.search.korean.PrintedWords;
import kr.hanmadi.search.korean.ShortNameFinder;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * An article in the index: headline, running text and captions (of an article whose text stays internal the headline alone), and
 * the ids of its forum and of everyone it names.
 */
final class ArticleDocument implements TypeBinder {
    private final ReferencedIds referring;

    ArticleDocument(ReferencedIds referring) {
        this.referring = referring;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies()
                .use("headline")
                .use("body")
                .use("passages")
                .use("bylines")
                .use("outlet")
                .use("fullText")
                .use("reportedOn")
                .use("publishedAt");
        var schema = context.indexSchemaElement();
        context.bridge(
                Article.class,
                new Bridge(
                        referring,
                        Words.in(schema),
                        NamedIds.in(schema),
                        Newspaper.in(schema),
                        IndexFields.words(schema, IndexFields.SHORT_NAME),
                        IndexFields.printed(schema),
                        Order.in(schema)));
    }

    /** Headline and text apart, and both as one. */
    private record Words(KoreanText title, KoreanText text, IndexFieldReference<String> whole) {
        static Words in(IndexSchemaElement schema) {
            return new Words(
                    IndexFields.korean(schema, IndexFields.TITLE),
                    IndexFields.shown(schema),
                    IndexFields.morphemes(schema, IndexFields.WHOLE));
        }

        void addHeadline(DocumentElement document, String headline) {
            title.addHeadline(document, headline);
            document.addValue(whole, headline);
        }

        void add(DocumentElement document, String read) {
            text.add(document, read);
            document.addValue(whole, read);
        }
    }

    private record Bridge(
            ReferencedIds referring,
            Words text,
            NamedIds ids,
            Newspaper newspaper,
            IndexFieldReference<String> shortName,
            IndexFieldReference<String> printed,
            Order order)
            implements TypeBridge<Article> {
        @Override
        public void write(DocumentElement document, Article article, TypeBridgeWriteContext context) {
            var headline = article.searchable(article.getHeadline());
            text.addHeadline(document, headline);
            var words = PrintedWords.in(headline);
            var body = article.searchable(article.getBody());
            for (var passage : article.getPassages()) {
                if (isRead(passage.kind()) && article.getFullText() == FullText.PUBLIC) {
                    var read = body.substring(passage.startOffset(), passage.endOffset());
                    text.add(document, read);
                    words.addAll(PrintedWords.in(read));
                    ShortNameFinder.find(read)
                            .forEach((brief, name) -> document.addValue(shortName, brief + '\t' + name));
                }
            }
            words.forEach(word -> document.addValue(printed, word));
            referring.peopleIn(article, context).forEach(id -> document.addValue(ids.person(), id));
            referring.organisationsIn(article, context).forEach(id -> document.addValue(ids.organisation(), id));
            ids.addForum(document, article.getForum());
            newspaper.add(document, article);
            order.add(document, article.day(), article, article.getId());
        }

        private static boolean isRead(PassageKind kind) {
            return kind.isBody()
                    || kind == PassageKind.DECK
                    || kind == PassageKind.SUBHEAD
                    || kind == PassageKind.CAPTION;
        }
    }
}

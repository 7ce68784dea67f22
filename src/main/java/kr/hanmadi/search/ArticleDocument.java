package kr.hanmadi.search;

import java.time.LocalDate;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.PassageKind;
import kr.hanmadi.search.IndexFields.KoreanText;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** An article in the index: headline and running text; of an article whose text stays internal the headline alone. */
final class ArticleDocument implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies()
                .use("headline")
                .use("body")
                .use("passages")
                .use("state")
                .use("fullText")
                .use("reportedOn")
                .use("publishedAt");
        var schema = context.indexSchemaElement();
        context.bridge(
                Article.class,
                new Bridge(
                        IndexFields.korean(schema, IndexFields.TITLE),
                        IndexFields.korean(schema, IndexFields.TEXT),
                        IndexFields.visible(schema),
                        IndexFields.day(schema),
                        IndexFields.row(schema)));
    }

    private record Bridge(
            KoreanText title,
            KoreanText text,
            IndexFieldReference<Boolean> visible,
            IndexFieldReference<LocalDate> day,
            IndexFieldReference<Long> row)
            implements TypeBridge<Article> {
        @Override
        public void write(DocumentElement document, Article article, TypeBridgeWriteContext context) {
            title.add(document, article.getHeadline());
            var body = article.getBody();
            for (var passage : article.getPassages()) {
                if (isRead(passage.kind()) && article.getFullText() == FullText.PUBLIC) {
                    text.add(document, body.substring(passage.startOffset(), passage.endOffset()));
                }
            }
            document.addValue(visible, article.isReadable());
            article.day().ifPresent(on -> document.addValue(day, on));
            document.addValue(row, article.getId());
        }

        private static boolean isRead(PassageKind kind) {
            return kind.isBody() || kind == PassageKind.DECK || kind == PassageKind.SUBHEAD;
        }
    }
}

package kr.hanmadi.search;

import java.time.LocalDate;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.search.IndexFields.KoreanText;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** A quotation in the index: the words, the speaker as printed, and the ids of the people behind it. */
final class QuoteDocument implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        // what it takes from the article (visibility, day) follows the event ArticleChanged
        context.dependencies()
                .use("words")
                .use("kind")
                .use("state")
                .use("speakerName")
                .use("affiliation")
                .use("jobTitle")
                .use("printedLabel")
                .use("speakerKind");
        var schema = context.indexSchemaElement();
        context.bridge(
                Quote.class,
                new Bridge(
                        IndexFields.korean(schema, IndexFields.TEXT),
                        IndexFields.korean(schema, IndexFields.SPEAKER),
                        IndexFields.ids(schema, IndexFields.PERSON_ID),
                        schema.field(IndexFields.QUOTE_KIND, f -> f.asString().aggregable(Aggregable.YES))
                                .toReference(),
                        IndexFields.visible(schema),
                        IndexFields.day(schema),
                        IndexFields.row(schema)));
    }

    private record Bridge(
            KoreanText text,
            KoreanText speaker,
            IndexFieldReference<Long> personId,
            IndexFieldReference<String> kind,
            IndexFieldReference<Boolean> visible,
            IndexFieldReference<LocalDate> day,
            IndexFieldReference<Long> row)
            implements TypeBridge<Quote> {
        @Override
        public void write(DocumentElement document, Quote quote, TypeBridgeWriteContext context) {
            text.add(document, quote.getWords());
            speaker.add(document, quote.getSpeakerName());
            speaker.add(document, quote.getAffiliation());
            speaker.add(document, quote.getJobTitle());
            speaker.add(document, quote.getPrintedLabel());
            var person = quote.getPerson();
            if (person != null) {
                document.addValue(personId, person.getId());
            }
            quote.getMembers().forEach(member -> document.addValue(personId, member.getId()));
            document.addValue(kind, quote.getKind().name());
            document.addValue(visible, quote.isReadable());
            quote.getArticle().day().ifPresent(on -> document.addValue(day, on));
            document.addValue(row, quote.getId());
        }
    }
}

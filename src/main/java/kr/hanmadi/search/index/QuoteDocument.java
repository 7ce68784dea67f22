package kr.hanmadi.search.index;

import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.article.FullText;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.search.index.IndexFields.KoreanText;
import kr.hanmadi.search.index.IndexFields.NamedIds;
import kr.hanmadi.search.index.IndexFields.Newspaper;
import kr.hanmadi.search.index.IndexFields.Order;
import kr.hanmadi.search.korean.PrintedWords;
import kr.hanmadi.search.korean.SearchNormaliser;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * A quotation in the index: the words, the speaker as printed, the ids of the people and organisations behind it, and the
 * day on which it was said; where that is unknown, the day of the article.
 */
final class QuoteDocument implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        // what it takes from the article and its forum (day, forum, reporters, outlet) follows the event RecordChanged
        context.dependencies()
                .use("words")
                .use("kind")
                .use("speechAct")
                .use("speakerName")
                .use("affiliation")
                .use("jobTitle")
                .use("printedLabel")
                .use("speakerKind");
        var schema = context.indexSchemaElement();
        context.bridge(
                Quote.class,
                new Bridge(
                        IndexFields.shown(schema),
                        IndexFields.korean(schema, IndexFields.SPEAKER),
                        IndexFields.korean(schema, IndexFields.AFFILIATION),
                        NamedIds.in(schema),
                        Newspaper.in(schema),
                        Utterance.in(schema),
                        IndexFields.printed(schema),
                        Order.in(schema)));
    }

    private record Bridge(
            KoreanText text,
            KoreanText speaker,
            KoreanText affiliation,
            NamedIds ids,
            Newspaper newspaper,
            Utterance utterance,
            IndexFieldReference<String> printed,
            Order order)
            implements TypeBridge<Quote> {
        @Override
        public void write(DocumentElement document, Quote quote, TypeBridgeWriteContext context) {
            var article = quote.getArticle();
            var words = article.searchable(quote.getWords());
            text.add(document, words);
            if (article.getFullText() != FullText.PUBLIC) {
                // else they are words of the article
                PrintedWords.in(words).forEach(word -> document.addValue(printed, word));
            }
            if (quote.getSpeakerKind() != SpeakerKind.NOBODY) {
                speaker.add(document, article.searchableOrNull(quote.getSpeakerName()));
                speaker.add(document, article.searchableOrNull(quote.getPrintedLabel()));
            }
            affiliation.add(document, article.searchableOrNull(quote.getAffiliation()));
            affiliation.add(document, article.searchableOrNull(quote.getJobTitle()));
            var person = quote.getPerson();
            if (person != null) {
                document.addValue(ids.person(), person.getId());
            }
            quote.getMembers().forEach(member -> document.addValue(ids.person(), member.getId()));
            organisations(quote).forEach(each -> document.addValue(ids.organisation(), each.getId()));
            ids.addForum(document, article.getForum());
            newspaper.add(document, article);
            utterance.add(document, quote);
            order.add(document, quote.day(), article, quote.getId());
        }

        private static Stream<Organisation> organisations(Quote quote) {
            var spoke = quote.getOrganisation();
            if (spoke != null) {
                return Stream.of(spoke);
            }
            var person = quote.getPerson();
            return person == null
                    ? Stream.of()
                    : person.getAffiliations().stream()
                            .filter(each -> Objects.equals(
                                    each.getArticleId(), quote.getArticle().getId()))
                            .flatMap(each -> Stream.ofNullable(each.getOrganisation()));
        }
    }

    /** Its kind, what it does, and which quotations are parts of one remark or the same words in another report. */
    private record Utterance(
            IndexFieldReference<String> kind,
            IndexFieldReference<String> act,
            IndexFieldReference<Long> number,
            IndexFieldReference<Long> same) {
        static Utterance in(IndexSchemaElement schema) {
            return new Utterance(
                    IndexFields.words(schema, IndexFields.KIND),
                    IndexFields.words(schema, IndexFields.ACT),
                    IndexFields.group(schema, IndexFields.UTTERANCE),
                    IndexFields.group(schema, IndexFields.SAME));
        }

        void add(DocumentElement document, Quote quote) {
            document.addValue(kind, quote.getKind().name());
            var does = quote.getSpeechAct();
            if (does != null) {
                document.addValue(act, does.name());
            }
            var article = Objects.requireNonNull(quote.getArticle().getId());
            document.addValue(number, article * 10_000 + quote.getUtterance() % 10_000);
            document.addValue(same, sameWords(quote));
        }

        /** Letters and digits alone count: outlets differ in blanks and marks. */
        private static long sameWords(Quote quote) {
            long hash = Objects.hashCode(quote.getSpeakerName());
            var words = SearchNormaliser.folded(quote.getWords());
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    hash = hash * 1_000_003 + Character.toLowerCase(c);
                }
            }
            return hash;
        }
    }
}

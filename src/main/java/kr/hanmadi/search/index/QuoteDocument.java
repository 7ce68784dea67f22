package kr.hanmadi.search.index;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.article.FullText;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.search.index.IndexFields.Dates;
import kr.hanmadi.search.index.IndexFields.KoreanText;
import kr.hanmadi.search.korean.PrintedWords;
import kr.hanmadi.search.korean.Writing;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
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
                        IndexFields.ids(schema, IndexFields.PERSON_ID),
                        IndexFields.ids(schema, IndexFields.ORGANISATION_ID),
                        IndexFields.ids(schema, IndexFields.FORUM_ID),
                        IndexFields.words(schema, IndexFields.REPORTER),
                        IndexFields.shownWords(schema, IndexFields.OUTLET),
                        IndexFields.words(schema, IndexFields.KIND),
                        IndexFields.words(schema, IndexFields.ACT),
                        IndexFields.printed(schema),
                        IndexFields.dates(schema),
                        IndexFields.arrived(schema),
                        IndexFields.group(schema, IndexFields.UTTERANCE),
                        IndexFields.group(schema, IndexFields.SAME),
                        IndexFields.row(schema)));
    }

    private record Bridge(
            KoreanText text,
            KoreanText speaker,
            KoreanText affiliation,
            IndexFieldReference<Long> personId,
            IndexFieldReference<Long> organisationId,
            IndexFieldReference<Long> forumId,
            IndexFieldReference<String> reporter,
            IndexFieldReference<String> outlet,
            IndexFieldReference<String> kind,
            IndexFieldReference<String> act,
            IndexFieldReference<String> printed,
            Dates dates,
            IndexFieldReference<Instant> arrived,
            IndexFieldReference<Long> utterance,
            IndexFieldReference<Long> same,
            IndexFieldReference<Long> row)
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
                document.addValue(personId, person.getId());
            }
            quote.getMembers().forEach(member -> document.addValue(personId, member.getId()));
            organisations(quote).forEach(each -> document.addValue(organisationId, each.getId()));
            var forum = article.getForum();
            if (forum != null) {
                document.addValue(forumId, forum.canonical().getId());
            }
            article.searchableReporters().forEach(name -> document.addValue(reporter, name));
            document.addValue(kind, quote.getKind().name());
            var does = quote.getSpeechAct();
            if (does != null) {
                document.addValue(act, does.name());
            }
            document.addValue(outlet, article.getOutlet());
            quote.day().ifPresent(on -> dates.add(document, on));
            document.addValue(arrived, article.getPublishedAt());
            document.addValue(
                    utterance, Objects.requireNonNull(article.getId()) * 10_000 + quote.getUtterance() % 10_000);
            document.addValue(same, sameWords(quote));
            document.addValue(row, quote.getId());
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

        /** Letters and digits alone count: outlets differ in blanks and marks. */
        private static long sameWords(Quote quote) {
            long hash = Objects.hashCode(quote.getSpeakerName());
            var words = Writing.folded(quote.getWords());
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

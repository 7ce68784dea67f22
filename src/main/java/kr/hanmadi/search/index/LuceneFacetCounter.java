package kr.hanmadi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * Counts with Lucene's own facets. Hibernate Search's aggregations give the same figures, but keep collectors of their own
 * for every value: with 100,000 reports they took more than twice as long.
 */
final class LuceneFacetCounter implements FacetCounter {
    @Override
    public Map<Field, Map<?, Long>> count(
            SearchSession index,
            Class<?> entity,
            Function<SearchPredicateFactory, PredicateFinalStep> where,
            Collection<Field> fields) {
        var scope = index.scope(entity);
        var query = LuceneMigrationUtils.toLuceneQuery(
                where.apply(scope.predicate()).toPredicate());
        try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            var hits = new IndexSearcher(reader).search(query, new FacetsCollectorManager());
            var counts = new HashMap<Field, Map<?, Long>>();
            for (var field : fields) {
                counts.put(field, field.type() == String.class ? countWords(hits, field) : numbers(hits, field));
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Object, Long> numbers(FacetsCollector hits, Field field) throws IOException {
        var counts = new LinkedHashMap<Object, Long>();
        for (var each :
                new LongValueFacetCounts(field.name(), hits).getTopChildren(field.most(), field.name()).labelValues) {
            long value = Long.parseLong(each.label);
            counts.put(field.type() == Integer.class ? (Object) (int) value : value, each.value.longValue());
        }
        return counts;
    }

    /** Segment by segment, each by its own numbers of its words: no order of all words has to be made. */
    private static Map<String, Long> countWords(FacetsCollector hits, Field field) throws IOException {
        var counts = new HashMap<String, Long>();
        for (var segment : hits.getMatchingDocs()) {
            var values = DocValues.getSortedSet(segment.context.reader(), field.name());
            var ofSegment = new long[(int) values.getValueCount()];
            var docs = ConjunctionUtils.intersectIterators(List.of(segment.bits.iterator(), values));
            while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    ofSegment[(int) values.nextOrd()]++;
                }
            }
            for (int word = 0; word < ofSegment.length; word++) {
                if (ofSegment[word] > 0) {
                    counts.merge(values.lookupOrd(word).utf8ToString(), ofSegment[word], Long::sum);
                }
            }
        }
        var most = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(field.most())
                .forEach(each -> most.put(each.getKey(), each.getValue()));
        return most;
    }
}

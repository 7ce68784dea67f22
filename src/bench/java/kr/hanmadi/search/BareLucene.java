package kr.hanmadi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.search.korean.BigramAnalyzer;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.MorphemeAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.query.SearchQuery;

/** The same work without Hibernate Search, Spring and PostgreSQL: count, collect, read stored fields, highlight, facets. */
final class BareLucene implements AutoCloseable {
    private final Map<ResultType, IndexSearcher> searchers = new EnumMap<>(ResultType.class);
    private final Map<SearchRequest, Map<ResultType, Asked>> asked = new IdentityHashMap<>();
    private final Analyzer analyzer;

    private record Asked(Query query, Sort sort) {}

    BareLucene(Path folder) throws IOException {
        for (var type : ResultType.values()) {
            var name = type == ResultType.SPEAKER ? "person" : type.name().toLowerCase(Locale.ROOT);
            searchers.put(type, new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder.resolve(name)))));
        }
        var morphemes = MorphemeAnalyzer.forIndex(new Dictionary());
        var bigrams = new BigramAnalyzer();
        analyzer = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.equals(IndexFields.TEXT) ? morphemes : bigrams;
            }
        };
    }

    int documents() {
        return searchers.values().stream()
                .mapToInt(searcher -> searcher.getIndexReader().numDocs())
                .sum();
    }

    /** Hibernate Search gives the sort away, the query only to whoever looks into it. */
    void keep(SearchRequest request, ResultType type, SearchQuery<?> query) {
        try {
            Field field = query.getClass().getDeclaredField("luceneQuery");
            field.setAccessible(true);
            var sort = query.extension(LuceneExtension.get()).luceneSort();
            asked.computeIfAbsent(request, any -> new EnumMap<>(ResultType.class))
                    .put(type, new Asked((Query) field.get(query), sort));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Hibernate Search keeps its query elsewhere", e);
        }
    }

    Object find(SearchRequest request) throws IOException {
        var kinds = asked.getOrDefault(request, Map.of());
        long hits = 0;
        for (var kind : kinds.entrySet()) {
            if (kind.getKey() != ResultType.QUOTE) {
                hits += searcher(kind.getKey()).count(kind.getValue().query());
            }
        }
        var quotes = searcher(ResultType.QUOTE);
        var page = kinds.get(ResultType.QUOTE);
        int last = request.page() * request.size();
        var top = quotes.search(page.query(), last, page.sort());
        hits += top.totalHits.relation == TotalHits.Relation.EQUAL_TO
                ? top.totalHits.value
                : quotes.count(page.query());
        var shown = new TopDocs(
                top.totalHits,
                Arrays.copyOfRange(
                        top.scoreDocs, Math.min(top.scoreDocs.length, last - request.size()), top.scoreDocs.length));
        for (var doc : shown.scoreDocs) {
            hits += quotes.storedFields().document(doc.doc).getFields().size();
        }
        var highlighter = UnifiedHighlighter.builder(quotes, analyzer)
                .withFieldMatcher(field -> true)
                .build();
        for (var field : List.of(IndexFields.TEXT, IndexFields.bigram(IndexFields.TEXT))) {
            hits += highlighter.highlight(field, page.query(), shown, 50).length;
        }
        if (request.counted()) {
            var values = Stream.concat(
                            Stream.of(FacetKind.values())
                                    .filter(facet -> facet.isOf(ResultType.QUOTE))
                                    .map(FacetKind::field),
                            Stream.of(IndexFields.MONTH))
                    .map(field -> new Values(field, new HashMap<>()))
                    .toList();
            quotes.search(page.query(), MultiCollector.wrap(values));
            hits += values.stream().mapToInt(each -> each.counts.size()).sum();
        }
        return hits;
    }

    private IndexSearcher searcher(ResultType type) {
        var searcher = searchers.get(type);
        if (searcher == null) {
            throw new IllegalStateException("No index of " + type);
        }
        return searcher;
    }

    /** Counts the values of a field over all hits. */
    private static final class Values extends SimpleCollector {
        private final String field;
        private final Map<Object, Integer> counts;
        private SortedNumericDocValues numbers = DocValues.emptySortedNumeric();
        private SortedSetDocValues words = DocValues.emptySortedSet();

        Values(String field, Map<Object, Integer> counts) {
            this.field = field;
            this.counts = counts;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            var info = leaf.reader().getFieldInfos().fieldInfo(field);
            boolean text = info != null && info.getDocValuesType() == DocValuesType.SORTED_SET;
            numbers = text ? DocValues.emptySortedNumeric() : DocValues.getSortedNumeric(leaf.reader(), field);
            words = text ? DocValues.getSortedSet(leaf.reader(), field) : DocValues.emptySortedSet();
        }

        @Override
        public void collect(int doc) throws IOException {
            if (numbers.advanceExact(doc)) {
                for (int i = numbers.docValueCount(); i > 0; i--) {
                    counts.merge(numbers.nextValue(), 1, Integer::sum);
                }
            }
            if (words.advanceExact(doc)) {
                for (int i = words.docValueCount(); i > 0; i--) {
                    counts.merge(words.lookupOrd(words.nextOrd()).utf8ToString(), 1, Integer::sum);
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public void close() {
        for (var searcher : searchers.values()) {
            try {
                searcher.getIndexReader().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

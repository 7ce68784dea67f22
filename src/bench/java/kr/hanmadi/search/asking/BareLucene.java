package kr.hanmadi.search.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.korean.BigramAnalyzer;
import kr.hanmadi.search.korean.MorphemeAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.SearchSort;

/** The same work without Hibernate Search, Spring and PostgreSQL: count, collect, read stored fields; where all is counted
 * also highlight, look for the same utterance, count facets. */
final class BareLucene implements AutoCloseable {
    private static final List<String> NUMBERS =
            List.of(IndexFields.PERSON_ID, IndexFields.ORGANISATION_ID, IndexFields.FORUM_ID, IndexFields.MONTH);
    private static final List<String> WORDS =
            List.of(IndexFields.KIND, IndexFields.ACT, IndexFields.REPORTER, IndexFields.OUTLET);
    private static final Set<String> GROUPS = Set.of(IndexFields.ROW, IndexFields.UTTERANCE, IndexFields.SAME);
    private static final int MOST_VALUES = 12;
    private static final int MOST_ALIKE = 1000;

    private final Map<ResultType, IndexSearcher> searchers = new EnumMap<>(ResultType.class);
    private final Map<SearchRequest, Map<ResultType, Asked>> asked = new IdentityHashMap<>();
    private final Map<String, StringDocValuesReaderState> states = new HashMap<>();
    private final Analyzer analyzer;

    private record Asked(Query query, Sort sort) {}

    BareLucene(Path folder) throws IOException {
        for (var type : ResultType.values()) {
            var name = type == ResultType.SPEAKER ? "person" : type.name().toLowerCase(Locale.ROOT);
            searchers.put(type, new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder.resolve(name)))));
        }
        for (var words : WORDS) {
            states.put(
                    words,
                    new StringDocValuesReaderState(searcher(ResultType.QUOTE).getIndexReader(), words));
        }
        var morphemes = MorphemeAnalyzer.forIndex();
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

    void keep(SearchRequest request, ResultType type, SearchPredicate predicate, SearchSort sort) {
        asked.computeIfAbsent(request, any -> new EnumMap<>(ResultType.class))
                .put(
                        type,
                        new Asked(
                                LuceneMigrationUtils.toLuceneQuery(predicate),
                                LuceneMigrationUtils.toLuceneSort(sort)));
    }

    boolean finds(SearchRequest request) throws IOException {
        var page = asked.getOrDefault(request, Map.of()).get(ResultType.QUOTE);
        return page != null && searcher(ResultType.QUOTE).count(page.query()) > 0;
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
        if (request.counted()) {
            var highlighter = UnifiedHighlighter.builder(quotes, analyzer)
                    .withFieldMatcher(field -> true)
                    .build();
            for (var field : List.of(IndexFields.TEXT, IndexFields.bigram(IndexFields.TEXT))) {
                hits += highlighter.highlight(field, page.query(), shown, 50).length;
            }
            hits += alike(quotes, page, shown);
            var matching = quotes.search(page.query(), new FacetsCollectorManager());
            for (var field : NUMBERS) {
                hits += new LongValueFacetCounts(field, matching).getTopChildren(MOST_VALUES, field).childCount;
            }
            for (var words : WORDS) {
                hits += new StringValueFacetCounts(states.get(words), matching)
                        .getTopChildren(MOST_VALUES, words)
                        .childCount;
            }
        }
        return hits;
    }

    /** The hits that share their utterance with one of these. */
    private static int alike(IndexSearcher quotes, Asked page, TopDocs shown) throws IOException {
        var utterances = new HashSet<Long>();
        var same = new HashSet<Long>();
        for (var doc : shown.scoreDocs) {
            var stored = quotes.storedFields().document(doc.doc, GROUPS);
            utterances.add(stored.getField(IndexFields.UTTERANCE).numericValue().longValue());
            same.add(stored.getField(IndexFields.SAME).numericValue().longValue());
        }
        var groups = new BooleanQuery.Builder()
                .add(LongPoint.newSetQuery(IndexFields.UTTERANCE, utterances), BooleanClause.Occur.SHOULD)
                .add(LongPoint.newSetQuery(IndexFields.SAME, same), BooleanClause.Occur.SHOULD)
                .build();
        var query = new BooleanQuery.Builder()
                .add(page.query(), BooleanClause.Occur.MUST)
                .add(groups, BooleanClause.Occur.FILTER)
                .build();
        int read = 0;
        for (var doc : quotes.search(query, MOST_ALIKE, page.sort()).scoreDocs) {
            read += quotes.storedFields().document(doc.doc, GROUPS).getFields().size();
        }
        return read;
    }

    private IndexSearcher searcher(ResultType type) {
        var searcher = searchers.get(type);
        if (searcher == null) {
            throw new IllegalStateException("No index of " + type);
        }
        return searcher;
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

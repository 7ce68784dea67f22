package kr.hanmadi.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.database.Outage;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.search.api.QueryInterpretation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.asking.IndexSearch;
import kr.hanmadi.search.asking.InterpretedQuery;
import kr.hanmadi.search.asking.RecordWords;
import kr.hanmadi.search.asking.TitledPeople;
import kr.hanmadi.search.index.IndexHealthCheck;
import kr.hanmadi.search.index.ReadableHits;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.search.reading.QueryLexicon;
import kr.hanmadi.search.reading.QueryReader;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;

/** Finds people, forums, quotations and articles by speaker or keyword. */
@Service
public class RecordSearch {
    private static final Logger log = LoggerFactory.getLogger(RecordSearch.class);

    private final EntityManagerFactory factory;
    private final JdbcOperations record;
    private final IndexHealthCheck health;
    private final IndexSearch index;
    private final NameLexiconLoader vocabulary;
    private final RecordWords words;
    private final TitledPeople titled;
    private final Clock clock;

    RecordSearch(
            EntityManagerFactory factory,
            JdbcOperations record,
            IndexHealthCheck health,
            IndexSearch index,
            NameLexiconLoader vocabulary,
            RecordWords words,
            TitledPeople titled,
            Clock clock) {
        this.factory = factory;
        this.record = record;
        this.health = health;
        this.index = index;
        this.vocabulary = vocabulary;
        this.words = words;
        this.titled = titled;
        this.clock = clock;
    }

    /** Answers any query; while there is no index, only people by their names. */
    public SearchResults find(SearchRequest request) {
        var asked = InterpretedQuery.of(request, reader());
        return asked.query().parts().isEmpty()
                ? SearchResults.onOnePage(true, QueryInterpretation.EMPTY, Map.of(), ResultType.QUOTE, List.of())
                : readable(health.isReady() ? fromIndex(asked) : IndexSearch.byNameOnly(asked));
    }

    private QueryReader reader() {
        var today = LocalDate.ofInstant(clock.instant(), KoreanTime.ZONE);
        var lexicon = new QueryLexicon(
                vocabulary.names(), vocabulary.synonyms(), words.shortNames(), words.spelling(), vocabulary.cutter());
        return new QueryReader(lexicon, titled::find, today);
    }

    private SearchResults fromIndex(InterpretedQuery asked) {
        // the index alone is asked: a session without a transaction takes no connection
        try (var entities = factory.createEntityManager()) {
            return index.answer(Search.session(entities), asked);
        } catch (RuntimeException | InternalError | AssertionError e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            // a file cut off under the reader is an InternalError of the mapped memory, or what Lucene asserts
            log.error("The search index did not answer", e);
            health.doubt();
            return IndexSearch.byNameOnly(asked);
        }
    }

    /** Leaves out hits that readers may not see by the record, in the caller's transaction. */
    private SearchResults readable(SearchResults found) {
        return found.without(this::readable);
    }

    private Map<ResultType, Set<Long>> readable(Map<ResultType, Set<Long>> hits) {
        return hits.values().stream().allMatch(Set::isEmpty)
                ? hits
                : Objects.requireNonNull(record.execute((ConnectionCallback<Map<ResultType, Set<Long>>>)
                        database -> ReadableHits.among(database, hits)));
    }

    /** Which of these rows readers may see, by the rule that decides on hits. */
    public Set<Long> readable(ResultType type, Collection<Long> ids) {
        return readable(Map.of(type, Set.copyOf(ids))).getOrDefault(type, Set.of());
    }

    /** Whether readers may see a row, by the same rule. */
    public boolean isReadable(ResultType type, Long id) {
        return readable(type, List.of(id)).contains(id);
    }
}

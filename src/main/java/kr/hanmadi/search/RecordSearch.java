package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.Quotes;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people, forums, quotations and articles by speaker or keyword. */
@Service
@Transactional(readOnly = true)
public class RecordSearch {
    private static final Logger log = LoggerFactory.getLogger(RecordSearch.class);

    private final EntityManager entities;
    private final People people;
    private final Quotes quotes;
    private final IndexKeeper keeper;

    RecordSearch(EntityManager entities, People people, Quotes quotes, IndexKeeper keeper) {
        this.entities = entities;
        this.people = people;
        this.quotes = quotes;
        this.keeper = keeper;
    }

    /** Answers whatever was typed; while there is no index, people by their names. */
    public SearchResults find(SearchRequest request) {
        var reading = new QueryReader(this::named).read(request.text());
        if (reading.isEmpty()) {
            return nothing(reading, true);
        }
        if (!keeper.isReady()) {
            return byNameOnly(reading);
        }
        try {
            return inIndex(request, reading);
        } catch (SearchException e) {
            log.warn("The index did not answer: {}", e.toString());
            keeper.doubt();
            return byNameOnly(reading);
        }
    }

    private List<Long> named(String text) {
        var ids = new LinkedHashSet<Long>();
        people.named(text).forEach(person -> ids.add(Objects.requireNonNull(person.getId())));
        ids.addAll(quotes.personsPrintedAs(text));
        return List.copyOf(ids);
    }

    private SearchResults inIndex(SearchRequest request, List<ReadWord> reading) {
        var counts = new EnumMap<ResultType, Long>(ResultType.class);
        for (var type : ResultType.values()) {
            counts.put(type, count(type, request, reading));
        }
        var shown = request.type() != null ? request.type() : bestFilled(counts);
        var hits = new IndexQuery(entities, shown, request, reading).hits();
        long pages = (counts.getOrDefault(shown, 0L) + SearchRequest.PAGE_SIZE - 1) / SearchRequest.PAGE_SIZE;
        return new SearchResults(
                true, reading, counts, shown, hits, request.page(), (int) Math.min(pages, SearchRequest.LAST_PAGE));
    }

    private long count(ResultType type, SearchRequest request, List<ReadWord> reading) {
        var query = new IndexQuery(entities, type, request, reading);
        return query.count();
    }

    /** Quotations are what the product is about; anything else only when there are none. */
    private static ResultType bestFilled(Map<ResultType, Long> counts) {
        for (var type : List.of(ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER, ResultType.FORUM)) {
            if (counts.getOrDefault(type, 0L) > 0) {
                return type;
            }
        }
        return ResultType.QUOTE;
    }

    private SearchResults byNameOnly(List<ReadWord> reading) {
        var ids = new LinkedHashSet<Long>();
        reading.forEach(word -> ids.addAll(word.personIds()));
        var hits = ids.stream().map(id -> new Hit(id, new Snippet(List.of()))).toList();
        var counts = Map.of(ResultType.SPEAKER, (long) hits.size());
        return new SearchResults(false, reading, counts, ResultType.SPEAKER, hits, 1, 1);
    }

    private static SearchResults nothing(List<ReadWord> reading, boolean complete) {
        return new SearchResults(complete, reading, Map.of(), ResultType.QUOTE, List.of(), 1, 0);
    }
}

package kr.hanmadi.search.asking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.Cursor;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.search.index.FacetCounter;
import kr.hanmadi.search.index.IndexStore;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/** Answers a query from the index, whatever readers may see; while there is none, from the names alone. */
@Component
public class IndexSearch {
    private final FieldFilters filters;
    private final FacetCounter counts;

    IndexSearch(FieldFilters filters, IndexStore store) {
        this.filters = filters;
        this.counts = store.counts();
    }

    /** Where nothing is of the time that the words say, they may be words of a text: 내년 1월 시행. */
    public SearchResults answer(SearchSession index, InterpretedQuery asked) {
        var found = attempt(index, asked, List.of());
        var periods = asked.plan().periods().toList();
        if (periods.isEmpty() || (found.total() > 0 && found.reading().relaxation() == Relaxation.NONE)) {
            return found;
        }
        var texts = attempt(
                index,
                asked.withoutPeriods(),
                periods.stream().map(InterpretedPeriod::asWords).toList());
        boolean better =
                texts.total() > 0 && (found.total() == 0 || texts.reading().relaxation() == Relaxation.NONE);
        return better ? texts : found;
    }

    private SearchResults attempt(SearchSession index, InterpretedQuery asked, List<InterpretedPeriod> readAsWords) {
        return new SearchAttempt(index, counts, filters, asked, readAsWords).answer();
    }

    /** The people whose names the query holds. */
    public static SearchResults byNameOnly(InterpretedQuery asked) {
        var plan = asked.plan();
        var ids = plan.terms()
                .flatMap(term -> term.word().personIds().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var hits = ids.stream()
                .map(id -> new Hit(id, new Snippet(List.of()), null, List.of(), new Cursor(null, id)))
                .toList();
        return SearchResults.onOnePage(
                false,
                Explanation.ofNames(plan),
                Map.of(ResultType.SPEAKER, (long) hits.size()),
                ResultType.SPEAKER,
                hits);
    }
}

package kr.hanmadi.search.asking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.index.FacetCounter;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.ResolvedFieldFilter;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** One search of the index: asked strictly first, then less and less so. */
final class SearchAttempt {
    /** Quotations are what the product is about; anything else stands first only where there are none. */
    private static final List<ResultType> BY_IMPORTANCE =
            List.of(ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER, ResultType.FORUM);

    private static final int MOST_BESIDE = 5;

    private final SearchSession index;
    private final FacetCounter counts;
    private final SearchRequest request;
    private final QueryPlan strict;
    private final QueryRelaxation relaxation;
    private final Explanation explanation;

    /**
     * What a plan finds.
     *
     * @param shown the kind of the hits on the page
     * @param beside the first hits of the other kinds, where every kind is wanted on one page
     */
    private record Found(
            QueryPlan plan,
            Map<ResultType, Long> counts,
            ResultType shown,
            IndexQuery.Page page,
            Map<ResultType, List<Hit>> beside) {
        boolean isEmpty() {
            return counts.values().stream().allMatch(count -> count == 0);
        }
    }

    /** @param readAsWords periods that are not taken as such, for want of anything of that time */
    SearchAttempt(
            SearchSession index,
            FacetCounter counts,
            FieldFilters filters,
            InterpretedQuery asked,
            List<InterpretedPeriod> readAsWords) {
        this.index = index;
        this.counts = counts;
        this.request = asked.request();
        this.strict = strict(asked, filters.resolve(index, asked));
        var words = new WordLookup(index, asked);
        this.relaxation = new QueryRelaxation(index, asked, strict, words);
        this.explanation = new Explanation(asked, strict, readAsWords, words);
    }

    private static QueryPlan strict(
            InterpretedQuery asked, Map<QueryExpression.InField, ResolvedFieldFilter> meanings) {
        var request = asked.request();
        var forums = asked.reader().forums(request.text(), request.switches());
        boolean sentence = forums.isEmpty()
                && request.switches().relaxed()
                && asked.reader().isSentence(request.text(), asked.query());
        var written = asked.query().parts().stream()
                .filter(QueryReader::isPlain)
                .map(part -> ((QueryExpression.Sought) part).term().word().typed())
                .collect(Collectors.joining(" "));
        return new QueryPlan(
                asked.query(), sentence ? Relaxation.ANY : Relaxation.NONE, written, meanings, forums, sentence);
    }

    SearchResults answer() {
        var found = found(strict);
        if (strict.relaxation() == Relaxation.ANY) {
            return answer(found);
        }
        if (answers(found)) {
            var mended = relaxation.withoutSlips();
            var meant = mended == null ? found : found(mended);
            return answer(answers(meant) ? meant : found);
        }
        for (var step : Relaxation.values()) {
            // articles without words of the person are an answer, unless the person said anything at all
            var relaxed = found.isEmpty() || step == Relaxation.SPEAKER ? relaxation.relaxed(step) : null;
            var less = relaxed == null ? found : found(relaxed);
            if (answers(less)) {
                return answer(less);
            }
            found = found.isEmpty() ? less : found;
        }
        return answer(found);
    }

    /** Whether it finds what is asked for: words of the person, where a person's words are asked for. */
    private boolean answers(Found found) {
        return found.plan().asksSpeakers() && found.counts().containsKey(ResultType.QUOTE)
                ? found.counts().getOrDefault(ResultType.QUOTE, 0L) > 0
                : !found.isEmpty();
    }

    private SearchResults answer(Found found) {
        var plan = found.plan();
        var page = found.page();
        var counted = request.counted()
                ? new FacetQuery(index, counts, found.shown(), request, plan).counted()
                : FacetQuery.Counted.NOTHING;
        long leafed = Math.min(page.total(), SearchRequest.DEEPEST);
        return new SearchResults(
                true,
                explanation.explain(plan, found.isEmpty()),
                new SearchResults.Found(found.counts(), found.shown(), page.hits(), found.beside()),
                new SearchResults.Leaf(
                        page.end(), request.page(), (int) ((leafed + request.size() - 1) / request.size())),
                new SearchResults.Named(Explanation.namedPeople(plan), Explanation.namedForums(plan)),
                new SearchResults.Grouped(List.copyOf(counted.facets().values()), counted.months()));
    }

    private Found found(QueryPlan plan) {
        var shown = request.type();
        return shown == null ? ofEveryKind(plan) : ofKind(plan, shown);
    }

    private Found ofKind(QueryPlan plan, ResultType shown) {
        var counts = new EnumMap<ResultType, Long>(ResultType.class);
        var page = new IndexQuery(index, shown, request, plan).page();
        counts.put(shown, page.total());
        if (request.counted()) {
            for (var type : ResultType.values()) {
                counts.computeIfAbsent(type, other -> new IndexQuery(index, other, request, plan).count());
            }
        }
        return new Found(plan, counts, shown, page, Map.of());
    }

    /** The most important kind that has any results, and how many of each other there are, or the first of them. */
    private Found ofEveryKind(QueryPlan plan) {
        var counts = new EnumMap<ResultType, Long>(ResultType.class);
        var beside = new EnumMap<ResultType, List<Hit>>(ResultType.class);
        var shown = BY_IMPORTANCE.getFirst();
        IndexQuery.Page page = null;
        for (var type : BY_IMPORTANCE) {
            if (page == null || page.total() == 0) {
                var found = new IndexQuery(index, type, request, plan).page();
                counts.put(type, found.total());
                if (page == null || found.total() > 0) {
                    shown = type;
                    page = found;
                }
            } else if (request.isOverview()) {
                var found = new IndexQuery(index, type, request.few(type, MOST_BESIDE), plan).page();
                counts.put(type, found.total());
                if (found.total() > 0) {
                    beside.put(type, found.hits());
                }
            } else {
                counts.put(type, new IndexQuery(index, type, request, plan).count());
            }
        }
        return new Found(plan, counts, shown, Objects.requireNonNull(page), beside);
    }
}

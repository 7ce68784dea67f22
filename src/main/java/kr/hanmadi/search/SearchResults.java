package kr.hanmadi.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param complete false while the index is being built: then only names were looked up
 * @param reading how the query was read
 * @param counts how many results of each kind there are; of the shown kind alone when not counted
 * @param shown the kind of the hits
 * @param pages how many pages of hits can be leafed through
 * @param namedPeople people of exactly the name or printed form that is the whole query, most quoted first
 * @param facets of the shown kind; empty when not counted
 * @param months of the shown kind, oldest first; empty when not counted
 */
public record SearchResults(
        boolean complete,
        Reading reading,
        Map<ResultType, Long> counts,
        ResultType shown,
        List<Hit> hits,
        int page,
        int pages,
        List<Long> namedPeople,
        List<Facet> facets,
        List<MonthHits> months) {
    public SearchResults {
        counts = Map.copyOf(counts);
        hits = List.copyOf(hits);
        namedPeople = List.copyOf(namedPeople);
        facets = List.copyOf(facets);
        months = List.copyOf(months);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(ResultType type) {
        return counts.getOrDefault(type, 0L);
    }
}

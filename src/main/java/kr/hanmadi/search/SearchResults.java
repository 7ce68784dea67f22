package kr.hanmadi.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param complete false while the index is being built: then only names were looked up
 * @param reading how the query was read
 * @param counts how many results of each kind there are
 * @param shown the kind of the hits
 * @param pages how many pages of hits there are
 */
public record SearchResults(
        boolean complete,
        List<ReadWord> reading,
        Map<ResultType, Long> counts,
        ResultType shown,
        List<Hit> hits,
        int page,
        int pages) {
    public SearchResults {
        reading = List.copyOf(reading);
        counts = Map.copyOf(counts);
        hits = List.copyOf(hits);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

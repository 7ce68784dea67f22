package kr.hanmadi.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hits that the record does not let readers see are taken out, and counted no more. */
class SearchResultsTests {
    /** While the index has not followed yet, the record alone decides what is shown. */
    @Test
    void aHitThatTheIndexStillHoldsIsNotShown() {
        var hits = List.of(1L, 2L, 3L).stream()
                .map(id -> new Hit(id, new Snippet(List.of()), null, List.of(), new Cursor(null, id)))
                .toList();
        var results = new SearchResults(
                        true,
                        QueryInterpretation.EMPTY,
                        new SearchResults.Found(
                                Map.of(ResultType.SPEAKER, 3L, ResultType.QUOTE, 5L),
                                ResultType.SPEAKER,
                                hits,
                                Map.of(ResultType.QUOTE, hits)),
                        new SearchResults.Leaf(new Cursor(null, 3), 1, 1),
                        new SearchResults.Named(List.of(1L, 2L), List.of(2L, 3L)),
                        new SearchResults.Grouped(List.of(), List.of()))
                .without(rows -> {
                    rows.values().forEach(ids -> ids.remove(2L));
                    return rows;
                });
        assertThat(results.hits()).extracting(Hit::id).containsExactly(1L, 3L);
        assertThat(results.namedPeople()).containsExactly(1L);
        assertThat(results.namedForums()).containsExactly(3L);
        assertThat(results.beside().get(ResultType.QUOTE)).extracting(Hit::id).containsExactly(1L, 3L);
        assertThat(results.counts()).containsEntry(ResultType.SPEAKER, 2L).containsEntry(ResultType.QUOTE, 5L);
        assertThat(results.end()).isNotNull();
    }
}

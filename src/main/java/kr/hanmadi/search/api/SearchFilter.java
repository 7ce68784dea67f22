package kr.hanmadi.search.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To what a search is narrowed. Within a facet any of the chosen values will do; every facet must agree.
 *
 * @param chosen by facet: ids of rows as digits, names of kinds and speech acts, printed names of reporters;
 *     {@link #UNKNOWN} for what is none of these and finds nothing
 * @param from the first day, null for no limit
 * @param to the last day, null for no limit
 */
public record SearchFilter(
        Map<FacetKind, Set<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** No row has this id, and no kind this name. */
    public static final String UNKNOWN = "0";

    public static final SearchFilter NONE = new SearchFilter(Map.of(), null, null);

    public SearchFilter {
        chosen = Map.copyOf(chosen);
    }

    public Set<String> chosenOf(FacetKind facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isEmpty() {
        return chosen.values().stream().allMatch(Set::isEmpty) && from == null && to == null;
    }

    public boolean isDated() {
        return from != null || to != null;
    }
}

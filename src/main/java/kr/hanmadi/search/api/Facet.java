package kr.hanmadi.search.api;

import java.util.List;

/** The most frequent values of a facet, counted as if nothing of this facet were chosen. */
public record Facet(FacetKind kind, List<Value> values) {
    /** A value as in {@link SearchFilter#chosen()}, and how many results have it. */
    public record Value(String value, long count) {}

    public Facet {
        values = List.copyOf(values);
    }
}

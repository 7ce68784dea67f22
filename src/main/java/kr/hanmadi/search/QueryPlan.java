package kr.hanmadi.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.search.Part.InField;

/**
 * A query ready to be asked: its tree, how strictly it is taken, and what its fields mean.
 *
 * @param written the plain words as typed, for a question in a whole sentence
 */
record QueryPlan(Part.AllOf query, Relaxation relaxation, String written, Map<InField, FieldMeaning> fields) {
    /** The words at the top of the tree that the reader did not quote. */
    List<Term> plainTerms() {
        return query.parts().stream()
                .filter(QueryReader::isPlain)
                .map(part -> ((Part.Sought) part).term())
                .toList();
    }

    QueryPlan relaxed(Part.AllOf to, Relaxation how) {
        return new QueryPlan(to, how, written, fields);
    }

    /** Every word of the query, wherever it stands. */
    Stream<Term> terms() {
        return terms(query);
    }

    private static Stream<Term> terms(Part part) {
        return switch (part) {
            case Part.Sought(var term) -> Stream.of(term);
            case Part.InField field -> Stream.of();
            case Part.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::terms);
            case Part.AnyOf(var parts) -> parts.stream().flatMap(QueryPlan::terms);
            case Part.Without(var inner) -> terms(inner);
        };
    }

    Stream<InField> inFields() {
        return inFields(query);
    }

    static Stream<InField> inFields(Part part) {
        return switch (part) {
            case Part.Sought word -> Stream.of();
            case InField field -> Stream.of(field);
            case Part.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::inFields);
            case Part.AnyOf(var parts) -> parts.stream().flatMap(QueryPlan::inFields);
            case Part.Without(var inner) -> inFields(inner);
        };
    }
}

package kr.hanmadi.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.search.QueryExpression.InField;

/**
 * A query ready to be asked: its tree, how strictly it is taken, and what its fields mean.
 *
 * @param written the plain words as typed, for a question in a whole sentence
 */
record QueryPlan(
        QueryExpression.AllOf query, Relaxation relaxation, String written, Map<InField, ResolvedFieldFilter> fields) {
    /** The words at the top of the tree that the reader did not quote. */
    List<Term> plainTerms() {
        return query.parts().stream()
                .filter(QueryReader::isPlain)
                .map(part -> ((QueryExpression.Sought) part).term())
                .toList();
    }

    QueryPlan relaxed(QueryExpression.AllOf to, Relaxation how) {
        return new QueryPlan(to, how, written, fields);
    }

    /** Every word of the query, wherever it stands. */
    Stream<Term> terms() {
        return terms(query);
    }

    private static Stream<Term> terms(QueryExpression part) {
        return switch (part) {
            case QueryExpression.Sought(var term) -> Stream.of(term);
            case QueryExpression.InField field -> Stream.of();
            case QueryExpression.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::terms);
            case QueryExpression.AnyOf(var parts) -> parts.stream().flatMap(QueryPlan::terms);
            case QueryExpression.Without(var inner) -> terms(inner);
        };
    }

    Stream<InField> inFields() {
        return inFields(query);
    }

    static Stream<InField> inFields(QueryExpression part) {
        return switch (part) {
            case QueryExpression.Sought word -> Stream.of();
            case InField field -> Stream.of(field);
            case QueryExpression.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::inFields);
            case QueryExpression.AnyOf(var parts) -> parts.stream().flatMap(QueryPlan::inFields);
            case QueryExpression.Without(var inner) -> inFields(inner);
        };
    }
}

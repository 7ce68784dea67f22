package kr.hanmadi.search.reading;

import java.util.List;
import kr.hanmadi.search.query.QueryField;

/** A query after its words were read: the tree that is asked of the index. */
public sealed interface QueryExpression {
    record Sought(Term term) implements QueryExpression {}

    /**
     * A word about the question, which need not be found: 발언, 뭐라고.
     *
     * @param ranked whether what holds it comes a little earlier
     */
    record AboutQuestion(Term term, boolean ranked) implements QueryExpression {}

    /** Of that time only: 지난달. */
    record InPeriod(String typed, Period period) implements QueryExpression {}

    record InField(QueryField field, String text) implements QueryExpression {}

    record AllOf(List<QueryExpression> parts) implements QueryExpression {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    record AnyOf(List<QueryExpression> parts) implements QueryExpression {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Without(QueryExpression part) implements QueryExpression {}
}

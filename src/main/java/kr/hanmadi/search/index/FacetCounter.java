package kr.hanmadi.search.index;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Counts how many hits of a query have which value of a field. */
public interface FacetCounter {
    /** A field to count by, its values being Integer, Long or String, and how many values are asked for. */
    record Field(String name, Class<?> type, int most) {}

    /** The most frequent values of each field; equally frequent ones in their own order. */
    Map<Field, Map<?, Long>> count(
            SearchSession index,
            Class<?> entity,
            Function<SearchPredicateFactory, PredicateFinalStep> where,
            Collection<Field> fields);
}

package kr.hanmadi.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Has the cluster count. */
final class ElasticsearchFacetCounter implements FacetCounter {
    @Override
    public Map<Field, Map<?, Long>> count(
            SearchSession index,
            Class<?> entity,
            Function<SearchPredicateFactory, PredicateFinalStep> where,
            Collection<Field> fields) {
        var query = index.search(entity)
                .select(f -> f.field(IndexFields.ROW, Long.class))
                .where(where);
        var keys = new LinkedHashMap<Field, AggregationKey<? extends Map<?, Long>>>();
        for (var field : fields) {
            var key = AggregationKey.<Map<Object, Long>>of(field.name());
            query = query.aggregation(
                    key, f -> f.terms().field(field.name(), anyOf(field.type())).maxTermCount(field.most()));
            keys.put(field, key);
        }
        var result = query.fetch(0);
        var counts = new HashMap<Field, Map<?, Long>>();
        keys.forEach((field, key) -> counts.put(field, result.aggregation(key)));
        return counts;
    }

    @SuppressWarnings("unchecked") // only the values' being objects matters here
    private static Class<Object> anyOf(Class<?> type) {
        return (Class<Object>) type;
    }
}

package kr.hanmadi.search.asking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hanmadi.search.api.Facet;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.MonthHits;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.index.FacetCounter;
import kr.hanmadi.search.index.FacetCounter.Field;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.QueryPlan;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Facets and months of one query; each as if nothing of it were chosen. */
public final class FacetQuery {
    private static final int MOST_VALUES = 12;
    private static final Field MONTHS = new Field(IndexFields.MONTH, Integer.class, 1200);

    private final SearchSession index;
    private final FacetCounter counts;
    private final ResultType type;
    private final SearchRequest request;
    private final QueryPlan plan;

    /** How many hits have which value, by facet, and how many are of which month. */
    public record Counted(Map<FacetKind, Facet> facets, List<MonthHits> months) {
        public static final Counted NOTHING = new Counted(Map.of(), List.of());
    }

    public FacetQuery(
            SearchSession index, FacetCounter counts, ResultType type, SearchRequest request, QueryPlan plan) {
        this.index = index;
        this.counts = counts;
        this.type = type;
        this.request = request;
        this.plan = plan;
    }

    public Counted counted() {
        var ofType =
                Stream.of(FacetKind.values()).filter(facet -> facet.isOf(type)).toList();
        var fields = new ArrayList<Field>();
        ofType.stream()
                .filter(facet -> request.filter().chosenOf(facet).isEmpty())
                .map(FacetQuery::field)
                .forEach(fields::add);
        boolean dated = request.filter().isDated();
        if (type != ResultType.SPEAKER && !dated) {
            fields.add(MONTHS);
        }
        var unchosen = count(fields, null, true);
        var facets = new EnumMap<FacetKind, Facet>(FacetKind.class);
        for (var facet : ofType) {
            var field = field(facet);
            var values = unchosen.containsKey(field) ? unchosen : count(List.of(field), facet, true);
            facets.put(facet, facet(facet, Objects.requireNonNull(values.get(field))));
        }
        if (type == ResultType.SPEAKER) {
            return new Counted(facets, List.of());
        }
        var months = dated ? count(List.of(MONTHS), null, false) : unchosen;
        return new Counted(facets, months(Objects.requireNonNull(months.get(MONTHS))));
    }

    private Map<Field, Map<?, Long>> count(List<Field> fields, @Nullable FacetKind without, boolean dated) {
        return counts.count(
                index,
                IndexQuery.entityOf(type),
                f -> new Predicates(f, type, plan).whole(request.filter(), without, dated),
                fields);
    }

    private static Field field(FacetKind facet) {
        return new Field(facet.field(), facet.isOfRows() ? Long.class : String.class, MOST_VALUES);
    }

    private static Facet facet(FacetKind kind, Map<?, Long> counted) {
        return new Facet(
                kind,
                counted.entrySet().stream()
                        .map(each -> new Facet.Value(String.valueOf(each.getKey()), each.getValue()))
                        .toList());
    }

    private static List<MonthHits> months(Map<?, Long> counted) {
        var inOrder = new TreeMap<Integer, Long>();
        counted.forEach((month, count) -> inOrder.put((Integer) month, count));
        return inOrder.entrySet().stream()
                .map(each -> new MonthHits(
                        YearMonth.of(Math.floorDiv(each.getKey(), 12), Math.floorMod(each.getKey(), 12) + 1),
                        each.getValue()))
                .toList();
    }
}

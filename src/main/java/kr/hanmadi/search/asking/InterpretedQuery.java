package kr.hanmadi.search.asking;

import java.util.Map;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;

/**
 * What was asked for, and how its words were read.
 *
 * @param reader what read the words, and reads them again where nothing is found
 */
public record InterpretedQuery(SearchRequest request, QueryReader reader, QueryExpression.AllOf query) {
    public static InterpretedQuery of(SearchRequest request, QueryReader reader) {
        return new InterpretedQuery(request, reader, reader.read(request.text(), request.switches()));
    }

    /** The words of a time are words of a text: 내년 1월 시행. */
    public InterpretedQuery withoutPeriods() {
        return new InterpretedQuery(
                request, reader, reader.read(request.text(), request.switches().withoutPeriods()));
    }

    /** The query as it stands, before anything is known of its fields. */
    public QueryPlan plan() {
        return new QueryPlan(query, Relaxation.NONE, "", Map.of());
    }
}

package kr.hanmadi.search.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** What of a query the record holds: a word as it was typed, or only what Nori makes of it. Asks the index once for each. */
final class WordLookup {
    private final SearchSession index;
    private final InterpretedQuery asked;
    private final Map<String, Boolean> slips = new HashMap<>();

    WordLookup(SearchSession index, InterpretedQuery asked) {
        this.index = index;
        this.asked = asked;
    }

    boolean holds(Term term) {
        return finds(SearchRequest.of(term.text()), alone(term, Relaxation.NONE));
    }

    /** Whether no text has the word as it was typed, not even within another one. */
    boolean isSlip(Term term) {
        return slips.computeIfAbsent(
                term.word().typed(),
                any -> asked.reader().mayBeSlip(term)
                        && !asked.reader().isPrinted(term)
                        && !holds(asked.reader().toTheLetter(term)));
    }

    /** Whether a text has it: printed so, or as words side by side. */
    boolean stands(String text) {
        var term = asked.reader().word(text, asked.request().switches());
        return asked.reader().isPrinted(term) || (asked.reader().isWholeInParts(term) && holds(term));
    }

    boolean finds(SearchRequest request, QueryPlan plan) {
        return Stream.of(ResultType.values())
                .anyMatch(type -> new IndexQuery(index, type, request, plan).findsAnything());
    }

    static QueryPlan alone(Term term, Relaxation how) {
        return new QueryPlan(new QueryExpression.AllOf(List.of(new QueryExpression.Sought(term))), how, "", Map.of());
    }
}

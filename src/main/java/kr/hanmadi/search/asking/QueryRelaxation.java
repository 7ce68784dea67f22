package kr.hanmadi.search.asking;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Takes a query that finds nothing less and less strictly, one step after the other. */
final class QueryRelaxation {
    private final SearchSession index;
    private final ReadQuery asked;
    private final QueryPlan strict;

    QueryRelaxation(SearchSession index, ReadQuery asked, QueryPlan strict) {
        this.index = index;
        this.asked = asked;
        this.strict = strict;
    }

    /** The same query taken less strictly; null where that changes nothing. */
    @Nullable
    QueryPlan relaxed(Relaxation step) {
        var terms = strict.plainTerms();
        var switches = asked.request().switches();
        if (terms.isEmpty() || step == Relaxation.NONE) {
            return null;
        }
        boolean corrects = step == Relaxation.CORRECTED && (switches.keyboard() || switches.correction());
        if (!switches.relaxed() && !corrects) {
            return null;
        }
        return switch (step) {
            case NONE -> null;
            case BLANKS -> strict.relaxed(mapped(Term::byBigrams), step);
            case CORRECTED -> corrected();
            case PARTS ->
                terms.stream().anyMatch(term -> term.word().morphemes().size() > 1)
                        ? strict.relaxed(asked.query(), step)
                        : null;
            case SPEAKER ->
                strict.asksSpeakers() && !terms.stream().allMatch(Term::isPerson)
                        ? strict.relaxed(asked.query(), step)
                        : null;
            case LEFT_OUT -> leftOut();
            case MOST, ANY -> terms.size() > 1 ? strict.relaxed(asked.query(), step) : null;
        };
    }

    private QueryExpression.AllOf mapped(UnaryOperator<Term> change) {
        return new QueryExpression.AllOf(asked.query().parts().stream()
                .map(part -> part instanceof QueryExpression.Sought(var term) && !term.quoted()
                        ? new QueryExpression.Sought(change.apply(term))
                        : part)
                .toList());
    }

    /** Words that nothing holds are read as the nearest name, or in the other language. */
    private @Nullable QueryPlan corrected() {
        var switches = asked.request().switches();
        var changed = mapped(term -> holdsAnything(term) ? term : asked.reader().corrected(term, switches));
        return changed.equals(asked.query()) ? null : strict.relaxed(changed, Relaxation.CORRECTED);
    }

    private @Nullable QueryPlan leftOut() {
        var parts = asked.query().parts();
        var kept = parts.stream()
                .filter(part ->
                        !(part instanceof QueryExpression.Sought(var term)) || term.quoted() || holdsAnything(term))
                .toList();
        return kept.size() == parts.size() || kept.stream().noneMatch(QueryReader::isPlain)
                ? null
                : strict.relaxed(new QueryExpression.AllOf(kept), Relaxation.LEFT_OUT);
    }

    private boolean holdsAnything(Term term) {
        var alone = new QueryPlan(
                new QueryExpression.AllOf(List.of(new QueryExpression.Sought(term))), Relaxation.NONE, "", Map.of());
        var everywhere = SearchRequest.of(term.text());
        return Stream.of(ResultType.values())
                .anyMatch(type -> new IndexQuery(index, type, everywhere, alone).findsAnything());
    }
}

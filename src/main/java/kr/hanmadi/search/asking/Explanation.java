package kr.hanmadi.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.QueryInterpretation;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryExpression.InField;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.Term;

/** Tells readers how a query was taken, which people it names, and what may have been meant. */
final class Explanation {
    private static final int MOST_NAMED = 20;
    private static final int MOST_SUGGESTIONS = 3;

    private final InterpretedQuery asked;
    private final QueryPlan strict;
    private final List<InterpretedPeriod> readAsWords;
    private final WordLookup words;

    /** @param readAsWords periods that are not taken as such, for want of anything of that time */
    Explanation(InterpretedQuery asked, QueryPlan strict, List<InterpretedPeriod> readAsWords, WordLookup words) {
        this.asked = asked;
        this.strict = strict;
        this.readAsWords = readAsWords;
        this.words = words;
    }

    /** How the words are read while there is no index to ask: without fields that mean anything. */
    static QueryInterpretation ofNames(QueryPlan plan) {
        return new QueryInterpretation(
                plan.terms().map(Term::word).toList(),
                fields(plan),
                plan.periods().toList(),
                false,
                false,
                Relaxation.NONE,
                List.of());
    }

    /** @param empty whether the plan found nothing */
    QueryInterpretation explain(QueryPlan plan, boolean empty) {
        var words = plan.interpretedWords().collect(Collectors.toCollection(ArrayList::new));
        if (plan.relaxation() == Relaxation.LEFT_OUT || plan.relaxation() == Relaxation.MOST) {
            var kept = words.stream().map(InterpretedWord::typed).collect(Collectors.toSet());
            asked.plan()
                    .terms()
                    .map(Term::word)
                    .filter(word -> !kept.contains(word.typed()))
                    .forEach(word -> words.add(new InterpretedWord(
                            word.typed(),
                            word.text(),
                            InterpretedWord.How.LEFT_OUT,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            false)));
        }
        return new QueryInterpretation(
                words,
                fields(plan),
                Stream.concat(readAsWords.stream(), plan.periods()).toList(),
                strict.relaxation() == Relaxation.ANY,
                asked.request().switches().exact(),
                empty ? Relaxation.NONE : plan.relaxation(),
                suggestions(plan, empty));
    }

    /** 혹시 …? — for words that are no name and that only a slip of the finger parts from one. */
    private List<String> suggestions(QueryPlan plan, boolean empty) {
        boolean found = !empty && plan.relaxation() == Relaxation.NONE;
        var sought = empty
                ? Set.of()
                : plan.interpretedWords().map(InterpretedWord::text).collect(Collectors.toSet());
        return asked.plan().plainTerms().stream()
                .filter(term -> (term.word().how() == null || term.isUnknownName()) && !term.isPerson())
                .flatMap(term -> words.isSlip(term) || (!found && !words.holds(term))
                        ? asked.reader().suggestions(term).filter(words::stands).limit(MOST_SUGGESTIONS)
                        : asked.reader().commoner(term, MOST_SUGGESTIONS).stream())
                .filter(text -> !sought.contains(text))
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /** The people that a query names, in its order. */
    static List<Long> namedPeople(QueryPlan plan) {
        return plan.query().parts().stream()
                .flatMap(part -> part instanceof QueryExpression.Sought(var term)
                        ? term.word().personIds().stream()
                        : Stream.of())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    /** The forums that a query names, as many as are shown. */
    static List<Long> namedForums(QueryPlan plan) {
        return plan.forums().stream().limit(MOST_NAMED).toList();
    }

    private static List<String> fields(QueryPlan plan) {
        return plan.inFields().map(Explanation::typed).toList();
    }

    private static String typed(InField field) {
        var text = field.text();
        return field.field().label() + ":" + (text.indexOf(' ') < 0 ? text : '"' + text + '"');
    }
}

package kr.hanmadi.search.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.korean.NumberForms;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Takes a query that finds nothing less and less strictly, one step after the other. */
final class QueryRelaxation {
    /** Of so many the rarest together tell more than the one that would be left. */
    private static final int MANY_WORDS = 5;

    private static final int MOST_CORRECTED = 4;
    private static final int MOST_CORRECTIONS = 5;

    private final SearchSession index;
    private final InterpretedQuery asked;
    private final QueryPlan strict;
    private final WordLookup words;
    private @Nullable List<QueryExpression> mended;
    private @Nullable List<QueryExpression> held;

    QueryRelaxation(SearchSession index, InterpretedQuery asked, QueryPlan strict, WordLookup words) {
        this.index = index;
        this.asked = asked;
        this.strict = strict;
        this.words = words;
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
                strict.asksSpeakers() && !strict.speakers().containsAll(terms)
                        ? strict.relaxed(asked.query(), step)
                        : null;
            case LEFT_OUT -> leftOut();
            case MOST -> terms.size() < MANY_WORDS ? most() : null;
            case ANY -> terms.size() > 1 ? strict.relaxed(asked.query(), step) : null;
        };
    }

    private QueryExpression.AllOf mapped(UnaryOperator<Term> change) {
        return new QueryExpression.AllOf(asked.query().parts().stream()
                .map(part -> part instanceof QueryExpression.Sought(var term) && !term.quoted()
                        ? new QueryExpression.Sought(change.apply(term))
                        : part)
                .toList());
    }

    /** The same query with other words in place of those of which only crumbs are found; null where there are none. */
    @Nullable
    QueryPlan withoutSlips() {
        var switches = asked.request().switches();
        if (!switches.keyboard() && !switches.correction()) {
            return null;
        }
        var parts = mended(words::isSlip);
        return parts.equals(asked.query().parts()) ? null : strict.relaxed(all(parts), Relaxation.CORRECTED);
    }

    /** Words that nothing holds are read as what they may have been meant for. */
    private @Nullable QueryPlan corrected() {
        var parts = mended();
        return parts.equals(asked.query().parts()) ? null : strict.relaxed(all(parts), Relaxation.CORRECTED);
    }

    private List<QueryExpression> mended() {
        if (mended == null) {
            mended = mended(term -> words.isSlip(term) || !words.holds(term));
        }
        return mended;
    }

    /** The words, the first few wrong ones as what they may have been meant for. */
    private List<QueryExpression> mended(Predicate<Term> wrong) {
        var parts = new ArrayList<>(asked.query().parts());
        int tried = 0;
        for (int i = 0; i < parts.size() && tried < MOST_CORRECTED; i++) {
            if (parts.get(i) instanceof QueryExpression.Sought(var term) && !term.quoted() && wrong.test(term)) {
                parts.set(i, new QueryExpression.Sought(corrected(parts, i, term)));
                tried++;
            }
        }
        return parts;
    }

    /** The likeliest word that stands together with the other words; if none does, the likeliest that stands at all. */
    private Term corrected(List<QueryExpression> parts, int at, Term term) {
        var known = asked.reader().corrections(term, asked.request().switches(), MOST_CORRECTIONS).stream()
                .filter(each -> words.stands(each.text()))
                .toList();
        return known.stream()
                .filter(each -> {
                    var tried = new ArrayList<>(parts);
                    tried.set(at, new QueryExpression.Sought(each));
                    return parts.size() == 1 || finds(strict.relaxed(all(tried), Relaxation.CORRECTED));
                })
                .findFirst()
                .orElse(known.isEmpty() ? term : known.getFirst());
    }

    private @Nullable QueryPlan leftOut() {
        var kept = held();
        return kept.equals(asked.query().parts()) || kept.stream().noneMatch(QueryReader::isPlain)
                ? null
                : strict.relaxed(all(kept), Relaxation.LEFT_OUT);
    }

    /** The words that anything holds; of a compound whose parts nothing holds together, those parts that anything does. */
    private List<QueryExpression> held() {
        if (held == null) {
            held = mended().stream()
                    .flatMap(part -> part instanceof QueryExpression.Sought(var term) && !term.quoted()
                            ? held(term).map(QueryExpression.Sought::new)
                            : Stream.of(part))
                    .toList();
        }
        return held;
    }

    private Stream<Term> held(Term term) {
        if (words.holds(term) && !words.isSlip(term)) {
            return Stream.of(term);
        }
        var parts = asked.reader().parts(term, asked.request().switches());
        return parts.size() > 1 && words.finds(SearchRequest.of(term.text()), WordLookup.alone(term, Relaxation.PARTS))
                ? Stream.of(term)
                : parts.stream().filter(each -> !each.equals(term) && words.holds(each));
    }

    /** Leaves out the words that say least, the most frequent one first, until something is found. */
    private @Nullable QueryPlan most() {
        var parts = new ArrayList<>(held());
        var byFrequency = parts.reversed().stream()
                .filter(QueryReader::isPlain)
                .map(part -> Frequency.of(part, this))
                .sorted(Frequency.MOST_FIRST)
                .map(Frequency::part)
                .toList();
        for (var part : byFrequency.subList(0, Math.max(0, byFrequency.size() - 1))) {
            var dropped = ((QueryExpression.Sought) part).term().dropped();
            parts.set(parts.indexOf(part), new QueryExpression.AboutQuestion(dropped, true));
            var plan = strict.relaxed(all(parts), Relaxation.MOST);
            if (finds(plan)) {
                return plan;
            }
        }
        return null;
    }

    /**
     * How little a word says.
     *
     * @param rest whether it is what is left of a compound, which says less than any word that was typed
     * @param documents how many articles hold it; none for names, figures and times, which say most however many hold them
     * @param together whether anything holds it as it was typed
     */
    private record Frequency(QueryExpression part, boolean rest, long documents, boolean together) {
        private static final Comparator<Frequency> MOST_FIRST = Comparator.comparing(Frequency::rest)
                .thenComparing(Frequency::documents)
                .reversed()
                .thenComparing(Frequency::together);

        static Frequency of(QueryExpression plain, QueryRelaxation relaxation) {
            var term = ((QueryExpression.Sought) plain).term();
            boolean rest = term.word().how() == InterpretedWord.How.PART;
            if (relaxation.asked.reader().saysTime(term) || term.isPerson() || NumberForms.isFigure(term.text())) {
                return new Frequency(plain, rest, 0, true);
            }
            long typed = relaxation.articles(term, Relaxation.NONE);
            return new Frequency(
                    plain, rest, typed > 0 ? typed : relaxation.articles(term, Relaxation.PARTS), typed > 0);
        }
    }

    private long articles(Term term, Relaxation how) {
        return new IndexQuery(index, ResultType.ARTICLE, SearchRequest.of(term.text()), WordLookup.alone(term, how))
                .count();
    }

    private static QueryExpression.AllOf all(List<QueryExpression> parts) {
        return new QueryExpression.AllOf(parts);
    }

    private boolean finds(QueryPlan plan) {
        return words.finds(asked.request(), plan);
    }
}

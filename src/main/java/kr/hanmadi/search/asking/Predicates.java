package kr.hanmadi.search.asking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/** A query in the language of the index, for one kind of result. */
final class Predicates {
    private static final float NAMED_FORUM = 100f;
    private static final float ABOUT = 0.2f;

    private final SearchPredicateFactory f;
    private final ResultType type;
    private final QueryPlan plan;
    private final WordPredicates words;
    private final FieldPredicates fields;
    /** Whether these are quotations of the people that the query names, and of them alone. */
    private final boolean ofSpeakers;

    private final List<Term> speakers;

    Predicates(SearchPredicateFactory f, ResultType type, QueryPlan plan) {
        this.f = f;
        this.type = type;
        this.plan = plan;
        this.words = new WordPredicates(f, type, plan);
        this.fields = new FieldPredicates(f, type, plan);
        this.ofSpeakers = type == ResultType.QUOTE && plan.asksSpeakers();
        this.speakers = plan.speakers();
    }

    /** @param without a facet whose choice does not count, so that its alternatives can be counted */
    PredicateFinalStep whole(SearchFilter filter, @Nullable FacetKind without, boolean dated) {
        var all = f.bool();
        if (plan.forums().isEmpty() || type == ResultType.SPEAKER) {
            query(all);
        } else {
            var typed = f.bool();
            query(typed);
            all.must(f.bool().should(typed).should(ofNamedForums()));
        }
        for (var facet : FacetKind.values()) {
            if (facet != without && !filter.chosenOf(facet).isEmpty()) {
                all.filter(chosen(facet, filter.chosenOf(facet)));
            }
        }
        if (dated && filter.isDated()) {
            all.filter(fields.within(filter.from(), filter.to()));
        }
        return all;
    }

    /** The forums whose name the query is, and what was said and written of them. */
    private PredicateFinalStep ofNamedForums() {
        return f.terms()
                .field(type == ResultType.FORUM ? IndexFields.ROW : IndexFields.FORUM_ID)
                .matchingAny(plan.forums())
                .constantScore()
                .boost(NAMED_FORUM);
    }

    private PredicateFinalStep chosen(FacetKind facet, Set<String> values) {
        if (!facet.isOf(type)) {
            return f.matchNone();
        }
        return facet.isOfRows()
                ? f.terms()
                        .field(facet.field())
                        .matchingAny(values.stream().map(Long::valueOf).collect(Collectors.toSet()))
                : f.terms().field(facet.field()).matchingAny(values);
    }

    private void query(BooleanPredicateClausesStep<?, ?> all) {
        if (ofSpeakers) {
            all.filter(saidBy());
        }
        switch (plan.relaxation()) {
            case NONE, CORRECTED, LEFT_OUT, BLANKS -> {
                all(
                        all,
                        plan.query().parts().stream()
                                .filter(part -> !ofSpeakers
                                        || !(part instanceof QueryExpression.Sought(var term))
                                        || !speakers.contains(term))
                                .toList());
                words.sideBySide(all, plainTerms());
            }
            case PARTS, MOST -> {
                unrelaxedClauses(all);
                plainTerms().forEach(term -> all.must(words.allMorphemes(term)));
            }
            case SPEAKER -> {
                unrelaxedClauses(all);
                if (!ofSpeakers) {
                    var any = f.bool();
                    speakers.forEach(term -> any.should(words.term(term)));
                    all.must(any);
                }
                plainTerms().forEach(term -> all.should(words.allMorphemes(term)));
            }
            case ANY -> {
                unrelaxedClauses(all);
                if (ofSpeakers) {
                    all.should(words.anyWord(plainTerms()));
                } else {
                    all.must(words.anyWord(plainTerms()));
                }
            }
        }
    }

    /** The plain words that are looked for; of a person's quotations, those besides the name. */
    private List<Term> plainTerms() {
        return ofSpeakers
                ? plan.plainTerms().stream()
                        .filter(term -> !speakers.contains(term))
                        .toList()
                : plan.plainTerms();
    }

    /** What people said, by who they are, or as the article prints them. */
    private PredicateFinalStep saidBy() {
        var any = f.bool();
        for (var speaker : speakers) {
            any.should(f.terms()
                    .field(IndexFields.PERSON_ID)
                    .matchingAny(speaker.word().personIds()));
            // by letters: cut into morphemes, 양다빛 is 빛 alone
            any.should(f.phrase().field(IndexFields.bigram(IndexFields.SPEAKER)).matching(speaker.literal()));
        }
        return any;
    }

    /** What is not relaxed: phrases, fields, brackets, exclusions. */
    private void unrelaxedClauses(BooleanPredicateClausesStep<?, ?> all) {
        all(
                all,
                plan.query().parts().stream()
                        .filter(part -> !QueryReader.isPlain(part))
                        .toList());
    }

    private void all(BooleanPredicateClausesStep<?, ?> all, List<QueryExpression> parts) {
        boolean positive = false;
        for (var part : parts) {
            if (part instanceof QueryExpression.Without(var inner)) {
                all.mustNot(part(inner));
            } else if (part instanceof QueryExpression.AboutQuestion(var term, var ranked)) {
                if (ranked) {
                    boolean said = term.word().how() == InterpretedWord.How.DROPPED;
                    all.should(f.bool().should(words.term(term)).boost(said ? 1f : ABOUT));
                }
            } else {
                positive = true;
                if (part instanceof QueryExpression.InField || part instanceof QueryExpression.InPeriod) {
                    all.filter(part(part));
                } else {
                    all.must(part(part));
                }
            }
        }
        if (!positive) {
            all.must(f.matchAll());
        }
    }

    private PredicateFinalStep part(QueryExpression part) {
        return switch (part) {
            case QueryExpression.Sought(var term) -> words.term(term);
            case QueryExpression.InField field -> fields.field(field);
            case QueryExpression.AllOf(var parts) -> {
                var all = f.bool();
                all(all, parts);
                yield all;
            }
            case QueryExpression.AnyOf(var parts) -> {
                var any = f.bool();
                parts.forEach(each -> any.should(part(each)));
                yield any;
            }
            case QueryExpression.InPeriod(var typed, var period) -> fields.within(period.from(), period.to());
            case QueryExpression.AboutQuestion about -> f.matchAll();
            case QueryExpression.Without without -> {
                var all = f.bool();
                all(all, List.of(without));
                yield all;
            }
        };
    }
}

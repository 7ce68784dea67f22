package kr.hanmadi.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Words of a query in the fields of one kind of result. How much each field counts is said here, and in words on the help
 * page: a headline or name three times, the speaker's name twice, affiliation and post one and a half times as much as
 * the text; a word of the same meaning a little less than the word itself; a person of that name ten, the newspaper of that
 * name eight.
 */
final class WordPredicates {
    private static final float NAMED_PERSON = 10f;
    private static final float NAMED_OUTLET = 8f;

    private static final float HEADLINE = 3f;
    private static final float SPEAKER = 2f;
    private static final float AFFILIATION = 1.5f;
    private static final float SYNONYM = 0.8f;
    private static final float BIGRAM = 0.3f;
    private static final float SIDE_BY_SIDE = 2f;
    private static final float HEADLINE_OF_ANSWER = 0.1f;
    private static final float BIGRAM_OF_ANSWER = 0.3f;
    private static final float NEIGHBOURS = 0.5f;
    private static final int NEAR = 10;
    private static final int MOST_NEIGHBOURS = 10;

    private record Weighted(String name, float boost) {}

    private final SearchPredicateFactory f;
    private final ResultType type;
    private final QueryPlan plan;

    WordPredicates(SearchPredicateFactory f, ResultType type, QueryPlan plan) {
        this.f = f;
        this.type = type;
        this.plan = plan;
    }

    /** Words that stand side by side in the text as in the query count more. */
    void sideBySide(BooleanPredicateClausesStep<?, ?> all, List<Term> terms) {
        if (terms.size() < 2 || terms.size() > 5 || terms.stream().anyMatch(Term::uncertain)) {
            return;
        }
        var words = terms.stream().map(Term::text).collect(Collectors.joining(" "));
        for (var field : fields()) {
            all.should(f.phrase().field(field.name()).matching(words).slop(2).boost(field.boost() * SIDE_BY_SIDE));
        }
    }

    private List<Weighted> fields() {
        return switch (type) {
            case QUOTE ->
                List.of(
                        new Weighted(IndexFields.TEXT, 1f),
                        new Weighted(IndexFields.SPEAKER, SPEAKER),
                        new Weighted(IndexFields.AFFILIATION, AFFILIATION));
            case ARTICLE, SPEAKER, FORUM ->
                List.of(new Weighted(IndexFields.TITLE, HEADLINE), new Weighted(IndexFields.TEXT, 1f));
        };
    }

    PredicateFinalStep term(Term term) {
        var any = f.bool();
        for (var text : term.texts()) {
            phrases(any, text, 1f, term);
        }
        for (var synonym : term.word().synonyms()) {
            for (var field : fields()) {
                any.should(f.phrase().field(field.name()).matching(synonym).boost(field.boost() * SYNONYM));
                if (term.uncertain()) {
                    any.should(f.phrase()
                            .field(IndexFields.bigram(field.name()))
                            .matching(synonym)
                            .boost(field.boost() * SYNONYM * BIGRAM));
                }
            }
        }
        var people = term.word().personIds();
        if (!people.isEmpty()) {
            any.should(f.terms()
                    .field(IndexFields.PERSON_ID)
                    .matchingAny(people)
                    .constantScore()
                    .boost(NAMED_PERSON));
        } else if (FacetKind.OUTLET.isOf(type) && !term.quoted()) {
            any.should(f.terms()
                    .field(IndexFields.OUTLET)
                    .matchingAny(term.outletNames().toList())
                    .constantScore()
                    .boost(NAMED_OUTLET));
        }
        return any;
    }

    private void phrases(BooleanPredicateClausesStep<?, ?> any, String text, float boost, Term term) {
        boolean exact = term.word().morphemes().isEmpty();
        for (var field : fields()) {
            if (!exact) {
                any.should(f.phrase()
                        .field(field.name())
                        .matching(text)
                        .slop(term.between())
                        .boost(field.boost() * boost));
            }
            if (term.uncertain()) {
                for (var spelling : spellings(text.equals(term.text()) ? term.literal() : text)) {
                    any.should(f.phrase()
                            .field(IndexFields.bigram(field.name()))
                            .matching(spelling)
                            .slop(term.between())
                            .boost(field.boost() * boost * (exact ? 1f : BIGRAM)));
                }
            }
        }
    }

    /** The text as it is; when blanks do not count, also joined, and parted at each place. */
    private List<String> spellings(String text) {
        if (plan.relaxation() != Relaxation.BLANKS) {
            return List.of(text);
        }
        var joined = text.replace(" ", "");
        var spellings = new ArrayList<String>();
        spellings.add(joined);
        for (int at = 2; at <= joined.length() - 2 && joined.length() <= 12; at++) {
            spellings.add(joined.substring(0, at) + " " + joined.substring(at));
        }
        if (!spellings.contains(text)) {
            spellings.add(text);
        }
        return spellings;
    }

    /** Every part of a word, in any place and order. */
    PredicateFinalStep allMorphemes(Term term) {
        var morphemes = term.word().morphemes();
        if (morphemes.size() < 2) {
            return term(term);
        }
        var all = f.bool();
        for (var morpheme : morphemes) {
            var any = f.bool();
            fields().forEach(field ->
                    any.should(f.match().field(field.name()).matching(morpheme).boost(field.boost())));
            all.must(any);
        }
        var any = f.bool();
        any.should(all);
        any.should(term(term));
        return any;
    }

    /**
     * Any word; the more and the rarer, the better. Of an article headline and text count as one, the headline a little more:
     * apart, each would weigh a word by how rare it is there alone. Elsewhere words that are neighbours in the query count more
     * where they stand near each other; letters two by two only help where Nori cuts otherwise.
     */
    PredicateFinalStep anyWord(List<Term> terms) {
        var any = f.bool();
        if (type == ResultType.ARTICLE) {
            match(any, IndexFields.WHOLE, 1f);
            match(any, IndexFields.TITLE, HEADLINE_OF_ANSWER);
            match(any, IndexFields.bigram(IndexFields.TEXT), BIGRAM_OF_ANSWER);
            return any;
        }
        fields().forEach(field -> match(any, field.name(), 1f));
        match(any, IndexFields.bigram(IndexFields.TEXT), BIGRAM);
        var morphemes =
                terms.stream().flatMap(term -> term.word().morphemes().stream()).toList();
        for (int i = 0; i + 1 < Math.min(morphemes.size(), MOST_NEIGHBOURS); i++) {
            any.should(f.phrase()
                    .field(IndexFields.TEXT)
                    .matching(morphemes.get(i) + " " + morphemes.get(i + 1))
                    .slop(NEAR)
                    .boost(NEIGHBOURS));
        }
        return any;
    }

    private void match(BooleanPredicateClausesStep<?, ?> any, String field, float boost) {
        any.should(f.match().field(field).matching(plan.written()).boost(boost));
    }
}

package kr.hanmadi.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.search.reading.ResolvedFieldFilter;
import kr.hanmadi.search.reading.Term;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * A query in the language of the index, for one kind of result. How much each field counts is said here, and in words on
 * the help page: a headline or name three times, the speaker's name twice, affiliation and post one and a half times as
 * much as the text; a word of the same meaning a little less than the word itself; a person of that name ten.
 */
final class Predicates {
    static final float NAMED_PERSON = 10f;

    private static final float NAMED_FORUM = 100f;
    private static final float HEADLINE = 3f;
    private static final float SPEAKER = 2f;
    private static final float AFFILIATION = 1.5f;
    private static final float SYNONYM = 0.8f;
    private static final float BIGRAM = 0.3f;
    private static final float SIDE_BY_SIDE = 2f;
    private static final float HEADLINE_OF_ANSWER = 0.5f;
    private static final float NEIGHBOURS = 0.5f;
    private static final int NEAR = 10;
    private static final int MOST_NEIGHBOURS = 10;
    private static final float ABOUT = 0.2f;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SearchPredicateFactory f;
    private final ResultType type;
    private final QueryPlan plan;
    /** Whether these are quotations of the people that the query names, and of them alone. */
    private final boolean ofSpeakers;

    private record Weighted(String name, float boost) {}

    Predicates(SearchPredicateFactory f, ResultType type, QueryPlan plan) {
        this.f = f;
        this.type = type;
        this.plan = plan;
        this.ofSpeakers = type == ResultType.QUOTE && plan.asksSpeakers();
    }

    /** @param without a facet whose choice does not count, so that its alternatives can be counted */
    PredicateFinalStep whole(SearchFilter filter, @Nullable FacetKind without, boolean dated) {
        var all = f.bool();
        if (plan.forums().isEmpty() || type == ResultType.SPEAKER) {
            query(all);
        } else {
            var words = f.bool();
            query(words);
            all.must(f.bool().should(words).should(ofNamedForums()));
        }
        for (var facet : FacetKind.values()) {
            if (facet != without && !filter.of(facet).isEmpty()) {
                all.filter(chosen(facet, filter.of(facet)));
            }
        }
        if (dated && filter.isDated()) {
            all.filter(within(filter.from(), filter.to()));
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

    private PredicateFinalStep within(java.time.@Nullable LocalDate from, java.time.@Nullable LocalDate to) {
        if (type == ResultType.SPEAKER) {
            return f.matchNone();
        }
        var range = f.range().field(IndexFields.DAY);
        if (from == null) {
            return range.atMost(Objects.requireNonNull(to));
        }
        return to == null ? range.atLeast(from) : range.between(from, to);
    }

    private void query(BooleanPredicateClausesStep<?, ?> all) {
        if (ofSpeakers) {
            all.filter(saidBy(plan.speakers()));
        }
        switch (plan.relaxation()) {
            case NONE, CORRECTED, LEFT_OUT, BLANKS -> {
                all(
                        all,
                        plan.query().parts().stream()
                                .filter(part -> !ofSpeakers
                                        || !(part instanceof QueryExpression.Sought(var term))
                                        || term.quoted()
                                        || !term.isPerson())
                                .toList());
                sideBySide(all);
            }
            case PARTS, MOST -> {
                unrelaxedClauses(all);
                plainTerms().forEach(term -> all.must(allMorphemes(term)));
            }
            case SPEAKER -> {
                unrelaxedClauses(all);
                if (!ofSpeakers) {
                    var any = f.bool();
                    plan.speakers().forEach(term -> any.should(term(term)));
                    all.must(any);
                }
                plainTerms().forEach(term -> all.should(allMorphemes(term)));
            }
            case ANY -> {
                unrelaxedClauses(all);
                if (ofSpeakers) {
                    all.should(anyWord());
                } else {
                    all.must(anyWord());
                }
            }
        }
    }

    /** The plain words that are looked for; of a person's quotations, those besides the name. */
    private List<Term> plainTerms() {
        return ofSpeakers
                ? plan.plainTerms().stream().filter(term -> !term.isPerson()).toList()
                : plan.plainTerms();
    }

    /** What people said, by who they are, or as the article prints them. */
    private PredicateFinalStep saidBy(List<Term> speakers) {
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
                    all.should(f.bool().should(term(term)).boost(ABOUT));
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
            case QueryExpression.Sought(var term) -> term(term);
            case QueryExpression.InField field -> field(field);
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
            case QueryExpression.InPeriod(var typed, var period) -> within(period.from(), period.to());
            case QueryExpression.AboutQuestion about -> f.matchAll();
            case QueryExpression.Without without -> {
                var all = f.bool();
                all(all, List.of(without));
                yield all;
            }
        };
    }

    /** Words that stand side by side in the text as in the query count more. */
    private void sideBySide(BooleanPredicateClausesStep<?, ?> all) {
        var terms = plainTerms();
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

    private PredicateFinalStep term(Term term) {
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
    private PredicateFinalStep allMorphemes(Term term) {
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
     * Any word; the more and the rarer, the better, and more so where words that are neighbours in the query stand near each
     * other. A headline is short and would outweigh the sentence that answers a question; letters two by two only help where
     * Nori cuts otherwise.
     */
    private PredicateFinalStep anyWord() {
        var any = f.bool();
        float headline = plan.sentence() ? HEADLINE_OF_ANSWER : 1f;
        for (var field : fields()) {
            any.should(f.match()
                    .field(field.name())
                    .matching(plan.written())
                    .boost(field.name().equals(IndexFields.TITLE) ? headline : 1f));
        }
        any.should(f.match()
                .field(IndexFields.bigram(IndexFields.TEXT))
                .matching(plan.written())
                .boost(BIGRAM));
        var morphemes = plainTerms().stream()
                .flatMap(term -> term.word().morphemes().stream())
                .toList();
        for (int i = 0; i + 1 < Math.min(morphemes.size(), MOST_NEIGHBOURS); i++) {
            any.should(f.phrase()
                    .field(IndexFields.TEXT)
                    .matching(morphemes.get(i) + " " + morphemes.get(i + 1))
                    .slop(NEAR)
                    .boost(NEIGHBOURS));
        }
        return any;
    }

    private PredicateFinalStep field(QueryExpression.InField field) {
        var meaning = Objects.requireNonNull(plan.fields().get(field));
        return switch (field.field()) {
            case SPEAKER -> ofSpeaker(meaning);
            case AFFILIATION -> ofAffiliation(meaning);
            case FORUM ->
                type == ResultType.FORUM ? phraseInField(IndexFields.TITLE, meaning.text()) : ofForums(meaning);
            case TOPIC -> ofTopic(meaning);
            case REPORTER ->
                FacetKind.REPORTER.isOf(type)
                        ? f.terms().field(IndexFields.REPORTER).matchingAny(meaning.values())
                        : f.matchNone();
            case OUTLET -> FacetKind.OUTLET.isOf(type) ? ofOutlet(meaning.text()) : f.matchNone();
            case PERIOD ->
                meaning.from() == null && meaning.to() == null ? f.matchNone() : within(meaning.from(), meaning.to());
            case KIND -> ofKind(meaning);
        };
    }

    private PredicateFinalStep ofSpeaker(ResolvedFieldFilter meaning) {
        var any = f.bool();
        if (!meaning.ids().isEmpty()) {
            any.should(f.terms().field(IndexFields.PERSON_ID).matchingAny(meaning.ids()));
        } else if (type == ResultType.QUOTE) {
            any.should(phraseInField(IndexFields.SPEAKER, meaning.text()));
        } else if (type == ResultType.SPEAKER) {
            any.should(phraseInField(IndexFields.TITLE, meaning.text()));
        } else {
            any.should(f.matchNone());
        }
        return any;
    }

    private PredicateFinalStep ofAffiliation(ResolvedFieldFilter meaning) {
        var any = f.bool();
        if (!meaning.ids().isEmpty() && FacetKind.AFFILIATION.isOf(type)) {
            any.should(f.terms().field(IndexFields.ORGANISATION_ID).matchingAny(meaning.ids()));
        }
        switch (type) {
            case QUOTE -> any.should(phraseInField(IndexFields.AFFILIATION, meaning.text()));
            case SPEAKER, FORUM -> any.should(phraseInField(IndexFields.TEXT, meaning.text()));
            case ARTICLE -> any.should(f.matchNone());
        }
        return any;
    }

    /** Part of the name will do: 매체:가나 finds what the 가나일보 printed. */
    private PredicateFinalStep ofOutlet(String text) {
        var name = NO_LETTER.matcher(text).replaceAll("*");
        return name.equals("*")
                ? f.matchNone()
                : f.wildcard().field(IndexFields.OUTLET).matching("*" + name + "*");
    }

    private PredicateFinalStep ofForums(ResolvedFieldFilter meaning) {
        return meaning.ids().isEmpty() || !FacetKind.FORUM.isOf(type)
                ? f.matchNone()
                : f.terms().field(IndexFields.FORUM_ID).matchingAny(meaning.ids());
    }

    private PredicateFinalStep ofTopic(ResolvedFieldFilter meaning) {
        var any = f.bool();
        any.should(ofForums(meaning));
        switch (type) {
            case ARTICLE -> any.should(phraseInField(IndexFields.TITLE, meaning.text()));
            case FORUM -> {
                any.should(phraseInField(IndexFields.TITLE, meaning.text()));
                any.should(phraseInField(IndexFields.TEXT, meaning.text()));
            }
            case QUOTE, SPEAKER -> any.should(f.matchNone());
        }
        return any;
    }

    private PredicateFinalStep ofKind(ResolvedFieldFilter meaning) {
        var any = f.bool();
        any.should(f.matchNone());
        if (meaning.values().isEmpty()) {
            return any;
        }
        if (meaning.values().contains(type.name())) {
            any.should(f.matchAll());
        }
        if (FacetKind.KIND.isOf(type)) {
            any.should(f.terms().field(IndexFields.KIND).matchingAny(meaning.values()));
        }
        if (FacetKind.ACT.isOf(type)) {
            any.should(f.terms().field(IndexFields.ACT).matchingAny(meaning.values()));
        }
        return any;
    }

    private PredicateFinalStep phraseInField(String field, String text) {
        var any = f.bool();
        any.should(f.phrase().field(field).matching(text));
        any.should(f.phrase().field(IndexFields.bigram(field)).matching(text));
        return any;
    }
}

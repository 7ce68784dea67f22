package kr.hanmadi.search.asking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.QueryExpression;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.ResolvedFieldFilter;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/** What is asked of one field: speaker:, forum:, period: …, for one kind of result. */
final class FieldPredicates {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SearchPredicateFactory f;
    private final ResultType type;
    private final QueryPlan plan;

    FieldPredicates(SearchPredicateFactory f, ResultType type, QueryPlan plan) {
        this.f = f;
        this.type = type;
        this.plan = plan;
    }

    /** Of these days; one end may be open. */
    PredicateFinalStep within(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (type == ResultType.SPEAKER) {
            return f.matchNone();
        }
        var range = f.range().field(IndexFields.DAY);
        if (from == null) {
            return range.atMost(Objects.requireNonNull(to));
        }
        return to == null ? range.atLeast(from) : range.between(from, to);
    }

    /** A field and what it must hold. */
    PredicateFinalStep field(QueryExpression.InField field) {
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

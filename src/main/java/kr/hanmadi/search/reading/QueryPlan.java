package kr.hanmadi.search.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.query.QueryField;
import kr.hanmadi.search.reading.QueryExpression.InField;

/**
 * A query ready to be asked: its tree, how strictly it is taken, and what its fields mean.
 *
 * @param written the plain words as typed, for a question in a whole sentence
 * @param forums the forums whose name the query is: what belongs to them is found too
 * @param sentence whether it was asked as a question in a whole sentence
 */
public record QueryPlan(
        QueryExpression.AllOf query,
        Relaxation relaxation,
        String written,
        Map<InField, ResolvedFieldFilter> fields,
        List<Long> forums,
        boolean sentence) {
    public QueryPlan(
            QueryExpression.AllOf query,
            Relaxation relaxation,
            String written,
            Map<InField, ResolvedFieldFilter> fields) {
        this(query, relaxation, written, fields, List.of(), false);
    }

    /** 도연재와 예산. */
    private static final Pattern AND = Pattern.compile("..+(?:와|과|이랑|랑|하고)");

    /** The words at the top of the tree that the reader did not quote. */
    public List<Term> plainTerms() {
        return query.parts().stream()
                .filter(QueryReader::isPlain)
                .map(part -> ((QueryExpression.Sought) part).term())
                .toList();
    }

    /**
     * The plain words that name a person; in a question for what someone said, that speaker alone: 홍길동 of 홍길동은 성춘향에게 뭐라고 했나.
     */
    public List<Term> speakers() {
        var people = plainTerms().stream().filter(Term::isPerson).toList();
        var subjects = people.stream().filter(Term::isSubject).toList();
        return subjects.isEmpty() || !isAboutSaying() || people.stream().anyMatch(QueryPlan::isJoined)
                ? people
                : subjects;
    }

    private boolean isAboutSaying() {
        return query.parts().stream().anyMatch(QueryExpression.AboutQuestion.class::isInstance);
    }

    private static boolean isJoined(Term person) {
        return AND.matcher(person.word().typed()).matches();
    }

    /** Whether the query asks what a person said: then quotations are those of the people it names. */
    public boolean asksSpeakers() {
        if (!forums.isEmpty()) {
            return false;
        }
        var speakers = speakers();
        return speakers.size() > 1 || (!speakers.isEmpty() && (isAboutSaying() || isJoined(speakers.getFirst())));
    }

    public QueryPlan relaxed(QueryExpression.AllOf to, Relaxation how) {
        return new QueryPlan(to, how, written, fields, forums, sentence);
    }

    /** The periods of the query, of its words first. */
    public Stream<InterpretedPeriod> periods() {
        return Stream.concat(
                inPeriods(query)
                        .map(in -> new InterpretedPeriod(
                                in.typed(), in.period().from(), in.period().to(), false, true)),
                inFields()
                        .filter(field -> field.field() == QueryField.PERIOD && fields.containsKey(field))
                        .map(field -> {
                            var meaning = Objects.requireNonNull(fields.get(field));
                            return new InterpretedPeriod(field.text(), meaning.from(), meaning.to(), true, true);
                        }));
    }

    private static Stream<QueryExpression.InPeriod> inPeriods(QueryExpression part) {
        return switch (part) {
            case QueryExpression.InPeriod in -> Stream.of(in);
            case QueryExpression.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::inPeriods);
            default -> Stream.of();
        };
    }

    /** Every word that is looked for, from all parts of the query. */
    public Stream<Term> terms() {
        return terms(query)
                .filter(term -> term.word().how() != InterpretedWord.How.ABOUT
                        && term.word().how() != InterpretedWord.How.DROPPED);
    }

    /** Every word as it was read, words about the question too. */
    public Stream<InterpretedWord> interpretedWords() {
        return terms(query).map(Term::word);
    }

    private static Stream<Term> terms(QueryExpression part) {
        return switch (part) {
            case QueryExpression.Sought(var term) -> Stream.of(term);
            case QueryExpression.AboutQuestion(var term, var ranked) -> Stream.of(term);
            case QueryExpression.InPeriod in -> Stream.of();
            case QueryExpression.InField field -> Stream.of();
            case QueryExpression.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::terms);
            case QueryExpression.AnyOf(var parts) -> parts.stream().flatMap(QueryPlan::terms);
            case QueryExpression.Without(var inner) -> terms(inner);
        };
    }

    public Stream<InField> inFields() {
        return inFields(query);
    }

    public static Stream<InField> inFields(QueryExpression part) {
        return switch (part) {
            case QueryExpression.Sought word -> Stream.of();
            case QueryExpression.AboutQuestion about -> Stream.of();
            case QueryExpression.InPeriod in -> Stream.of();
            case InField field -> Stream.of(field);
            case QueryExpression.AllOf(var parts) -> parts.stream().flatMap(QueryPlan::inFields);
            case QueryExpression.AnyOf(var parts) -> parts.stream().flatMap(QueryPlan::inFields);
            case QueryExpression.Without(var inner) -> inFields(inner);
        };
    }
}

package kr.hanmadi.search.asking;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.Hit.Why;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.search.korean.Hanja;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.Synonyms;
import kr.hanmadi.search.reading.Term;
import org.jspecify.annotations.Nullable;

/** In which field a result holds which word of the query: what is marked in its text, or what its other fields say. */
final class MatchReason {
    private static final int LONGEST_REASON = 15;

    private final ResultType type;
    private final QueryPlan plan;

    /**
     * What the index knows of a result besides its text.
     *
     * @param names headline, name of a forum or person, or the speaker of a quotation as printed
     * @param posts affiliation and post of the speaker
     * @param people the keys of those that it names
     */
    record Fields(List<String> names, List<String> posts, List<Long> people, List<String> outlets) {}

    MatchReason(ResultType type, QueryPlan plan) {
        this.type = type;
        this.plan = plan;
    }

    /** Null where no field tells. */
    Hit.@Nullable Reason of(Snippet snippet, Fields fields) {
        var marked = snippet.pieces().stream()
                .filter(Snippet.Piece::marked)
                .map(Snippet.Piece::text)
                .toList();
        boolean named = type == ResultType.SPEAKER || type == ResultType.FORUM;
        var told = marked.isEmpty() || named ? inFields(fields) : null;
        if (told != null && (marked.isEmpty() || told.why() == Why.NAME)) {
            return told;
        }
        return marked.isEmpty() ? null : inText(marked);
    }

    private Hit.Reason inText(List<String> marked) {
        for (var term : terms().toList()) {
            for (var synonym : term.word().synonyms()) {
                if (marked.stream().anyMatch(text -> holds(text, synonym))
                        && marked.stream().noneMatch(text -> holds(text, term.text()))) {
                    return new Hit.Reason(Why.SYNONYM, synonym);
                }
            }
        }
        var where = switch (type) {
            case QUOTE -> Why.WORDS;
            case ARTICLE -> Why.BODY;
            case SPEAKER -> Why.FORMS;
            case FORUM -> Why.FACTS;
        };
        return new Hit.Reason(where, telling(marked));
    }

    /** The longest of what is marked that is no half sentence; of that the word which it holds. */
    private String telling(List<String> marked) {
        return marked.stream()
                .filter(text -> text.length() <= LONGEST_REASON)
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> terms().map(term -> heldBy(marked, term))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(marked.getFirst()));
    }

    private Hit.@Nullable Reason inFields(Fields fields) {
        return terms().map(term -> inFields(term, fields))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Hit.@Nullable Reason inFields(Term term, Fields fields) {
        var post = heldBy(fields.posts(), term);
        var name = heldBy(fields.names(), term);
        boolean person = term.word().personIds().stream().anyMatch(fields.people()::contains);
        return switch (type) {
            // a speaker is often printed together with the post
            case QUOTE ->
                person
                        ? new Hit.Reason(Why.SPEAKER, term.literal())
                        : first(reason(Why.AFFILIATION, post), reason(Why.SPEAKER, name), ofOutlet(term, fields));
            case ARTICLE ->
                first(
                        reason(Why.HEADLINE, name),
                        person ? new Hit.Reason(Why.PERSON, term.literal()) : null,
                        ofOutlet(term, fields));
            // 오 의장: the name does not hold it
            case SPEAKER -> first(reason(Why.NAME, name), person ? new Hit.Reason(Why.FORMS, term.literal()) : null);
            case FORUM -> first(reason(Why.NAME, name), person ? new Hit.Reason(Why.FACTS, term.literal()) : null);
        };
    }

    private static Hit.@Nullable Reason reason(Why why, @Nullable String word) {
        return word == null ? null : new Hit.Reason(why, word);
    }

    private static Hit.@Nullable Reason ofOutlet(Term term, Fields fields) {
        return reason(
                Why.OUTLET,
                term.outletNames()
                        .filter(fields.outlets()::contains)
                        .findFirst()
                        .orElse(null));
    }

    private static Hit.@Nullable Reason first(Hit.@Nullable Reason... reasons) {
        return Stream.of(reasons).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The word, another writing of it, or a part of it that one of these holds; null where they hold none. */
    private static @Nullable String heldBy(List<String> values, Term term) {
        return Stream.of(
                        term.texts().stream(),
                        term.word().synonyms().stream(),
                        term.word().morphemes().stream().filter(part -> part.length() > 1))
                .flatMap(each -> each)
                .filter(text -> values.stream().anyMatch(value -> holds(value, text)))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(String value, String text) {
        return key(value).contains(key(text));
    }

    private static String key(String text) {
        return Synonyms.key(Hanja.inHangul(text));
    }

    private Stream<Term> terms() {
        return plan.terms().filter(term -> !term.word().excluded());
    }
}

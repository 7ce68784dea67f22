package kr.hanmadi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * People of the record with the same name as one that a report prints without a body, 홍길동 대통령. Filing makes a new person
 * of that name; an editor decides whether it is one of these.
 *
 * @param byName those who speak in other reports, the most quoted first
 */
record Namesakes(Map<String, List<Person>> byName) {
    static final Namesakes NONE = new Namesakes(Map.of());

    private static final int MOST = 5;

    /** How a report prints who speaks. */
    private record Printed(String name, @Nullable String jobTitle) {}

    /** The name that a report gives an undecided quotation without a body. */
    static Optional<String> nameWithoutBody(Quote quote) {
        return printed(quote).map(Printed::name);
    }

    /** Empty for a headline: its speaker is the one of that name in the text. */
    private static Optional<Printed> printed(Quote quote) {
        if (quote.isDecided() || quote.getState().isGone() || quote.getKind() == QuoteKind.HEADLINE) {
            return Optional.empty();
        }
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        if (candidate != null) {
            return candidate.kind() == SpeakerKind.PERSON && candidate.affiliation() == null
                    ? Optional.of(new Printed(candidate.name(), candidate.jobTitle()))
                    : Optional.empty();
        }
        var person = quote.getPerson();
        return person != null && quote.getAffiliation() == null
                ? Optional.of(new Printed(person.getName(), quote.getJobTitle()))
                : Optional.empty();
    }

    /** Those who may be meant, who held the printed post first. */
    List<Person> of(Quote quote) {
        return printed(quote)
                .map(printed -> byName.getOrDefault(printed.name(), List.of()).stream()
                        .filter(person -> !person.equals(quote.getPerson()))
                        .sorted(Comparator.comparing(person -> !hasHeld(person, printed.jobTitle())))
                        .limit(MOST)
                        .toList())
                .orElse(List.of());
    }

    /** Whether one of them held the post that the report prints, so that it is asked though the name is certain. */
    boolean areLikelyFor(Quote quote) {
        var jobTitle = printed(quote).map(Printed::jobTitle).orElse(null);
        return of(quote).stream().anyMatch(person -> hasHeld(person, jobTitle));
    }

    private static boolean hasHeld(Person person, @Nullable String jobTitle) {
        return jobTitle != null
                && person.getAffiliations().stream().anyMatch(at -> Objects.equals(at.getJobTitle(), jobTitle));
    }
}

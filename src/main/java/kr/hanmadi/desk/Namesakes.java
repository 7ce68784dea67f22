package kr.hanmadi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
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

    /** The name that a report gives an undecided quotation without a body. */
    static Optional<String> nameWithoutBody(Quote quote) {
        return printed(quote).map(SpeakersOfReport.InReport::name);
    }

    /** Empty for a headline: its speaker is the one of that name in the text. */
    private static Optional<SpeakersOfReport.InReport> printed(Quote quote) {
        return quote.isDecided() || quote.getState().isGone() || quote.getKind() == QuoteKind.HEADLINE
                ? Optional.empty()
                : SpeakersOfReport.printedAt(quote).filter(printed -> printed.affiliation() == null);
    }

    /** People who may be meant, holders of the printed post first. */
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
        var jobTitle = printed(quote).map(SpeakersOfReport.InReport::jobTitle).orElse(null);
        return of(quote).stream().anyMatch(person -> hasHeld(person, jobTitle));
    }

    private static boolean hasHeld(Person person, @Nullable String jobTitle) {
        return jobTitle != null
                && person.getAffiliations().stream().anyMatch(at -> Objects.equals(at.getJobTitle(), jobTitle));
    }
}

package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** The speakers that a report has so far, in the order of their first words, each with the text that chooses it. */
final class SpeakersOfReport {
    /**
     * A person, as the report prints them.
     *
     * @param text what an editor types or chooses, unlike that of any other: 성춘향 한빛대 교수
     * @param person null where the machine has read the name and no editor has confirmed it
     */
    record InReport(
            String text,
            String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            @Nullable Person person) {}

    private final Map<Object, InReport> people = new LinkedHashMap<>();
    private final Map<SpeakerKind, Map<String, Quote>> others = new HashMap<>();

    SpeakersOfReport(List<Quote> quotes) {
        for (var quote : quotes) {
            var printed = printedAt(quote).orElse(null);
            if (printed != null) {
                var person = printed.person();
                people.putIfAbsent(person == null ? key(printed.name(), printed.affiliation()) : person, printed);
            } else {
                var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
                var name = candidate == null ? quote.getSpeakerName() : candidate.name();
                var kind = candidate == null ? quote.getSpeakerKind() : candidate.kind();
                if (name != null) {
                    others.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(name, quote);
                }
            }
        }
        leaveOutWhoIsConfirmed();
        tellApart();
    }

    /** The person of a quotation, as the report prints them there; empty for other speakers. */
    static Optional<InReport> printedAt(Quote quote) {
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        var person = quote.getPerson();
        if (person != null) {
            return Optional.of(inReport(person.getName(), quote.getAffiliation(), quote.getJobTitle(), person));
        }
        return candidate == null || candidate.kind() != SpeakerKind.PERSON
                ? Optional.empty()
                : Optional.of(inReport(candidate.name(), candidate.affiliation(), candidate.jobTitle(), null));
    }

    private static InReport inReport(
            String name, @Nullable String affiliation, @Nullable String jobTitle, @Nullable Person person) {
        return new InReport(text(name, affiliation, jobTitle), name, affiliation, jobTitle, person);
    }

    /** A name that the machine read is the person that an editor confirmed under it. */
    private void leaveOutWhoIsConfirmed() {
        var confirmed = people.values().stream()
                .filter(each -> each.person() != null)
                .map(each -> key(each.name(), each.affiliation()))
                .collect(Collectors.toSet());
        people.keySet().removeIf(confirmed::contains);
    }

    /** Two people that the report prints in the same way are told apart by their ids. */
    private void tellApart() {
        var count = people.values().stream().collect(Collectors.groupingBy(InReport::text, Collectors.counting()));
        people.replaceAll((who, each) -> each.person() == null || count.getOrDefault(each.text(), 0L) < 2
                ? each
                : new InReport(
                        withId(each.text(), each.person()),
                        each.name(),
                        each.affiliation(),
                        each.jobTitle(),
                        each.person()));
    }

    /** A key of the speaker, person or not; null where it is not known. */
    static @Nullable Object key(Quote quote) {
        var person = quote.getPerson();
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        if (candidate != null && candidate.kind() == SpeakerKind.PERSON) {
            return key(candidate.name(), candidate.affiliation());
        }
        if (person != null) {
            return key(person.getName(), quote.getAffiliation());
        }
        return candidate == null ? quote.getSpeakerName() : candidate.name();
    }

    private static String key(String name, @Nullable String affiliation) {
        return text(name, affiliation, null);
    }

    static String text(String name, @Nullable String affiliation, @Nullable String jobTitle) {
        return Stream.of(name, affiliation, jobTitle).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    static String withId(String text, Person person) {
        return text + " #" + person.getPublicId();
    }

    List<InReport> people() {
        return List.copyOf(people.values());
    }

    /** The person of exactly that text. */
    Optional<InReport> person(String text) {
        return people.values().stream().filter(each -> each.text().equals(text)).findFirst();
    }

    List<InReport> named(String name) {
        return people.values().stream().filter(each -> each.name().equals(name)).toList();
    }

    /** The first remark of each speaker of that kind, by the name or label. */
    Map<String, Quote> others(SpeakerKind kind) {
        return others.getOrDefault(kind, Map.of());
    }

    /** The colour of a person of the report among those of all speakers. */
    static int colour(InReport person, Map<Object, Integer> colours) {
        return colours.getOrDefault(key(person.name(), person.affiliation()), 0);
    }

    /** The people that a surname and a title alone may mean: 김 의원. */
    List<InReport> meantBy(@Nullable String printedLabel) {
        var found = new ArrayList<InReport>();
        if (printedLabel != null && !printedLabel.isBlank()) {
            for (var each : people.values()) {
                var title = each.jobTitle();
                if (printedLabel.charAt(0) == each.name().charAt(0) || title != null && printedLabel.endsWith(title)) {
                    found.add(each);
                }
            }
        }
        return found;
    }
}

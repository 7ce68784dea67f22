package kr.hanmadi.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Candidate;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.quote.SpeakerLists;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the one field for a speaker offers, and what may have been meant by words that it does not take. */
@Service
@Transactional(readOnly = true)
class OfferedSpeakers {
    private static final int MOST_SUGGESTED = 8;

    private final People people;
    private final SpeakerLists speakers;
    private final SpeakerWords speakerWords;

    OfferedSpeakers(People people, SpeakerLists speakers, SpeakerWords speakerWords) {
        this.people = people;
        this.speakers = speakers;
        this.speakerWords = speakerWords;
    }

    /** The other speakers of the report, by what chooses them: bodies, groups and sources without a name. */
    Map<String, String> othersIn(SpeakersOfReport report) {
        var others = new LinkedHashMap<String, String>();
        report.others(SpeakerKind.ORGANISATION)
                .forEach((name, quote) -> others.put(TypedSpeaker.ORGANISATION + ": " + name, name));
        report.others(SpeakerKind.GROUP)
                .forEach((label, quote) -> others.put(TypedSpeaker.GROUP + ": " + label, label));
        report.others(SpeakerKind.ANONYMOUS)
                .forEach((label, quote) -> others.put(speakerWords.anonymous(anonymousKind(quote), label), label));
        return others;
    }

    /** What the field for a speaker offers beside the people of the report. */
    List<String> choicesFor(SpeakersOfReport report, String who) {
        return Stream.of(
                        (who.isEmpty() ? List.<Person>of() : people.named(who))
                                .stream().map(OfferedSpeakers::choice),
                        othersIn(report).keySet().stream(),
                        Arrays.stream(AnonymousKind.values()).map(kind -> speakerWords.anonymous(kind, "")),
                        Stream.of(TypedSpeaker.NOBODY))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static AnonymousKind anonymousKind(Quote quote) {
        var candidate = quote.getCandidate();
        return Optional.ofNullable(quote.getAnonymousKind())
                .or(() -> Optional.ofNullable(candidate).map(Candidate::anonymousKind))
                .orElse(AnonymousKind.OTHER);
    }

    /** The people of the record with the names that an article prints without a body. */
    Namesakes namesakesIn(List<Quote> found, Long articleId) {
        var names = found.stream()
                .flatMap(quote -> Namesakes.nameWithoutBody(quote).stream())
                .collect(Collectors.toSet());
        var ids = speakers.speakingElsewhere(names, articleId);
        if (ids.isEmpty()) {
            return Namesakes.NONE;
        }
        var known = people.byIds(ids);
        return new Namesakes(
                ids.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.groupingBy(Person::getName)));
    }

    /** How a person of the record is chosen. */
    static String choice(Person person) {
        return SpeakersOfReport.withId(
                person.currentAffiliation()
                        .map(at -> SpeakersOfReport.text(person.getName(), at.getPrinted(), at.getJobTitle()))
                        .orElse(person.getName()),
                person);
    }

    /** People of the record whose name begins so, as they are chosen. */
    List<String> startingWith(String start) {
        return people.startingWith(start, MOST_SUGGESTED).stream()
                .map(OfferedSpeakers::choice)
                .toList();
    }

    /**
     * What an editor may have meant by words that were refused: the people of that name, someone of the same name, and
     * what else it may be.
     */
    List<String> meant(String typed, ReviewView article) {
        TypedSpeaker read;
        try {
            read = TypedSpeaker.read(typed, speakerWords.anonymousKinds());
        } catch (Refused e) {
            return List.of();
        }
        return switch (read) {
            case TypedSpeaker.NewPerson person -> meant(person.name(), article, false);
            case TypedSpeaker.Words(var text) -> meant(text, article, true);
            case TypedSpeaker.Known _,
                    TypedSpeaker.OfOrganisation _,
                    TypedSpeaker.OfGroup _,
                    TypedSpeaker.OfAnonymous _,
                    TypedSpeaker.Nobody _ -> List.of();
        };
    }

    private List<String> meant(String name, ReviewView article, boolean mayBeNoPerson) {
        var known = Stream.concat(
                        article.offered().people().stream()
                                .filter(each -> each.name().equals(name))
                                .map(ReviewView.Known::text),
                        people.named(name).stream().limit(MOST_SUGGESTED).map(OfferedSpeakers::choice))
                .toList();
        return Stream.of(
                        known.stream(),
                        Stream.of((known.isEmpty() ? TypedSpeaker.NEW : TypedSpeaker.ANOTHER) + ": " + name),
                        mayBeNoPerson
                                ? Stream.of(TypedSpeaker.ORGANISATION, TypedSpeaker.GROUP)
                                        .map(what -> what + ": " + name)
                                : Stream.<String>empty())
                .flatMap(Function.identity())
                .toList();
    }
}

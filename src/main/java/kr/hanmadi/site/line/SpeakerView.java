package kr.hanmadi.site.line;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, as a page prints it.
 *
 * @param key tells speakers of one page apart
 * @param name null when the speaker is unknown
 * @param href the person's page; null for anyone but a person
 * @param label affiliation and post as the article prints them
 * @param members of a group, where the article names them
 * @param candidate the speaker that the machine read, while uncertain and unconfirmed; null otherwise. It is
 *     shown as a reading, never as the speaker
 */
public record SpeakerView(
        SpeakerKind kind,
        String key,
        @Nullable String name,
        @Nullable String href,
        @Nullable String label,
        List<Link> members,
        @Nullable Reading candidate) {

    /**
     * A name or label with affiliation and post as the machine read them.
     *
     * @param rule the name of the rule by which it read them
     */
    public record Reading(String name, @Nullable String label, String rule) {
        static @Nullable Reading of(Quote quote, UnaryOperator<String> read) {
            var candidate = quote.getCandidate();
            return candidate == null || !quote.isUnconfirmed()
                    ? null
                    : new Reading(
                            read.apply(candidate.name()),
                            SpeakerView.label(candidate.affiliation(), candidate.jobTitle()),
                            quote.getEvidence().rule());
        }
    }

    /** A name and where it leads. */
    public record Link(String text, String href) {
        static Link to(Person person) {
            return new Link(person.getName(), Addresses.speaker(person.getPublicId(), person.getSlug()));
        }
    }

    public static SpeakerView of(Quote quote) {
        return of(quote, UnaryOperator.identity());
    }

    /** @param read a name that is only a reading, as it is shown */
    static SpeakerView of(Quote quote, UnaryOperator<String> read) {
        var kind = quote.getSpeakerKind();
        var person = quote.getPerson();
        return new SpeakerView(
                kind,
                key(quote),
                quote.getSpeakerName(),
                person == null ? null : Addresses.speaker(person.getPublicId(), person.getSlug()),
                label(quote.getAffiliation(), quote.getJobTitle()),
                kind == SpeakerKind.GROUP
                        ? quote.getMembers().stream().map(Link::to).toList()
                        : List.of(),
                Reading.of(quote, read));
    }

    private static String key(Quote quote) {
        var person = quote.getPerson();
        var who = quote.isUnconfirmed() ? "?" : person != null ? person.getPublicId() : quote.getSpeakerName();
        return quote.getSpeakerKind() + ":" + who;
    }

    public static @Nullable String label(@Nullable String affiliation, @Nullable String jobTitle) {
        var label = Stream.of(affiliation, jobTitle)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return label.isEmpty() ? null : label;
    }

    public boolean isPerson() {
        return kind == SpeakerKind.PERSON;
    }

    public boolean isAnonymous() {
        return kind == SpeakerKind.ANONYMOUS;
    }

    /** Whether the machine's reading waits for an editor: 누구의 말인지 확인 전. */
    public boolean isUnconfirmed() {
        return candidate != null;
    }

    /** The message that stands where there is no name. */
    public String missing() {
        return isUnconfirmed() ? "speaker.unconfirmed" : "speaker.nobody";
    }

    public boolean isNobody() {
        return kind == SpeakerKind.NOBODY;
    }
}

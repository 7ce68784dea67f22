package kr.hanmadi.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.AnonymousKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, as a page prints it.
 *
 * @param key tells speakers of one page apart
 * @param name null for nobody known
 * @param href the person's page; null for anyone but a person
 * @param label affiliation and post as the article prints them
 * @param members of a group, where the article names them
 */
public record SpeakerView(
        SpeakerKind kind,
        String key,
        @Nullable String name,
        @Nullable String href,
        @Nullable String label,
        @Nullable AnonymousKind anonymousKind,
        List<Link> members) {

    /** A name and where it leads. */
    public record Link(String text, String href) {
        static Link to(Person person) {
            return new Link(person.getName(), Addresses.speaker(person.getPublicId(), person.getSlug()));
        }
    }

    static SpeakerView of(Quote quote) {
        var kind = quote.getSpeakerKind();
        var person = quote.getPerson();
        return new SpeakerView(
                kind,
                kind + ":" + (person != null ? person.getPublicId() : quote.getSpeakerName()),
                quote.getSpeakerName(),
                person == null ? null : Addresses.speaker(person.getPublicId(), person.getSlug()),
                label(quote.getAffiliation(), quote.getJobTitle()),
                quote.getAnonymousKind(),
                kind == SpeakerKind.GROUP
                        ? quote.getMembers().stream().map(Link::to).toList()
                        : List.of());
    }

    static @Nullable String label(@Nullable String affiliation, @Nullable String jobTitle) {
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

    public boolean isNobody() {
        return kind == SpeakerKind.NOBODY;
    }
}

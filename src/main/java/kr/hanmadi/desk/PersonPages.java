package kr.hanmadi.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.AffiliationKind;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the desk's pages of people and organisations. */
@Service
@Transactional(readOnly = true)
class PersonPages {
    private static final int NAMESAKES = 20;
    private static final int SAID = 5;
    private static final int PRINTED = 20;

    private final People people;
    private final SpeakerLists speakers;
    private final QuoteLists quotes;
    private final AuditTrail trail;

    PersonPages(People people, SpeakerLists speakers, QuoteLists quotes, AuditTrail trail) {
        this.people = people;
        this.speakers = speakers;
        this.quotes = quotes;
        this.trail = trail;
    }

    /**
     * A person in a list of the desk.
     *
     * @param label the latest organisation and post; what else tells the person apart where none is known
     * @param quotes direct ones that readers see
     */
    record PersonLine(
            String publicId, String name, @Nullable String label, List<String> others, long quotes) {}

    record OrganisationLine(String publicId, String name, AffiliationKind kind, List<String> others, long speakers) {}

    /** A line of the trail. */
    record Done(
            DisplayDate at,
            String editor,
            String action,
            @Nullable String before,
            @Nullable String after) {
        static Done of(AuditEntry entry) {
            return new Done(
                    DisplayDate.of(entry.madeAt()), entry.editor(), entry.action(), entry.before(), entry.after());
        }
    }

    /** A post as articles print it. */
    record PrintedPost(String label, @Nullable String day) {
        static PrintedPost of(Affiliation affiliation) {
            var day = affiliation.getAsOf();
            return new PrintedPost(affiliation.label(), day == null ? null : KoreanDates.shortDay(day));
        }
    }

    record Said(String words, String href, @Nullable String label) {}

    /** @param href of the reader's page; null while readers see none */
    record PersonView(
            PersonLine line,
            @Nullable String href,
            PersonForm form,
            List<PrintedPost> printed,
            List<Said> said,
            List<PersonLine> namesakes,
            List<Done> trail) {}

    record OrganisationView(OrganisationLine line, String href, OrganisationForm form, List<Done> trail) {}

    Page<PersonLine> people(String words, Pageable page) {
        var found = people.holding(words, page);
        var counts = speakers.countOfPersons(
                found.getContent().stream().map(PersonPages::id).toList());
        return found.map(person -> line(person, counts.getOrDefault(id(person), 0L)));
    }

    private static Long id(Person person) {
        return Objects.requireNonNull(person.getId());
    }

    static PersonLine line(Person person, long quotes) {
        return new PersonLine(
                person.getPublicId(),
                person.getName(),
                person.currentAffiliation().map(Affiliation::label).orElse(person.getNote()),
                person.getNames().stream().map(name -> name.text()).sorted().toList(),
                quotes);
    }

    /** The person that keeps what is said of this one; empty where that is this one itself. */
    Optional<String> mergedInto(String personId) {
        return people.find(personId)
                .filter(Person::isMerged)
                .map(Person::canonical)
                .map(Person::getPublicId);
    }

    PersonView person(String personId) {
        var person = people.find(personId).orElseThrow(() -> new NotFoundException("person", personId));
        var namesakes = people.named(person.getName()).stream()
                .filter(other -> !other.getPublicId().equals(personId))
                .limit(NAMESAKES)
                .toList();
        var counts = speakers.countOfPersons(Stream.concat(Stream.of(person), namesakes.stream())
                .map(PersonPages::id)
                .toList());
        var said = quotes.readableOfPerson(id(person), PageRequest.of(0, SAID));
        return new PersonView(
                line(person, counts.getOrDefault(id(person), 0L)),
                said.hasContent() ? Addresses.speaker(person.getPublicId(), person.getSlug()) : null,
                PersonForm.of(person.getVersion(), person.facts()),
                person.getAffiliations().stream()
                        .filter(affiliation -> affiliation.getArticleId() != null)
                        .map(PrintedPost::of)
                        .distinct()
                        .limit(PRINTED)
                        .toList(),
                said.getContent().stream()
                        .map(quote -> new Said(
                                ShortenedText.to(100, quote.getWords()),
                                "/quotes/" + quote.getPublicId(),
                                Stream.of(quote.getAffiliation(), quote.getJobTitle())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" "))))
                        .toList(),
                namesakes.stream()
                        .map(other -> line(other, counts.getOrDefault(id(other), 0L)))
                        .toList(),
                trail.entriesOf(personId).stream().map(Done::of).toList());
    }

    Page<OrganisationLine> organisations(String words, Pageable page) {
        var found = people.organisationsHolding(words, page);
        var counts = speakers.countSpeakersOf(
                found.getContent().stream().map(PersonPages::id).toList());
        return found.map(organisation -> line(organisation, counts));
    }

    private static Long id(Organisation organisation) {
        return Objects.requireNonNull(organisation.getId());
    }

    private static OrganisationLine line(Organisation organisation, Map<Long, Long> speakers) {
        return new OrganisationLine(
                organisation.getPublicId(),
                organisation.getName(),
                organisation.kind(),
                organisation.getOtherNames(),
                speakers.getOrDefault(id(organisation), 0L));
    }

    OrganisationView organisation(String organisationId) {
        var organisation = people.findOrganisation(organisationId)
                .orElseThrow(() -> new NotFoundException("organisation", organisationId));
        return new OrganisationView(
                line(organisation, speakers.countSpeakersOf(List.of(id(organisation)))),
                Addresses.organisation(organisation.getPublicId(), organisation.getSlug()),
                OrganisationForm.of(organisation),
                trail.entriesOf(organisationId).stream().map(Done::of).toList());
    }
}

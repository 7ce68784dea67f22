package kr.hanmadi.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.PersonAlreadyKnown;
import kr.hanmadi.person.PersonFacts;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on who a person or an organisation is. */
@Service
@Transactional
class PersonDecisions {
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    PersonDecisions(People people, AuditTrail trail, Clock clock) {
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    void decide(String personId, PersonForm form, String editor) {
        var person = people.find(personId).orElseThrow(() -> new NotFoundException("person", personId));
        if (person.getVersion() != form.version() || person.isMerged()) {
            throw new ChangedMeanwhile(personId);
        }
        try {
            people.decide(person, facts(form), EditorDecision.by(editor, clock));
        } catch (PersonAlreadyKnown e) {
            throw known(e, "desk.person.known", form.nameOrEmpty(), person.getPublicId());
        }
    }

    private PersonFacts facts(PersonForm form) {
        return new PersonFacts(
                form.nameOrEmpty(),
                form.noteOrNull(),
                form.names(),
                form.given().map(this::post).distinct().toList());
    }

    private PersonFacts.Post post(PersonForm.PostForm post) {
        var printed = post.printedOrNull();
        return new PersonFacts.Post(
                printed == null ? null : people.organisation(printed),
                printed,
                post.jobTitleOrNull(),
                post.from(),
                post.until());
    }

    void decide(String organisationId, OrganisationForm form, String editor) {
        var organisation = people.findOrganisation(organisationId)
                .orElseThrow(() -> new NotFoundException("organisation", organisationId));
        if (organisation.getVersion() != form.version()) {
            throw new ChangedMeanwhile(organisationId);
        }
        var before = describe(organisation);
        try {
            people.decide(organisation, form.nameOrEmpty(), form.kind(), form.otherNames());
        } catch (PersonAlreadyKnown e) {
            throw known(e, "desk.organisation.known", form.nameOrEmpty(), organisationId);
        }
        trail.record(editor, "organisation", organisationId, before, describe(organisation));
    }

    private static Refused known(PersonAlreadyKnown other, String key, String name, String itself) {
        return other.publicId().equals(itself)
                ? new Refused("desk.person.known.itself", name)
                : new Refused(key, name, other.publicId());
    }

    private static String describe(Organisation organisation) {
        return String.join(
                " · ",
                List.of(
                        organisation.getName(),
                        Objects.requireNonNullElse(organisation.getKind(), organisation.kind())
                                .name(),
                        String.join(", ", organisation.getOtherNames())));
    }
}

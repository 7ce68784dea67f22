package kr.hanmadi.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns references into speakers, each label of a report into one speaker. */
final class Speakers {
    private final Ledger ledger;
    private final Map<String, FoundSpeaker> unnamed = new LinkedHashMap<>();

    Speakers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Who a reference means; null when that is open. */
    @Nullable
    Attribution attribute(Reference reference, Discourse discourse, String place) {
        var span = reference.span();
        return switch (reference) {
            case Reference.ByName named -> {
                var person = ledger.person(named).orElse(null);
                yield person == null
                        ? null
                        : new Attribution(
                                person,
                                (ledger.isMisprint(named) ? "misprint" : "full-name") + place,
                                span,
                                ledger.isMisprint(named) ? Confidence.MEDIUM : Confidence.HIGH);
            }
            case Reference.BySurname surname -> bySurname(surname, place);
            case Reference.ByTitle title -> {
                var person = ledger.person(title).orElse(null);
                yield person == null ? null : new Attribution(person, "title" + place, span, Confidence.MEDIUM);
            }
            case Reference.ByPronoun pronoun -> {
                var person = discourse.person();
                yield person == null ? null : new Attribution(person, "pronoun" + place, span, Confidence.MEDIUM);
            }
            case Reference.ByOrganisation organisation ->
                new Attribution(organisation(organisation), "organisation" + place, span, Confidence.MEDIUM);
            case Reference.ByGroup group -> new Attribution(group(group), "group" + place, span, Confidence.MEDIUM);
            case Reference.ByAnonymous anonymous ->
                new Attribution(anonymous(anonymous), "anonymous" + place, span, Confidence.HIGH);
        };
    }

    /** 오 의장: the one of that surname and title; when the report never gives the name, the form that it gives. */
    private @Nullable Attribution bySurname(Reference.BySurname surname, String place) {
        var person = ledger.person(surname).orElse(null);
        if (person != null) {
            return new Attribution(person, "surname-title" + place, surname.span(), Confidence.HIGH);
        }
        if (ledger.knowsSurname(surname.surname())) {
            return null;
        }
        var label = surname.surname() + " " + surname.jobTitle();
        var named = unnamed.computeIfAbsent(
                label, any -> new FoundSpeaker.Person(label, null, surname.jobTitle(), surname.span()));
        return new Attribution(named, "surname-title" + place, surname.span(), Confidence.LOW);
    }

    private FoundSpeaker organisation(Reference.ByOrganisation reference) {
        return unnamed.computeIfAbsent(
                reference.label(), label -> new FoundSpeaker.Organisation(label, reference.span()));
    }

    private FoundSpeaker anonymous(Reference.ByAnonymous reference) {
        return unnamed.computeIfAbsent(
                reference.label(), label -> new FoundSpeaker.Anonymous(label, reference.kind(), reference.span()));
    }

    /** 두 의원: with members when exactly as many people of that title were introduced before. */
    private FoundSpeaker group(Reference.ByGroup reference) {
        return unnamed.computeIfAbsent(
                reference.label(),
                label -> new FoundSpeaker.Group(
                        label,
                        ledger.peopleTitled(
                                Names.titleAtEnd(label), reference.span().start(), label),
                        reference.span()));
    }

    /** Everyone introduced and everyone else who spoke, in order of appearance. */
    List<FoundSpeaker> all() {
        var all = new ArrayList<FoundSpeaker>(ledger.people());
        all.addAll(unnamed.values());
        all.sort(Comparator.comparingInt(speaker -> speaker.introducedAt().start()));
        return all;
    }
}

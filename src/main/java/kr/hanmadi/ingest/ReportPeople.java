package kr.hanmadi.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundParticipant;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonLookup;
import org.jspecify.annotations.Nullable;

/** The people and organisations of one article, each looked up once. Only who spoke, hosted or took part gets a row. */
final class ReportPeople {
    private final PersonLookup acquaintances;
    private final Long articleId;
    private final @Nullable LocalDate day;
    private final Map<FoundSpeaker.Person, Person> persons = new HashMap<>();

    ReportPeople(People people, Report report, Long articleId, @Nullable LocalDate day) {
        this.acquaintances = people.acquaintances(names(report), affiliations(report), articleId);
        this.articleId = articleId;
        this.day = day;
    }

    Person person(FoundSpeaker.Person found) {
        var known = persons.get(found);
        if (known != null) {
            return known;
        }
        var person = acquaintances.person(found.name(), found.affiliation());
        var affiliation = found.affiliation();
        person.affiliate(
                affiliation == null ? null : organisation(affiliation), affiliation, found.jobTitle(), day, articleId);
        persons.put(found, person);
        return person;
    }

    Organisation organisation(String printed) {
        return acquaintances.organisation(printed);
    }

    /** The person, where he or she has a row already. */
    Optional<Person> known(FoundSpeaker.Person found) {
        return Optional.ofNullable(persons.get(found));
    }

    /** The names of everyone who spoke, hosted or took part. */
    static Set<String> names(Report report) {
        var names = new HashSet<String>();
        people(report).forEach(person -> names.add(person.name()));
        return names;
    }

    /** The organisations that people belong to, that speak themselves or stand behind a forum, as printed. */
    static Set<String> affiliations(Report report) {
        var affiliations = new HashSet<String>();
        people(report)
                .map(FoundSpeaker.Person::affiliation)
                .filter(Objects::nonNull)
                .forEach(affiliations::add);
        report.speakers().stream()
                .filter(FoundSpeaker.Organisation.class::isInstance)
                .forEach(speaker -> affiliations.add(speaker.label()));
        forums(report)
                .flatMap(forum -> forum.backers().stream())
                .map(FoundBacker::label)
                .forEach(affiliations::add);
        return affiliations;
    }

    private static Stream<FoundSpeaker.Person> people(Report report) {
        var speakers = report.speakers().stream().flatMap(speaker -> switch (speaker) {
            case FoundSpeaker.Person person -> Stream.of(person);
            case FoundSpeaker.Group group -> group.members().stream();
            case FoundSpeaker.Organisation organisation -> Stream.empty();
            case FoundSpeaker.Anonymous anonymous -> Stream.empty();
        });
        var backers = forums(report).flatMap(forum -> forum.backers().stream()).map(FoundBacker::person);
        var participants =
                forums(report).flatMap(forum -> forum.participants().stream()).map(FoundParticipant::person);
        return Stream.of(speakers, backers, participants).flatMap(all -> all).filter(Objects::nonNull);
    }

    /** The forum that it reports and those that it announces. */
    static Stream<FoundForum> forums(Report report) {
        return Stream.concat(Stream.ofNullable(report.forum()), report.schedule().stream());
    }
}

package kr.hanmadi.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.hanmadi.extraction.FoundSpeaker;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import org.jspecify.annotations.Nullable;

/** The people and organisations of one article, each looked up once. Only who spoke, hosted or took part gets a row. */
final class Cast {
    private final People people;
    private final Long articleId;
    private final @Nullable LocalDate day;
    private final Map<FoundSpeaker.Person, Person> persons = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();

    Cast(People people, Long articleId, @Nullable LocalDate day) {
        this.people = people;
        this.articleId = articleId;
        this.day = day;
    }

    Person person(FoundSpeaker.Person found) {
        var known = persons.get(found);
        if (known != null) {
            return known;
        }
        var person = people.inReport(found.name(), found.affiliation(), articleId);
        var affiliation = found.affiliation();
        person.affiliate(
                affiliation == null ? null : organisation(affiliation), affiliation, found.jobTitle(), day, articleId);
        persons.put(found, person);
        return person;
    }

    Organisation organisation(String printed) {
        return organisations.computeIfAbsent(printed, people::organisation);
    }

    /** The person, where he or she has a row already. */
    Optional<Person> known(FoundSpeaker.Person found) {
        return Optional.ofNullable(persons.get(found));
    }
}

package kr.hanmadi.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people and organisations that one report names: those already known are read at once, the others made as they are
 * met. For use within the transaction that files the report.
 */
public final class PersonLookup {
    private final People people;
    private final Long articleId;
    private final Map<Name, Person> persons = new HashMap<>();
    private final Map<String, Organisation> organisations;

    private record Name(String name, @Nullable String organisationKey) {}

    PersonLookup(People people, Long articleId, Collection<Person> known, Collection<Organisation> organisations) {
        this.people = people;
        this.articleId = articleId;
        known.forEach(
                person -> persons.put(new Name(person.getName(), person.getOrganisationKey()), person.canonical()));
        this.organisations = organisations.stream()
                .collect(Collectors.toMap(
                        Organisation::getOrganisationKey, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** The person of that name and organisation, known or new. */
    public Person person(String name, @Nullable String affiliation) {
        var key = affiliation == null ? null : OrganisationKey.of(affiliation);
        return persons.computeIfAbsent(new Name(name, key), unknown -> people.met(name, affiliation, articleId));
    }

    /** The organisation of that printed name, known or new. */
    public Organisation organisation(String printed) {
        return organisations.computeIfAbsent(OrganisationKey.of(printed), key -> people.met(printed, key));
    }
}

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
    private final Map<Long, Person> meant;

    private record Name(String name, @Nullable String organisationKey) {}

    /** @param meant people split off in this article, by the person of the same name */
    PersonLookup(
            People people,
            Long articleId,
            Collection<Person> known,
            Collection<Organisation> organisations,
            Map<Long, Person> meant) {
        this.people = people;
        this.articleId = articleId;
        this.meant = meant;
        known.forEach(person ->
                persons.put(new Name(person.nameAsPrinted(), person.getOrganisationKey()), person.whereItMeans(meant)));
        this.organisations = organisations.stream()
                .collect(Collectors.toMap(
                        Organisation::getOrganisationKey, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** Adds those that editors gave other names and posts; a person of that name and organisation comes first. */
    PersonLookup alsoKnown(Collection<Person> people, Collection<Organisation> places) {
        for (var place : places) {
            place.otherKeys().forEach(key -> organisations.putIfAbsent(key, place));
        }
        for (var person : people) {
            for (var name : person.namesAsPrinted()) {
                for (var key : person.places()) {
                    persons.putIfAbsent(new Name(name, key), person.whereItMeans(meant));
                }
            }
        }
        return this;
    }

    /** The person of that name and organisation, known or new. */
    public Person person(String name, @Nullable String affiliation) {
        var key = affiliation == null ? null : keyOf(affiliation);
        return persons.computeIfAbsent(
                new Name(name, key), unknown -> people.addPerson(name, affiliation, key, articleId));
    }

    /** The key of the organisation, under whichever of its names it is printed. */
    private String keyOf(String affiliation) {
        var key = OrganisationKey.of(affiliation);
        var known = organisations.get(key);
        return known == null ? key : known.getOrganisationKey();
    }

    /** The organisation of that printed name, known or new. */
    public Organisation organisation(String printed) {
        return organisations.computeIfAbsent(OrganisationKey.of(printed), key -> people.addOrganisation(printed, key));
    }
}

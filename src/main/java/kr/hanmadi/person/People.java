package kr.hanmadi.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of people and organisations. */
@Service
@Transactional
public class People {
    private final PersonRepository persons;
    private final OrganisationRepository organisations;

    People(PersonRepository persons, OrganisationRepository organisations) {
        this.persons = persons;
        this.organisations = organisations;
    }

    /**
     * Reads at once the people and organisations that a report names and that are known already.
     *
     * @param affiliations as printed, of its people and of its forum
     */
    @Transactional(readOnly = true)
    public PersonLookup acquaintances(Collection<String> names, Collection<String> affiliations, Long articleId) {
        var keys = affiliations.stream().map(OrganisationKey::of).collect(Collectors.toSet());
        return new PersonLookup(
                this,
                articleId,
                persons.findOfReport(names, keys, articleId),
                organisations.findByOrganisationKeyIn(keys));
    }

    /** The keys of these organisations that are not in the record yet. */
    @Transactional(readOnly = true)
    public Set<String> keysOfUnknown(Collection<String> affiliations) {
        var keys = affiliations.stream().map(OrganisationKey::of).collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            keys.removeAll(organisations.findKeysAmong(keys));
        }
        return keys;
    }

    /**
     * The person that this printed form means, found or made as filing the article would.
     *
     * @param affiliation as printed; null where the article gives none, and the person is then known by the article
     * @param day of the affiliation; null when the article has none
     */
    public Person printed(
            String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            Long articleId,
            @Nullable LocalDate day) {
        var known = acquaintances(Set.of(name), affiliation == null ? Set.of() : Set.of(affiliation), articleId);
        var person = known.person(name, affiliation);
        person.affiliate(
                affiliation == null ? null : known.organisation(affiliation), affiliation, jobTitle, day, articleId);
        return person;
    }

    /** A new person: this report is the first to name them. */
    Person met(String name, @Nullable String affiliation, Long articleId) {
        return persons.save(
                affiliation == null
                        ? new Person(name, null, articleId, null)
                        : new Person(name, OrganisationKey.of(affiliation), null, affiliation));
    }

    /** A new organisation: this report is the first to name it. */
    Organisation met(String printed, String key) {
        return organisations.save(new Organisation(printed, key));
    }

    /** The person an editor enters by hand; the known one when name and organisation are equal. */
    public Person enteredByEditor(String name, @Nullable String affiliation, @Nullable String jobTitle) {
        if (affiliation == null) {
            return persons.save(new Person(name, null, null, jobTitle));
        }
        var key = OrganisationKey.of(affiliation);
        var person = persons.findByNameAndOrganisationKey(name, key)
                .orElseGet(() -> persons.save(new Person(name, key, null, affiliation)))
                .canonical();
        if (person.getAffiliations().isEmpty()) {
            person.affiliate(organisation(affiliation), affiliation, jobTitle, null, null);
        }
        return person;
    }

    /** The organisation of that printed name, known or new. */
    public Organisation organisation(String printed) {
        var key = OrganisationKey.of(printed);
        return organisations
                .findByOrganisationKey(key)
                .orElseGet(() -> organisations.save(new Organisation(printed, key)));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(String publicId) {
        return persons.findByPublicId(publicId);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> findOrganisation(String publicId) {
        return organisations.findByPublicId(publicId);
    }

    @Transactional(readOnly = true)
    public Map<Long, Organisation> organisationsByIds(Collection<Long> ids) {
        return organisations.findByIdIn(ids).stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.getId()), Function.identity()));
    }

    /** All people of exactly this name or printed form, without those merged into another. */
    @Transactional(readOnly = true)
    public List<Person> named(String text) {
        return persons.findNamed(text);
    }

    /** People whose name begins so, in the order of their names, without those merged into another. */
    @Transactional(readOnly = true)
    public List<Person> startingWith(String start, int most) {
        return persons.findStartingWith(start, PageRequest.of(0, most));
    }

    @Transactional(readOnly = true)
    public Map<Long, Person> byIds(Collection<Long> ids) {
        return persons.findByIds(ids).stream()
                .collect(Collectors.toMap(person -> Objects.requireNonNull(person.getId()), Function.identity()));
    }
}

package kr.hanmadi.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of people and organisations. */
@Service
@Transactional
public class People {
    private static final Long NO_ARTICLE = 0L;

    private final PersonRepository persons;
    private final OrganisationRepository organisations;
    private final Clock clock;

    People(PersonRepository persons, OrganisationRepository organisations, Clock clock) {
        this.persons = persons;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Reads at once the people and organisations that a report names and that are known already.
     *
     * @param affiliations as printed, of its people and of its forum
     */
    @Transactional(readOnly = true)
    public PersonLookup acquaintances(Collection<String> names, Collection<String> affiliations, Long articleId) {
        var printed = affiliations.stream().map(OrganisationKey::of).collect(Collectors.toSet());
        var renamed = organisations.findAlsoKnown(printed);
        var keys = Stream.concat(printed.stream(), renamed.stream().map(Organisation::getOrganisationKey))
                .collect(Collectors.toSet());
        return new PersonLookup(
                        this,
                        articleId,
                        persons.findOfReport(names, keys, articleId),
                        organisations.findByOrganisationKeyIn(keys),
                        meantIn(articleId))
                .alsoKnown(persons.findAlsoKnown(names), renamed);
    }

    /** People split off in an article, by the person of the same name. */
    private Map<Long, Person> meantIn(Long articleId) {
        var others = persons.findMeantIn(articleId);
        if (others.isEmpty()) {
            return Map.of();
        }
        var known = byIds(others.stream().map(MeantInArticle::getMeans).toList());
        return others.stream()
                .collect(Collectors.toMap(
                        MeantInArticle::getPersonId, other -> Objects.requireNonNull(known.get(other.getMeans()))));
    }

    /** The keys of these organisations that are not in the record yet. */
    @Transactional(readOnly = true)
    public Set<String> keysOfUnknown(Collection<String> affiliations) {
        var keys = affiliations.stream().map(OrganisationKey::of).collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            keys.removeAll(organisations.findKeysAmong(keys));
            organisations.findAlsoKnown(keys).forEach(known -> keys.removeAll(known.otherKeys()));
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

    /** Keeps a new person: this report is the first to name them. */
    Person addPerson(String name, @Nullable String affiliation, @Nullable String organisationKey, Long articleId) {
        return keep(new Person(name, organisationKey, organisationKey == null ? articleId : null, affiliation));
    }

    /** Keeps a new person, hidden or out of searches like the one of that name who may be the same. */
    private Person keep(Person person) {
        persons.findUnseenNamesakes(person.nameAsPrinted(), person.getOrganisationKey())
                .forEach(other -> person.keepUnseenLike(other, clock.instant()));
        return persons.save(person);
    }

    /** The names in these texts that readers or searches may not see. */
    @Transactional(readOnly = true)
    public UnseenNames unseenIn(Stream<String> texts) {
        var all = texts.toList();
        var found = persons.findUnseenIn(String.join("\n", all)).stream()
                .filter(unseen -> all.stream().anyMatch(text -> NameMask.prints(text, unseen.getName())))
                .toList();
        return new UnseenNames(
                NameMask.lines(found.stream()
                        .filter(UnseenName::getHidden)
                        .map(unseen -> NameMask.line(unseen.getName(), NameMask.of(unseen.getName())))),
                NameMask.lines(found.stream()
                        .filter(unseen -> !unseen.getHidden())
                        .map(unseen -> NameMask.line(unseen.getName(), NameMask.whole(unseen.getName())))));
    }

    /** Masks the names of organisations that print one of these names, hidden or not. */
    public void maskOrganisations(Collection<String> names) {
        names.stream()
                .flatMap(name -> organisations.findPrinting(name).stream())
                .distinct()
                .forEach(this::mask);
    }

    private Organisation mask(Organisation organisation) {
        organisation.mask(unseenIn(organisation.namesAsPrinted()));
        return organisation;
    }

    /** Keeps a new organisation: this report is the first to name it. */
    Organisation addOrganisation(String printed, String key) {
        return organisations.save(mask(new Organisation(printed, key)));
    }

    /** The person an editor enters by hand; the known one when name and organisation are equal. */
    public Person enteredByEditor(String name, @Nullable String affiliation, @Nullable String jobTitle) {
        if (affiliation == null) {
            return keep(new Person(name, null, null, jobTitle));
        }
        var person =
                acquaintances(Set.of(name), Set.of(affiliation), NO_ARTICLE).person(name, affiliation);
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
                .or(() -> organisations.findAlsoKnown(Set.of(key)).stream().findFirst())
                .orElseGet(() -> addOrganisation(printed, key));
    }

    /**
     * An editor says who a person is.
     *
     * @throws PersonAlreadyKnown where there is a person of that name and organisation
     */
    public void decide(Person person, PersonFacts facts, Decision by) {
        var key = person.getOrganisationKey();
        if (key != null && !person.getName().equals(facts.name())) {
            persons.findByNameAndOrganisationKey(facts.name(), key)
                    .filter(other -> !Objects.equals(other.getId(), person.getId()))
                    .ifPresent(other -> {
                        throw new PersonAlreadyKnown(other.canonical().getPublicId());
                    });
        }
        person.decide(facts, by);
    }

    /**
     * An editor says which organisation it is.
     *
     * @throws PersonAlreadyKnown where one of the names is another organisation's
     */
    public void decide(
            Organisation organisation, String name, @Nullable AffiliationKind kind, Collection<String> otherNames) {
        var keys = Stream.concat(Stream.of(name), otherNames.stream())
                .map(OrganisationKey::of)
                .collect(Collectors.toSet());
        Stream.concat(organisations.findByOrganisationKeyIn(keys).stream(), organisations.findAlsoKnown(keys).stream())
                .filter(other -> !Objects.equals(other.getId(), organisation.getId()))
                .findFirst()
                .ifPresent(other -> {
                    throw new PersonAlreadyKnown(other.getPublicId());
                });
        organisation.decide(name, kind, otherNames);
        mask(organisation);
    }

    /** People whose name, other name or post holds the words, without those merged into another. */
    @Transactional(readOnly = true)
    public Page<Person> holding(String words, Pageable page) {
        return persons.findHolding(words, page);
    }

    /** Organisations whose name or other name holds the words. */
    @Transactional(readOnly = true)
    public Page<Organisation> organisationsHolding(String words, Pageable page) {
        return organisations.findHolding(words, page);
    }

    /** A person who may have a page; empty for one whose name is hidden. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String publicId) {
        return persons.findByPublicId(publicId)
                .filter(person -> !person.canonical().isHidden());
    }

    /** People who may have a page, by public id. */
    @Transactional(readOnly = true)
    public Map<String, Person> byPublicIds(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? Map.of()
                : persons.findByPublicIdIn(publicIds).stream()
                        .filter(person -> !person.canonical().isHidden())
                        .collect(Collectors.toMap(Person::getPublicId, Function.identity()));
    }

    /** Hides the name of a person, and of those who turned out to be the same; false when it is hidden already. */
    public boolean hide(Person person, HiddenAs as, Decision by) {
        if (person.isHidden()) {
            return false;
        }
        withMerged(person).forEach(each -> each.hide(as, by));
        return true;
    }

    /** Shows the name of a person again; false when it is shown already. */
    public boolean show(Person person, Decision by) {
        if (!person.isHidden()) {
            return false;
        }
        withMerged(person).forEach(each -> each.show(by));
        return true;
    }

    /** Takes a person, and those who turned out to be the same, out of searches; false when it is out already. */
    public boolean unlist(Person person, Decision by) {
        if (!person.isListed()) {
            return false;
        }
        withMerged(person).forEach(each -> each.unlist(by));
        return true;
    }

    /** Lets searches find a person again; false when they do already. */
    public boolean relist(Person person, Decision by) {
        if (person.isListed()) {
            return false;
        }
        withMerged(person).forEach(each -> each.relist(by));
        return true;
    }

    /** People who are in no search, the last taken out first. */
    @Transactional(readOnly = true)
    public List<Person> unlisted() {
        return persons.findByUnlistedAtIsNotNullAndMergedIntoIsNullOrderByUnlistedAtDescIdDesc();
    }

    private List<Person> withMerged(Person person) {
        return Stream.concat(Stream.of(person), persons.findByMergedInto(person).stream())
                .toList();
    }

    /** People whose name is hidden, the last hidden first. */
    @Transactional(readOnly = true)
    public List<Person> hidden() {
        return persons.findHidden();
    }

    /** People whose name is hidden from readers or from searches. */
    @Transactional(readOnly = true)
    public List<Person> unseen() {
        return persons.findUnseen();
    }

    /** The names that searches do not know, as they were printed. */
    @Transactional(readOnly = true)
    public List<String> unsearchableNames() {
        return persons.findUnsearchableNames();
    }

    /** Whether any name is hidden, from readers or from searches. */
    @Transactional(readOnly = true)
    public boolean hidesAny() {
        return persons.existsByHiddenAsIsNotNullOrUnlistedAtIsNotNull();
    }

    /** A person of the record, hidden or not. */
    @Transactional(readOnly = true)
    public Optional<Person> findHiddenOrNot(String publicId) {
        return persons.findByPublicId(publicId);
    }

    /** All people of exactly this name, hidden or not. */
    @Transactional(readOnly = true)
    public List<Person> allNamed(String text) {
        return persons.findAllNamed(text);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> findOrganisation(String publicId) {
        return organisations.findByPublicId(publicId);
    }

    @Transactional(readOnly = true)
    public Map<String, Organisation> organisationsByPublicIds(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? Map.of()
                : organisations.findByPublicIdIn(publicIds).stream()
                        .collect(Collectors.toMap(Organisation::getPublicId, Function.identity()));
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

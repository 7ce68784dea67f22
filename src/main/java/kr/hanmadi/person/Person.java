package kr.hanmadi.person;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.LastDecision;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordEntity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Someone with a name: speaker, host or participant. The machine takes two for one only when name and organisation
 * are equal; only an editor merges.
 */
@Entity
@BatchSize(size = 1000)
public class Person extends RecordEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
    private String slug;
    private String name;
    private @Nullable String organisationKey;
    private @Nullable Long foundIn;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable HiddenAs hiddenAs;

    private @Nullable Instant hiddenAt;

    /** When an editor took the person out of searches; null while searches find it. */
    private @Nullable Instant unlistedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private @Nullable Person mergedInto;

    @ElementCollection
    @CollectionTable(name = "person_name", joinColumns = @JoinColumn(name = "person_id"))
    @BatchSize(size = 1000)
    private Set<PersonName> names = new HashSet<>();

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("asOf desc nulls last, id desc")
    @BatchSize(size = 1000)
    private Set<Affiliation> affiliations = new LinkedHashSet<>();

    private @Nullable LastDecision decided;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Person() {}

    Person(String name, @Nullable String organisationKey, @Nullable Long foundIn, @Nullable String note) {
        this.publicId = PublicId.next();
        this.slug = Slug.of(name);
        this.name = name;
        this.organisationKey = organisationKey;
        this.foundIn = foundIn;
        this.note = note;
    }

    /** Records where the person worked and as what, as one article prints it; the article's earlier word is replaced. */
    public void affiliate(
            @Nullable Organisation organisation,
            @Nullable String printed,
            @Nullable String jobTitle,
            @Nullable LocalDate asOf,
            @Nullable Long articleId) {
        if (printed == null && jobTitle == null) {
            return;
        }
        for (var known : affiliations) {
            if (articleId != null && articleId.equals(known.getArticleId())) {
                known.change(organisation, printed, jobTitle, asOf);
                return;
            }
        }
        affiliations.add(new Affiliation(this, organisation, printed, jobTitle, asOf, articleId));
    }

    /** The latest known affiliation. */
    public Optional<Affiliation> currentAffiliation() {
        return getAffiliations().stream().findFirst();
    }

    /**
     * Takes an editor's word. What quotations and articles printed stays as it was, and a name that is given up is kept
     * as another one, so that reports which print it still mean this person.
     */
    void decide(PersonFacts facts, Decision by) {
        var from = facts();
        var known = new HashSet<>(facts.names());
        if (!name.equals(facts.name())
                && known.stream().noneMatch(other -> other.text().equals(name))) {
            known.add(new PersonName(PersonName.Kind.ALIAS, name));
        }
        known.removeIf(other -> other.text().equals(facts.name()));
        name = facts.name();
        slug = Slug.of(name);
        note = facts.note();
        if (!names.equals(known)) {
            names.clear();
            names.addAll(known);
        }
        if (!from.posts().equals(facts.posts())) {
            affiliations.removeIf(Affiliation::isByEditor);
            facts.posts().forEach(post -> affiliations.add(new Affiliation(this, post)));
        }
        decided(by);
        tell(new PersonEvent.FactsChanged(this, from, facts(), by));
    }

    void isNow(Person other) {
        mergedInto = other;
    }

    /** An editor who sees an earlier version is asked to look again. */
    void decided(Decision by) {
        decided = LastDecision.by(by);
    }

    /** Everything that an editor can say, as it is now. */
    public PersonFacts facts() {
        return new PersonFacts(
                name,
                note,
                names,
                getAffiliations().stream()
                        .filter(Affiliation::isByEditor)
                        .map(Affiliation::post)
                        .toList());
    }

    /** An editor says that this is the other person. */
    void mergeInto(Person other, Decision by) {
        if (mergedInto != null || other.isMerged() || publicId.equals(other.getPublicId())) {
            throw new IllegalStateException(
                    "Person %s cannot be merged into %s".formatted(publicId, other.getPublicId()));
        }
        mergedInto = other;
        other.beOutOfSearchesLike(this);
        other.decided(by);
        tell(new PersonEvent.Merged(this, other, by));
    }

    /** An editor says that this is another person after all. */
    void undoMerge(Decision by) {
        var other = mergedInto;
        if (other == null) {
            throw new IllegalStateException("Person %s is not merged".formatted(publicId));
        }
        mergedInto = null;
        other.canonical().decided(by);
        tell(new PersonEvent.MergeUndone(this, other.canonical(), by));
    }

    /** An editor says that another person of that name said a part of it. */
    void splitOff(Person other, Decision by) {
        decided(by);
        tell(new PersonEvent.Split(this, other, by));
    }

    /** An editor says that the other one, who was split off, is this person after all. */
    void undoSplit(Person other, Decision by) {
        other.isNow(this);
        beOutOfSearchesLike(other);
        decided(by);
        tell(new PersonEvent.SplitUndone(this, other, by));
    }

    /** An editor hides the name from readers. */
    void hide(HiddenAs as, Decision by) {
        hiddenAs = as;
        hiddenAt = by.at();
        tell(new NameEvent.Hidden(this, as, by));
    }

    /** A report names a person of a hidden or unlisted name, who may be the same. */
    void keepUnseenLike(Person namesake, Instant now) {
        if (namesake.isHidden()) {
            hiddenAs = HiddenAs.NAMESAKE;
            hiddenAt = now;
        }
        if (!namesake.isListed()) {
            unlistedAt = now;
        }
    }

    /** An editor shows the name to readers again. */
    void show(Decision by) {
        hiddenAs = null;
        hiddenAt = null;
        tell(new NameEvent.Shown(this, by));
    }

    /** An editor takes the person out of searches; the page stays. */
    void unlist(Decision by) {
        unlistedAt = by.at();
        tell(new NameEvent.Unlisted(this, by));
    }

    /** A person who turned out to be the same as one out of searches is out of them too. */
    private void beOutOfSearchesLike(Person same) {
        unlistedAt = isListed() ? same.unlistedAt : unlistedAt;
    }

    /** Lets searches find the person again, where only a person merged into it and parted since was out of them. */
    void beInSearchesAgain(Instant since) {
        if (since.equals(unlistedAt)) {
            unlistedAt = null;
        }
        if (mergedInto != null) {
            mergedInto.beInSearchesAgain(since);
        }
    }

    /** An editor lets searches find the person again. */
    void relist(Decision by) {
        unlistedAt = null;
        tell(new NameEvent.Listed(this, by));
    }

    /** Whether searches may find the person. */
    public boolean isListed() {
        return unlistedAt == null;
    }

    /** Whether the name is kept from readers or from searches. */
    public boolean isUnseen() {
        return isHidden() || !isListed();
    }

    public @Nullable Instant getUnlistedAt() {
        return unlistedAt;
    }

    /** Whether readers see the name masked and have no page of the person. */
    public boolean isHidden() {
        return hiddenAs != null;
    }

    /** Why the name is hidden; null while it is shown. */
    public @Nullable HiddenAs getHiddenAs() {
        return hiddenAs;
    }

    public @Nullable Instant getHiddenAt() {
        return hiddenAt;
    }

    /** The person this one was merged into, or this one. */
    public Person canonical() {
        return mergedInto == null ? this : mergedInto.canonical();
    }

    /** The person that its name means where others were split off: one of them, or {@link #canonical()}. */
    Person whereItMeans(Map<Long, Person> others) {
        var other = id == null ? null : others.get(id);
        if (other != null) {
            return other.canonical();
        }
        return mergedInto == null ? this : mergedInto.whereItMeans(others);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public String getSlug() {
        return isHidden() ? Slug.of(getName()) : slug;
    }

    /** As readers see it. */
    public String getName() {
        return isHidden() ? NameMask.of(name) : name;
    }

    /** As reports print it, hidden or not: for reading reports, and for the editors who hide and show names. */
    public String nameAsPrinted() {
        return name;
    }

    /** What tells this person from others of the same name; null where there is nothing to tell. */
    public @Nullable String getNote() {
        return note;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    public int getVersion() {
        return version;
    }

    @Nullable
    String getOrganisationKey() {
        return organisationKey;
    }

    /** The keys of the organisations by which it is known: the one of its first report, and those of editors. */
    Set<String> places() {
        return Stream.concat(
                        Stream.ofNullable(organisationKey),
                        affiliations.stream()
                                .filter(Affiliation::isByEditor)
                                .map(Affiliation::getOrganisation)
                                .filter(Objects::nonNull)
                                .map(Organisation::getOrganisationKey))
                .collect(Collectors.toSet());
    }

    /** As readers see them: none of a hidden person. */
    public Set<PersonName> getNames() {
        return isHidden() ? Set.of() : Collections.unmodifiableSet(names);
    }

    /** The name and all others, hidden or not. */
    public Set<String> namesAsPrinted() {
        return Stream.concat(Stream.of(name), names.stream().map(PersonName::text))
                .collect(Collectors.toSet());
    }

    /** Newest first; before all others what an editor says is still held. */
    public List<Affiliation> getAffiliations() {
        return affiliations.stream()
                .sorted(Comparator.comparing(Affiliation::isStillHeld).reversed())
                .toList();
    }
}

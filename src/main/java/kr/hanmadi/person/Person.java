package kr.hanmadi.person;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
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
        return affiliations.stream().findFirst();
    }

    /** The person this one was merged into, or this one. */
    public Person canonical() {
        var person = this;
        while (person.mergedInto != null) {
            person = person.mergedInto;
        }
        return person;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    /** What tells this person from others of the same name; null where there is nothing to tell. */
    public @Nullable String getNote() {
        return note;
    }

    @Nullable
    String getOrganisationKey() {
        return organisationKey;
    }

    public Set<PersonName> getNames() {
        return Collections.unmodifiableSet(names);
    }

    /** Newest first. */
    public List<Affiliation> getAffiliations() {
        return List.copyOf(affiliations);
    }
}

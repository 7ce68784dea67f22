package kr.hanmadi.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A ministry, party, university, firm or association that people belong to or that speaks itself. */
@Entity
@BatchSize(size = 1000)
public class Organisation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
    private String slug;
    private String name;
    private String organisationKey;

    @Enumerated(EnumType.STRING)
    private @Nullable AffiliationKind kind;

    @ElementCollection
    @CollectionTable(name = "organisation_name", joinColumns = @JoinColumn(name = "organisation_id"))
    @BatchSize(size = 1000)
    private Set<OrganisationName> names = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Organisation() {}

    Organisation(String name, String organisationKey) {
        this.publicId = PublicId.next();
        this.slug = Slug.of(name);
        this.name = name;
        this.organisationKey = organisationKey;
    }

    /**
     * Takes an editor's word. A name that is given up is kept as another one, so that reports which print it still mean
     * this organisation.
     *
     * @param otherNames as printed
     */
    void decide(String decidedName, @Nullable AffiliationKind decidedKind, Collection<String> otherNames) {
        var known = new LinkedHashSet<>(otherNames);
        known.add(name);
        known.remove(decidedName);
        name = decidedName;
        slug = Slug.of(name);
        kind = decidedKind;
        var decided = known.stream().map(OrganisationName::of).collect(Collectors.toSet());
        if (!names.equals(decided)) {
            names.clear();
            names.addAll(decided);
        }
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

    /** The name as first printed, or by an editor's word. */
    public String getName() {
        return name;
    }

    /** What kind of place it is: an editor's word, or what the ending of the name tells. */
    public AffiliationKind kind() {
        return kind == null ? AffiliationKind.of(name, null) : kind;
    }

    /** The kind by an editor's word; null where no editor said it. */
    public @Nullable AffiliationKind getKind() {
        return kind;
    }

    /** Other names, by the alphabet. */
    public List<String> getOtherNames() {
        return names.stream().map(OrganisationName::text).sorted().toList();
    }

    /** Of its other names. */
    Set<String> otherKeys() {
        return names.stream().map(OrganisationName::organisationKey).collect(Collectors.toSet());
    }

    public int getVersion() {
        return version;
    }

    String getOrganisationKey() {
        return organisationKey;
    }
}

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
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import kr.hanmadi.record.NameMask;
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

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    private @Nullable String masks;

    /** What the index reads in the place of names that are in no search; null without any. */
    private @Nullable String unlistedNames;

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
     * this organisation. What was shown masked and is left so stays as it was printed.
     *
     * @param otherNames as printed
     */
    void decide(String decidedName, @Nullable AffiliationKind decidedKind, Collection<String> otherNames) {
        var known = otherNames.stream()
                .map(typed -> NameMask.printed(typed, masks))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        known.add(name);
        name = NameMask.printed(decidedName, masks);
        known.remove(name);
        slug = Slug.of(getName());
        kind = decidedKind;
        var decided = known.stream().map(OrganisationName::of).collect(Collectors.toSet());
        if (!names.equals(decided)) {
            names.clear();
            names.addAll(decided);
        }
    }

    /** Keeps these names from readers and from searches, and no others. */
    void mask(UnseenNames names) {
        masks = names.hidden();
        unlistedNames = names.unlisted();
        slug = Slug.of(getName());
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

    /** The name as first printed, or by an editor's word, as readers see it. */
    public String getName() {
        return NameMask.in(name, masks);
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
        return names.stream()
                .map(other -> NameMask.in(other.text(), masks))
                .sorted()
                .toList();
    }

    /** Its name and all others as they were printed. */
    Stream<String> namesAsPrinted() {
        return Stream.concat(Stream.of(name), names.stream().map(OrganisationName::text));
    }

    /** Words about it as readers may see them. */
    @Nullable
    String masked(@Nullable String words) {
        return NameMask.inOrNull(words, masks);
    }

    /** Words about it as searches may read them. */
    public String searchable(String words) {
        return NameMask.in(words, unlistedNames);
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

package kr.hanmadi.person;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Organisation() {}

    Organisation(String name, String organisationKey) {
        this.publicId = PublicId.next();
        this.slug = Slug.of(name);
        this.name = name;
        this.organisationKey = organisationKey;
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

    /** The name as first printed. */
    public String getName() {
        return name;
    }

    String getOrganisationKey() {
        return organisationKey;
    }
}

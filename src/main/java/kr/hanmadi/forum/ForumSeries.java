package kr.hanmadi.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import kr.hanmadi.person.UnseenNames;
import kr.hanmadi.record.NameMask;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A forum that comes back: 디지털 정책포럼 of 2025 디지털 정책포럼, 제3차 …. */
@Entity
@BatchSize(size = 1000)
public class ForumSeries {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
    private String slug;
    private String name;
    private String nameKey;

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    private @Nullable String masks;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ForumSeries() {}

    ForumSeries(String name, String nameKey) {
        this.publicId = PublicId.next();
        this.slug = Slug.of(name);
        this.name = name;
        this.nameKey = nameKey;
    }

    /** Keeps these names from readers, and no others. */
    void mask(UnseenNames names) {
        masks = names.hidden();
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

    /** As it was printed. */
    String nameAsPrinted() {
        return name;
    }

    /** As readers see it. */
    public String getName() {
        return NameMask.in(name, masks);
    }
}

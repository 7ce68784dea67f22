package kr.hanmadi.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
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

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ForumSeries() {}

    ForumSeries(String name, String nameKey) {
        this.publicId = PublicId.next();
        this.slug = Slug.of(name);
        this.name = name;
        this.nameKey = nameKey;
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
}

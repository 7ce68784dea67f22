package kr.hanmadi.article;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Someone who reports for an outlet: one a printed name and outlet. */
@Entity
public class Reporter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
    private String slug;
    private String name;
    private String outlet;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Reporter() {}

    public String getPublicId() {
        return publicId;
    }

    public String getSlug() {
        return slug;
    }

    /** As bylines print it. */
    public String getName() {
        return name;
    }

    public String getOutlet() {
        return outlet;
    }
}

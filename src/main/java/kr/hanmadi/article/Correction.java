package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A dated note that readers see: what was corrected, or why the article was withdrawn. */
@Embeddable
public record Correction(@Enumerated(EnumType.STRING) Kind kind, String note, Instant madeAt) {
    /** 정정, 철회. */
    public enum Kind {
        CORRECTION,
        WITHDRAWAL
    }
}

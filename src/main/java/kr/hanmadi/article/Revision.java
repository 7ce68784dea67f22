package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/**
 * What readers saw before a published article changed.
 *
 * @param endedAt when the next version took its place
 */
@Embeddable
public record Revision(Instant endedAt, String headline, String body) {
    Revision masked(@Nullable String masks) {
        return masks == null ? this : new Revision(endedAt, NameMask.in(headline, masks), NameMask.in(body, masks));
    }
}

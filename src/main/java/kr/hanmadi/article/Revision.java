package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What readers saw before a published article changed.
 *
 * @param endedAt when the next version took its place
 */
@Embeddable
public record Revision(Instant endedAt, String headline, String body) {}

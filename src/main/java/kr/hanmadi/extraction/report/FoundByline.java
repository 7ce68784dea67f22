package kr.hanmadi.extraction.report;

import kr.hanmadi.field.FieldLength;
import org.jspecify.annotations.Nullable;

/**
 * A reporter as the byline prints the name, without 기자.
 *
 * @param email null when the byline gives none
 */
public record FoundByline(String name, @Nullable String email, Span span) {
    public FoundByline {
        email = FieldLength.orNull(email, FieldLength.EMAIL);
    }
}

package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A reporter as the byline prints the name. */
@Embeddable
public record Byline(String printedName, @Nullable String email) {}

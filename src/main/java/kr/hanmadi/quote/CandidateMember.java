package kr.hanmadi.quote;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One of several people that the machine read as speaking together, as the article prints the name. */
@Embeddable
public record CandidateMember(
        String name, @Nullable String affiliation, @Nullable String jobTitle) {}

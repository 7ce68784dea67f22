package kr.hanmadi.quote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/**
 * The speaker that the machine read, as the article prints the name. It is words only: it leads to no person and no
 * organisation of the record until it is certain or an editor confirms it.
 *
 * @param kind never {@link SpeakerKind#NOBODY}
 * @param name the fullest name or label in the article
 * @param affiliation the organisation as printed; null for anyone but a person, and where the article gives none
 * @param jobTitle the post as printed; null for anyone but a person, and where the article gives none
 * @param anonymousKind set for a source without a name only
 * @param certain whether the machine is right 98 times in 100 with readings like this one
 */
@Embeddable
public record Candidate(
        @Enumerated(EnumType.STRING) SpeakerKind kind,
        String name,
        @Nullable String affiliation,
        @Nullable String jobTitle,
        @Enumerated(EnumType.STRING) @Nullable AnonymousKind anonymousKind,
        boolean certain) {
    Candidate masked(@Nullable String masks) {
        return masks == null
                ? this
                : new Candidate(kind, NameMask.in(name, masks), affiliation, jobTitle, anonymousKind, certain);
    }
}

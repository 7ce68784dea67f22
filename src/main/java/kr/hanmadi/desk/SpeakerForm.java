package kr.hanmadi.desk;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.FieldLength;
import org.jspecify.annotations.Nullable;

/**
 * Whose words an editor says they are. Nothing is chosen until the editor chooses it.
 *
 * @param choice the id of a known person, or what kind of speaker the fields name
 */
record SpeakerForm(
        int version,
        @Nullable String choice,
        @Nullable String name,
        @Nullable String affiliation,
        @Nullable String jobTitle,
        @Nullable String anonymousKind)
        implements Serializable {
    private static final Set<String> NAMED_KINDS = Set.of("organisation", "group", "anonymous");

    /** Refuses what is missing, too long, or contradicts itself, before anybody is looked up. */
    void check() {
        if (chosen().isEmpty()) {
            throw typed().isEmpty()
                    ? new Refused("desk.speaker.choose")
                    : new Refused("desk.speaker.choose.typed", typed());
        }
        if (isTooLong()) {
            throw new Refused("desk.speaker.long");
        }
        if (chosen().equals("nobody") && !typed().isEmpty()) {
            throw new Refused("desk.speaker.nobody-but", typed());
        }
        if ((chosen().equals("new") || NAMED_KINDS.contains(chosen()))
                && strippedName().isEmpty()) {
            throw new Refused("desk.speaker.missing");
        }
        if (NAMED_KINDS.contains(chosen()) && !post().isEmpty()) {
            throw new Refused("desk.speaker.post-but", strippedName(), post());
        }
        if (chosen().equals("anonymous") && kindOfAnonymous().isEmpty()) {
            throw new Refused("desk.speaker.kind.missing");
        }
        if (!chosen().equals("anonymous") && kindOfAnonymous().isPresent()) {
            throw new Refused("desk.speaker.kind-but");
        }
    }

    private boolean isTooLong() {
        return !FieldLength.fits(strippedName(), FieldLength.NAME)
                || !FieldLength.fits(Objects.requireNonNullElse(affiliation, ""), FieldLength.AFFILIATION)
                || !FieldLength.fits(Objects.requireNonNullElse(jobTitle, ""), FieldLength.JOB_TITLE);
    }

    /** Refuses fields that say something else than the person who was chosen from the list. */
    void checkAgainst(String knownName, @Nullable String knownAffiliation, @Nullable String knownTitle) {
        agree(knownName, knownName, strippedName());
        agree(knownName, knownAffiliation, affiliationOrNull());
        agree(knownName, knownTitle, jobTitleOrNull());
    }

    private static void agree(String knownName, @Nullable String known, @Nullable String typed) {
        if (known != null && typed != null && !typed.isEmpty() && !typed.equals(known)) {
            throw new Refused(
                    "desk.speaker.person-but", known.equals(knownName) ? known : knownName + " " + known, typed);
        }
    }

    String chosen() {
        return choice == null ? "" : choice.strip();
    }

    /** Everything that was typed of a speaker, for a message that names it. */
    private String typed() {
        return Stream.of(strippedName(), post()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private String post() {
        return Stream.of(Optional.ofNullable(affiliationOrNull()), Optional.ofNullable(jobTitleOrNull()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    String strippedName() {
        return name == null ? "" : name.strip();
    }

    @Nullable
    String affiliationOrNull() {
        return affiliation == null || affiliation.isBlank() ? null : affiliation.strip();
    }

    @Nullable
    String jobTitleOrNull() {
        return jobTitle == null || jobTitle.isBlank() ? null : jobTitle.strip();
    }

    Optional<AnonymousKind> kindOfAnonymous() {
        return Arrays.stream(AnonymousKind.values())
                .filter(kind -> kind.name().equals(anonymousKind))
                .findFirst();
    }
}

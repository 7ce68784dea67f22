package kr.hanmadi.desk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.ForumState;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A forum as an editor knows it.
 *
 * @param forumVersion the version of the forum that the editor saw; null when the article had none
 * @param join the id of the known forum that the article is to be tied to, or {@link #APART}; null before it was asked
 */
record ForumForm(
        int version,

        @Nullable Integer forumVersion,

        @Nullable String join,

        @NotBlank(message = "{desk.forum.name.missing}")
        @Size(max = FieldLength.FORUM, message = "{desk.forum.long.name}")
        String name,

        @NotNull(message = "{desk.forum.kind.missing}") ForumKind kind,

        @NotNull(message = "{desk.forum.kind.missing}") ForumState state,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate heldOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime startsAt,

        @Size(max = FieldLength.WHEN, message = "{desk.forum.long.when}") @Nullable
        String whenPrinted,

        @Size(max = FieldLength.VENUE, message = "{desk.forum.long.venue}") @Nullable
        String venue,

        @Size(max = FieldLength.TOPIC, message = "{desk.forum.long.topic}") @Nullable
        String topic,

        @Size(max = 500, message = "{desk.forum.long}") @Nullable
        String hosts,

        @Size(max = 500, message = "{desk.forum.long}") @Nullable
        String organizers,

        @Size(max = 500, message = "{desk.forum.long}") @Nullable
        String sponsors)
        implements Serializable {

    /** The answer that says: another forum, although name and day are the same. */
    static final String APART = "apart";

    @AssertTrue(message = "{desk.forum.long.backer}")
    public boolean isEveryBackerShort() {
        return Arrays.stream(BackerRole.values())
                .flatMap(role -> names(role).stream())
                .allMatch(name -> FieldLength.fits(name, FieldLength.ORGANISATION));
    }

    /** The names given for a part, parted by commas or lines. */
    List<String> names(BackerRole role) {
        var given = switch (role) {
            case HOST -> hosts;
            case ORGANIZER -> organizers;
            case SPONSOR -> sponsors;
        };
        return Arrays.stream((given == null ? "" : given).split("[,\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Nullable
    String whenPrintedOrNull() {
        return orNull(whenPrinted);
    }

    @Nullable
    String venueOrNull() {
        return orNull(venue);
    }

    @Nullable
    String topicOrNull() {
        return orNull(topic);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package kr.hanmadi.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Name, day, place and backers of a forum, as every form about a forum has them. */
record ForumDetailsForm(
        @Nullable
        @NotBlank(message = "{desk.forum.name.missing}")
        @Size(max = FieldLength.FORUM, message = "{desk.forum.long.name}")
        String name,

        @Nullable @NotNull(message = "{desk.forum.kind.missing}")
        ForumKind kind,

        @Nullable @NotNull(message = "{desk.forum.kind.missing}")
        ForumState state,

        @Valid When when,

        @Nullable @Size(max = FieldLength.VENUE, message = "{desk.forum.long.venue}")
        String venue,

        @Nullable @Size(max = FieldLength.TOPIC, message = "{desk.forum.long.topic}")
        String topic,

        @Valid Backers backers)
        implements Serializable {
    static final ForumDetailsForm EMPTY = new ForumDetailsForm(null, null, null, When.EMPTY, null, null, Backers.EMPTY);

    /** A part of which a form sends no field is null until here. */
    ForumDetailsForm {
        when = Objects.requireNonNullElse(when, When.EMPTY);
        backers = Objects.requireNonNullElse(backers, Backers.EMPTY);
    }

    /** When the forum is held. */
    record When(
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate heldOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime startsAt,

            @Nullable @Size(max = FieldLength.WHEN, message = "{desk.forum.long.when}")
            String printed)
            implements Serializable {
        static final When EMPTY = new When(null, null, null);

        ForumFacts.When facts() {
            return new ForumFacts.When(TypedText.orNull(printed), heldOn, startsAt);
        }
    }

    /** Who stands behind the forum; names are parted by commas or lines. */
    record Backers(
            @Nullable @Size(max = 500, message = "{desk.forum.long}")
            String hosts,

            @Nullable @Size(max = 500, message = "{desk.forum.long}")
            String organizers,

            @Nullable @Size(max = 500, message = "{desk.forum.long}")
            String sponsors)
            implements Serializable {
        static final Backers EMPTY = new Backers(null, null, null);

        static Backers of(Forum forum) {
            return new Backers(
                    joined(forum, BackerRole.HOST),
                    joined(forum, BackerRole.ORGANIZER),
                    joined(forum, BackerRole.SPONSOR));
        }

        /** The names of its backers in that role, parted by commas. */
        static String joined(Forum forum, BackerRole role) {
            return forum.getBackers().stream()
                    .filter(backer -> backer.getRole() == role)
                    .map(Backer::getPrintedName)
                    .collect(Collectors.joining(", "));
        }

        @AssertTrue(message = "{desk.forum.long.backer}")
        public boolean isEveryBackerShort() {
            return Arrays.stream(BackerRole.values())
                    .flatMap(role -> names(role).stream())
                    .allMatch(name -> FieldLength.fits(name, FieldLength.ORGANISATION));
        }

        List<String> names(BackerRole role) {
            var given = switch (role) {
                case HOST -> hosts;
                case ORGANIZER -> organizers;
                case SPONSOR -> sponsors;
            };
            return Arrays.stream(Objects.requireNonNullElse(given, "").split("[,，、\\n]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    static ForumDetailsForm of(Forum forum) {
        return new ForumDetailsForm(
                forum.getName(),
                forum.getKind(),
                forum.getState(),
                new When(forum.getHeldOn(), forum.getStartsAt(), forum.getWhenPrinted()),
                forum.getVenue(),
                forum.getTopic(),
                Backers.of(forum));
    }

    /** The title that the form gives a forum; its name and kind are validated before. */
    ForumFacts.Title title(@Nullable String series, @Nullable Integer edition) {
        return new ForumFacts.Title(
                Objects.requireNonNull(name).strip(), series, edition, Objects.requireNonNull(kind));
    }

    @Nullable
    String venueOrNull() {
        return TypedText.orNull(venue);
    }

    @Nullable
    String topicOrNull() {
        return TypedText.orNull(topic);
    }
}

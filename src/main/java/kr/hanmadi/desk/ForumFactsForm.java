package kr.hanmadi.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.forum.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Everything that an editor can say of a forum as a thing of its own. */
record ForumFactsForm(
        int version,

        @Nullable
        @NotBlank(message = "{desk.forum.name.missing}")
        @Size(max = FieldLength.FORUM, message = "{desk.forum.long.name}")
        String name,

        @Nullable @NotNull(message = "{desk.forum.kind.missing}")
        ForumKind kind,

        @Nullable @NotNull(message = "{desk.forum.kind.missing}")
        ForumState state,

        @Nullable @Size(max = FieldLength.FORUM, message = "{desk.forum.long.name}")
        String series,

        @Nullable @Min(value = 1, message = "{desk.forum.edition.positive}")
        Integer edition,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate heldOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime startsAt,

        @Nullable @Size(max = FieldLength.WHEN, message = "{desk.forum.long.when}")
        String whenPrinted,

        @Nullable @Size(max = FieldLength.VENUE, message = "{desk.forum.long.venue}")
        String venue,

        @Nullable @Size(max = FieldLength.TOPIC, message = "{desk.forum.long.topic}")
        String topic,

        @Nullable @Size(max = 500, message = "{desk.forum.long}")
        String hosts,

        @Nullable @Size(max = 500, message = "{desk.forum.long}")
        String organizers,

        @Nullable @Size(max = 500, message = "{desk.forum.long}")
        String sponsors,

        @Nullable @Size(max = 100, message = "{desk.forum.parts.many}")
        List<@Valid PartForm> parts)
        implements Serializable {
    /** So many empty lines invite to add another part. */
    private static final int EMPTY_PARTS = 2;

    /**
     * A line of the programme; one without a name is none.
     *
     * @param label the part as printed; the role's own word where it is empty
     * @param who the name, and the number of the person where it is known: 홍길동 #0123456789
     */
    record PartForm(
            @Nullable ParticipantRole role,

            @Nullable @Size(max = FieldLength.LABEL, message = "{desk.forum.long.backer}")
            String label,

            @Nullable @Size(max = FieldLength.NAME + 12, message = "{desk.forum.long.backer}")
            String who)
            implements Serializable {
        static final PartForm EMPTY = new PartForm(null, null, null);

        static PartForm of(Participant part) {
            var person = part.getPerson();
            return new PartForm(
                    part.getRole(),
                    part.getPrintedLabel(),
                    person == null ? part.getPrintedName() : part.getPrintedName() + " #" + person.getPublicId());
        }

        boolean isGiven() {
            return who != null && !who.isBlank();
        }

        @AssertTrue(message = "{desk.forum.parts.role}")
        public boolean isWithRole() {
            return !isGiven() || role != null;
        }

        String labelOrEmpty() {
            return Objects.requireNonNullElse(label, "").strip();
        }

        /** The name as printed. */
        String printedName() {
            return Objects.requireNonNullElse(who, "")
                    .replaceFirst("#[0-9a-z]{10}\\s*$", "")
                    .strip();
        }

        /** The number of the person; empty without one. */
        String personId() {
            var typed = Objects.requireNonNullElse(who, "").strip();
            int at = typed.lastIndexOf('#');
            return at >= 0 && typed.substring(at + 1).matches("[0-9a-z]{10}") ? typed.substring(at + 1) : "";
        }
    }

    static ForumFactsForm of(Forum forum) {
        var series = forum.getSeries();
        return new ForumFactsForm(
                forum.getVersion(),
                forum.getName(),
                forum.getKind(),
                forum.getState(),
                series == null ? null : series.getName(),
                forum.getEdition(),
                forum.getHeldOn(),
                forum.getStartsAt(),
                forum.getWhenPrinted(),
                forum.getVenue(),
                forum.getTopic(),
                names(forum, BackerRole.HOST),
                names(forum, BackerRole.ORGANIZER),
                names(forum, BackerRole.SPONSOR),
                forum.getParticipants().stream().map(PartForm::of).toList());
    }

    private static String names(Forum forum, BackerRole role) {
        return forum.getBackers().stream()
                .filter(backer -> backer.getRole() == role)
                .map(Backer::getPrintedName)
                .collect(Collectors.joining(", "));
    }

    @AssertTrue(message = "{desk.forum.long.backer}")
    public boolean isEveryBackerShort() {
        return Arrays.stream(BackerRole.values())
                .flatMap(role -> names(role).stream())
                .allMatch(backer -> FieldLength.fits(backer, FieldLength.ORGANISATION));
    }

    /** The names given for a part, parted by commas or lines. */
    List<String> names(BackerRole role) {
        var given = switch (role) {
            case HOST -> hosts;
            case ORGANIZER -> organizers;
            case SPONSOR -> sponsors;
        };
        return Arrays.stream(Objects.requireNonNullElse(given, "").split("[,，、\\n]"))
                .map(String::strip)
                .filter(backer -> !backer.isEmpty())
                .toList();
    }

    /** The programme as it stands in the form: the parts there are and some to fill in. */
    public List<PartForm> lines() {
        return Stream.concat(given(), IntStream.range(0, EMPTY_PARTS).mapToObj(line -> PartForm.EMPTY))
                .toList();
    }

    Stream<PartForm> given() {
        return parts == null
                ? Stream.empty()
                : parts.stream().filter(Objects::nonNull).filter(PartForm::isGiven);
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

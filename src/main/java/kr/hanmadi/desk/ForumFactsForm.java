package kr.hanmadi.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/** Everything that an editor can say of a forum as a thing of its own. */
record ForumFactsForm(
        int version,

        @Valid ForumDetailsForm details,

        @Nullable @Size(max = FieldLength.FORUM, message = "{desk.forum.long.name}")
        String series,

        @Nullable @Min(value = 1, message = "{desk.forum.edition.positive}")
        Integer edition,

        @Nullable @Size(max = 100, message = "{desk.forum.parts.many}")
        List<@Valid PartForm> parts)
        implements Serializable {
    /** So many empty lines invite to add another part. */
    private static final int EMPTY_PARTS = 2;

    ForumFactsForm {
        details = Objects.requireNonNullElse(details, ForumDetailsForm.EMPTY);
    }

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
            return TypedText.orEmpty(label);
        }

        /** The name as printed. */
        String printedName() {
            return Objects.requireNonNullElse(who, "")
                    .replaceFirst("#[0-9a-z]{10}\\s*$", "")
                    .strip();
        }

        /** The number of the person; empty without one. */
        String personId() {
            var typed = TypedText.orEmpty(who);
            int at = typed.lastIndexOf('#');
            return at >= 0 && typed.substring(at + 1).matches("[0-9a-z]{10}") ? typed.substring(at + 1) : "";
        }
    }

    static ForumFactsForm of(Forum forum) {
        var series = forum.getSeries();
        return new ForumFactsForm(
                forum.getVersion(),
                ForumDetailsForm.of(forum),
                series == null ? null : series.getName(),
                forum.getEdition(),
                forum.getParticipants().stream().map(PartForm::of).toList());
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
}

package kr.hanmadi.extraction.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ForumKind;
import org.jspecify.annotations.Nullable;

/** The forum a report is about, or one line of a daily schedule. What the text does not say is null or empty. */
public record FoundForum(
        Title title,
        When when,
        @Nullable String venue,
        @Nullable String topic,
        List<FoundBacker> backers,
        List<FoundParticipant> participants,
        Span span) {
    public FoundForum {
        venue = FieldLength.orNull(venue, FieldLength.VENUE);
        topic = FieldLength.orNull(topic, FieldLength.TOPIC);
        backers = backers.stream()
                .filter(backer -> FieldLength.fits(backer.label(), FieldLength.ORGANISATION))
                .toList();
        participants = participants.stream()
                .filter(part -> FieldLength.fits(part.printedLabel(), FieldLength.LABEL)
                        && FieldLength.fits(part.name(), FieldLength.NAME))
                .toList();
    }

    public String name() {
        return title.name();
    }

    public @Nullable LocalDate heldOn() {
        return when.heldOn();
    }

    /**
     * What the forum is called.
     *
     * @param name without marks, with its type noun: 2025 디지털 정책포럼
     * @param series the name without year and number, when the forum is one of a series: 디지털 정책포럼
     * @param edition the number in 제12차 or 12회
     */
    public record Title(
            String name, @Nullable String series, @Nullable Integer edition, ForumKind kind) {
        public Title {
            series = FieldLength.orNull(series, FieldLength.FORUM);
        }
    }

    /**
     * When the forum is held.
     *
     * @param printed date and time as written: 6일 오후
     * @param heldOn the day, resolved against the publication date; null while that is unknown
     * @param startsAt Korean time of day, only when the text gives an hour
     */
    public record When(
            @Nullable String printed,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startsAt) {
        public static final When UNKNOWN = new When(null, null, null);

        public When {
            printed = FieldLength.orNull(printed, FieldLength.WHEN);
        }
    }
}

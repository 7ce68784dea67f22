package kr.hanmadi.extraction.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ForumKind;
import org.jspecify.annotations.Nullable;

/**
 * The forum a report is about, or one line of a daily schedule. What the text does not say is null or empty.
 *
 * @param name without marks, with its type noun: 2025 디지털 정책포럼
 * @param series the name without year and number, when the forum is one of a series: 디지털 정책포럼
 * @param edition the number in 제12차 or 12회
 * @param whenPrinted date and time as written: 6일 오후
 * @param heldOn the day, resolved against the publication date; null while that is unknown
 * @param startsAt Korean time of day, only when the text gives an hour
 */
public record FoundForum(
        String name,
        @Nullable String series,
        @Nullable Integer edition,
        ForumKind kind,
        @Nullable String whenPrinted,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable String venue,
        @Nullable String topic,
        List<FoundBacker> backers,
        List<FoundParticipant> participants,
        Span span) {
    public FoundForum {
        series = FieldLength.orNull(series, FieldLength.FORUM);
        whenPrinted = FieldLength.orNull(whenPrinted, FieldLength.WHEN);
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
}

package kr.hanmadi.site.line;

import java.time.LocalDate;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.quote.QuoteCount;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;

/**
 * A forum in a list.
 *
 * @param heldOn the day; null while it is not known, then {@code when} says what the report prints
 * @param monthAndWeekday 2월 목
 * @param when day and hour, or as printed; null when nothing is known
 */
public record ForumLine(
        String href,
        String name,
        ForumKind kind,
        ForumState state,
        @Nullable LocalDate heldOn,
        @Nullable String monthAndWeekday,
        @Nullable String when,
        @Nullable String venue,
        @Nullable String topic,
        long quotes,
        long speakers) {

    static ForumLine of(Forum forum, @Nullable QuoteCount count, LocalDate today) {
        var held = forum.getHeldOn();
        return new ForumLine(
                Addresses.forum(forum.getPublicId(), forum.getSlug()),
                forum.getName(),
                forum.getKind(),
                forum.stateOn(today),
                held,
                held == null ? null : KoreanDates.monthAndWeekday(held),
                when(forum),
                forum.getVenue(),
                forum.getTopic(),
                count == null ? 0 : count.quotes(),
                count == null ? 0 : count.speakers());
    }

    /** 2025년 2월 6일 목요일 오후 2시; while the day is not known, what the report prints. */
    static @Nullable String when(Forum forum) {
        var held = forum.getHeldOn();
        if (held == null) {
            return forum.getWhenPrinted();
        }
        var starts = forum.getStartsAt();
        return KoreanDates.dayOfWeek(held) + (starts == null ? "" : " " + KoreanDates.time(starts));
    }
}

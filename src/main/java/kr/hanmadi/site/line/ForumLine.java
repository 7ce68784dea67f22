package kr.hanmadi.site.line;

import java.time.LocalDate;
import java.util.Objects;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.quote.QuoteCount;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;

/** A forum in a list. */
public record ForumLine(
        String href,
        String name,
        ForumKind kind,
        ForumState state,
        When when,
        @Nullable String venue,
        @Nullable String topic,
        SpokenCount said) {
    /**
     * When it is held.
     *
     * @param day null while it is not known
     * @param monthAndWeekday 2월 목; null without a day
     * @param text day and hour, without a day what the report prints; null when nothing is known
     */
    public record When(
            @Nullable LocalDate day,
            @Nullable String monthAndWeekday,
            @Nullable String text) {}

    static ForumLine of(Forum forum, @Nullable QuoteCount count, LocalDate today) {
        var held = forum.getHeldOn();
        return new ForumLine(
                Addresses.forum(forum.getPublicId(), forum.getSlug()),
                forum.getName(),
                forum.getKind(),
                forum.stateOn(today),
                new When(held, held == null ? null : KoreanDates.monthAndWeekday(held), when(forum)),
                forum.getVenue(),
                forum.getTopic(),
                SpokenCount.of(count));
    }

    /** The same among the results of a search, without the names that are out of searches. */
    static ForumLine found(Forum forum, @Nullable QuoteCount count, LocalDate today) {
        var shown = of(forum, count, today);
        return new ForumLine(
                Addresses.forum(forum.getPublicId(), Objects.toString(forum.searchable(forum.getSlug()), "")),
                Objects.toString(forum.searchable(shown.name), ""),
                shown.kind,
                shown.state,
                shown.when,
                forum.searchable(shown.venue),
                forum.searchable(shown.topic),
                shown.said);
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

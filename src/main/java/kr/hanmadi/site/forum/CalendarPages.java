package kr.hanmadi.site.forum;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the calendar of forums: a month as a table and as a list. */
@Service
@Transactional(readOnly = true)
class CalendarPages {
    private static final int MOST = 500;
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2199;

    private final ReadableForums readableForums;
    private final LineFactory listing;
    private final SiteSettings site;
    private final Clock clock;

    CalendarPages(ReadableForums readableForums, LineFactory listing, SiteSettings site, Clock clock) {
        this.readableForums = readableForums;
        this.listing = listing;
        this.site = site;
        this.clock = clock;
    }

    /** A day of the table; days of other months stay empty. */
    public record Day(LocalDate date, boolean inMonth, boolean today, List<ForumLine> forums) {}

    /** A month that a reader may turn to. */
    public record Turn(String text, String href) {}

    /**
     * Everything the calendar shows.
     *
     * @param earlier the nearest month before with a forum, and {@code later} the nearest after
     */
    public record View(
            String title,
            String address,
            List<List<Day>> weeks,
            List<ForumLine> forums,
            Turn previous,
            Turn next,
            @Nullable Turn earlier,
            @Nullable Turn later) {}

    /** This month, or the last one in which readers know a forum. */
    View read() {
        var next = YearMonth.from(today()).plusMonths(1).atDay(1);
        return readMonth(
                readableForums.forumDayBefore(next).map(YearMonth::from).orElseGet(() -> YearMonth.from(today())));
    }

    View read(String typedMonth) {
        return readMonth(month(typedMonth).orElseThrow(() -> new NotFoundException("calendar", typedMonth)));
    }

    /** The address of a month that a reader typed; of all when it is none. */
    String address(String typedMonth) {
        return month(typedMonth).map(CalendarPages::href).orElse("/calendar");
    }

    private LocalDate today() {
        return KoreanDates.dayInKorea(clock.instant());
    }

    private View readMonth(YearMonth month) {
        var today = today();
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var forums = listing.forumsById(readableForums.readableForumsBetween(first, last, PageRequest.of(0, MOST)));
        var byDay = forums.stream()
                .collect(Collectors.groupingBy(
                        forum -> Objects.requireNonNull(forum.when().day())));
        var weeks = new ArrayList<List<Day>>();
        for (var sunday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                !sunday.isAfter(last);
                sunday = sunday.plusWeeks(1)) {
            var week = new ArrayList<Day>();
            for (var day = sunday; day.isBefore(sunday.plusWeeks(1)); day = day.plusDays(1)) {
                week.add(new Day(
                        day, YearMonth.from(day).equals(month), day.equals(today), byDay.getOrDefault(day, List.of())));
            }
            weeks.add(week);
        }
        return new View(
                title(month),
                site.absolute(href(month)),
                weeks,
                forums,
                turn(month.minusMonths(1)),
                turn(month.plusMonths(1)),
                readableForums
                        .forumDayBefore(first)
                        .map(YearMonth::from)
                        .filter(other -> forums.isEmpty() && !other.equals(month.minusMonths(1)))
                        .map(CalendarPages::turn)
                        .orElse(null),
                readableForums
                        .forumDayAfter(last)
                        .map(YearMonth::from)
                        .filter(other -> forums.isEmpty() && !other.equals(month.plusMonths(1)))
                        .map(CalendarPages::turn)
                        .orElse(null));
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed))
                    .filter(month -> month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty(); // what cannot be read is no month
        }
    }

    private static Turn turn(YearMonth month) {
        return new Turn(title(month), href(month));
    }

    private static String title(YearMonth month) {
        return month.getYear() + "년 " + month.getMonthValue() + "월";
    }

    private static String href(YearMonth month) {
        return "/calendar/" + month;
    }
}

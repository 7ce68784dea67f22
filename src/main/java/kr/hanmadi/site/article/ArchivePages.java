package kr.hanmadi.site.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.DayCount;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the articles of a year, a month or a day, and the way to narrower spans. */
@Service
@Transactional(readOnly = true)
class ArchivePages {
    private static final int LINES = 20;
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ArticleLists articleLists;
    private final LineFactory listing;
    private final SiteSettings site;

    ArchivePages(ArticleLists articleLists, LineFactory listing, SiteSettings site) {
        this.articleLists = articleLists;
        this.listing = listing;
        this.site = site;
    }

    /** A span of days with the number of its articles. */
    public record Span(String text, String href, long articles) {}

    /**
     * Everything the page of a span shows.
     *
     * @param title 2025년 2월; null for all years
     * @param within the next narrower spans that hold anything
     * @param around the wider spans, widest first
     */
    public record View(
            @Nullable String title,
            String address,
            List<Span> within,
            List<Span> around,
            List<ArticleLine> articles,
            Pager pager) {}

    View all(int number) {
        var years = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        articleLists.byDay(FIRST, LAST).forEach(day -> years.merge(day.day().getYear(), day.articles(), Long::sum));
        var spans = years.entrySet().stream()
                .map(year -> new Span(year.getKey() + "년", "/archive/" + year.getKey(), year.getValue()))
                .toList();
        return view(null, "/archive", FIRST, LAST, spans, List.of(), number);
    }

    View year(int year, int number) {
        var from = day(year, 1, 1);
        var to = from.plusYears(1).minusDays(1);
        var months = new TreeMap<Integer, Long>();
        articleLists.byDay(from, to).forEach(day -> months.merge(day.day().getMonthValue(), day.articles(), Long::sum));
        var spans = months.entrySet().stream()
                .map(month -> new Span(
                        month.getKey() + "월", "/archive/%d/%d".formatted(year, month.getKey()), month.getValue()))
                .toList();
        return view(year + "년", "/archive/" + year, from, to, spans, List.of(), number);
    }

    View month(int year, int month, int number) {
        var from = day(year, month, 1);
        var to = YearMonth.from(from).atEndOfMonth();
        var spans =
                articleLists.byDay(from, to).stream().map(ArchivePages::span).toList();
        return view(
                "%d년 %d월".formatted(year, month),
                "/archive/%d/%d".formatted(year, month),
                from,
                to,
                spans,
                List.of(new Span(year + "년", "/archive/" + year, 0)),
                number);
    }

    View day(int year, int month, int day, int number) {
        var on = day(year, month, day);
        return view(
                KoreanDates.dayOfWeek(on),
                "/archive/%d/%d/%d".formatted(year, month, day),
                on,
                on,
                List.of(),
                List.of(
                        new Span(year + "년", "/archive/" + year, 0),
                        new Span(month + "월", "/archive/%d/%d".formatted(year, month), 0)),
                number);
    }

    private static Span span(DayCount count) {
        var day = count.day();
        return new Span(
                day.getDayOfMonth() + "일",
                "/archive/%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                count.articles());
    }

    private View view(
            @Nullable String title,
            String href,
            LocalDate from,
            LocalDate to,
            List<Span> within,
            List<Span> around,
            int number) {
        var page = Paging.read(number, LINES, at -> articleLists.readableBetween(from, to, at));
        if (page.getTotalElements() == 0 && title != null) {
            throw new NotFoundException("archive", href);
        }
        return new View(
                title,
                site.absolute(href),
                within,
                title == null
                        ? around
                        : Stream.concat(Stream.of(new Span("", "/archive", 0)), around.stream())
                                .toList(),
                listing.articles(page.getContent()),
                Pager.of(page, href));
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new NotFoundException("archive", year + "-" + month + "-" + day);
        }
    }
}

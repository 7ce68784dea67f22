package kr.hanmadi.site.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;

/** When results are from: the bars by month or year, each of which narrows the search to it, and the form for a period. */
final class DateHistogram {
    /** More months than that are shown by year. */
    private static final int MOST_MONTHS = 48;

    private static final int STEP = 14;
    private static final int HEIGHT = 56;
    private static final int LOWEST = 2;

    private DateHistogram() {}

    static SearchView.Chart chart(SearchResults results, SearchRequest request, SearchAddress address) {
        var months = results.months();
        if (months.isEmpty()) {
            return new SearchView.Chart("month", List.of());
        }
        var first = months.getFirst().month();
        var last = months.getLast().month();
        boolean byMonth = first.plusMonths(MOST_MONTHS).isAfter(last);
        var counts = new TreeMap<String, Long>();
        if (byMonth) {
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                counts.put(month.toString(), 0L);
            }
        } else {
            for (int year = first.getYear(); year <= last.getYear() && counts.size() < MOST_MONTHS * 2; year++) {
                counts.put(String.valueOf(year), 0L);
            }
        }
        for (var month : months) {
            counts.merge(
                    byMonth
                            ? month.month().toString()
                            : String.valueOf(month.month().getYear()),
                    month.count(),
                    Long::sum);
        }
        return new SearchView.Chart(byMonth ? "month" : "year", bars(counts, byMonth, request, address));
    }

    private static List<SearchView.Bar> bars(
            Map<String, Long> counts, boolean byMonth, SearchRequest request, SearchAddress address) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var bars = new ArrayList<SearchView.Bar>();
        for (var each : counts.entrySet()) {
            var key = each.getKey();
            int year = Integer.parseInt(key.substring(0, 4));
            var from = byMonth ? LocalDate.parse(key + "-01") : LocalDate.of(year, 1, 1);
            var to = byMonth ? from.plusMonths(1).minusDays(1) : LocalDate.of(year, 12, 31);
            boolean chosen = from.equals(request.filter().from())
                    && to.equals(request.filter().to());
            int height = each.getValue() == 0
                    ? 0
                    : (int) Math.max(LOWEST, Math.ceilDiv(each.getValue() * HEIGHT, Math.max(1, most)));
            bars.add(new SearchView.Bar(
                    byMonth ? "%d년 %d월".formatted(year, from.getMonthValue()) : year + "년",
                    byMonth ? "%d. %d.".formatted(year, from.getMonthValue()) : String.valueOf(year),
                    each.getValue(),
                    1 + bars.size() * STEP,
                    height,
                    chosen,
                    chosen
                            ? address.without(Plain.FROM, Plain.TO).page()
                            : address.set(Plain.FROM, from.toString())
                                    .set(Plain.TO, to.toString())
                                    .page()));
        }
        return bars;
    }

    static SearchView.Period period(SearchRequest request, SearchAddress address, LocalDate today) {
        var presets = new ArrayList<SearchView.Link>();
        presets.add(
                new SearchView.Link("all", address.without(Plain.FROM, Plain.TO).page()));
        presets.add(new SearchView.Link("month", since(address, today.minusMonths(1))));
        presets.add(new SearchView.Link("halfYear", since(address, today.minusMonths(6))));
        presets.add(new SearchView.Link("year", since(address, today.minusYears(1))));
        return new SearchView.Period(
                Objects.toString(request.filter().from(), ""),
                Objects.toString(request.filter().to(), ""),
                presets);
    }

    private static String since(SearchAddress address, LocalDate day) {
        return address.set(Plain.FROM, day.toString()).without(Plain.TO).page();
    }
}

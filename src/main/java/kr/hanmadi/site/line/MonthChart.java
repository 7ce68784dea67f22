package kr.hanmadi.site.line;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kr.hanmadi.quote.MonthCount;

/** Bars of quotations by month, without gaps from the first month to the last, the latest five years at most. */
public final class MonthChart {
    private static final int STEP = 14;
    private static final int HEIGHT = 56;
    private static final int LONGEST = 60;

    private MonthChart() {}

    /**
     * A bar of the chart.
     *
     * @param name 2025년 2월
     * @param x left edge, and {@code height} of 56
     */
    public record Month(String name, String brief, long count, int x, int height, boolean most) {}

    public static List<Month> of(List<MonthCount> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var byMonth = new HashMap<YearMonth, Long>();
        counts.forEach(count -> byMonth.put(YearMonth.of(count.year(), count.month()), count.quotes()));
        var last = month(counts.getLast());
        var first = month(counts.getFirst());
        if (first.isBefore(last.minusMonths(LONGEST - 1))) {
            first = last.minusMonths(LONGEST - 1);
        }
        long most = byMonth.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var bars = new ArrayList<Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            long count = byMonth.getOrDefault(month, 0L);
            bars.add(new Month(
                    "%d년 %d월".formatted(month.getYear(), month.getMonthValue()),
                    "%d. %d.".formatted(month.getYear(), month.getMonthValue()),
                    count,
                    1 + bars.size() * STEP,
                    (int) Math.ceilDiv(count * HEIGHT, most),
                    count == most));
        }
        return bars;
    }

    private static YearMonth month(MonthCount count) {
        return YearMonth.of(count.year(), count.month());
    }
}

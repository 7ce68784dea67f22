package kr.hanmadi.quote;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Direct and indirect quotations of a person that readers may see, counted.
 *
 * @param months oldest first; months without any are left out
 * @param acts what the words do, most often first
 */
public record SpokenCounts(List<MonthCount> months, List<ActCount> acts) {
    static SpokenCounts of(List<MonthActCount> parts) {
        var months = parts.stream()
                .collect(groupingBy(
                        part -> YearMonth.of(part.year(), part.month()),
                        TreeMap::new,
                        summingLong(MonthActCount::quotes)))
                .entrySet()
                .stream()
                .map(of -> new MonthCount(of.getKey().getYear(), of.getKey().getMonthValue(), of.getValue()))
                .toList();
        var acts = parts.stream()
                .filter(part -> part.act() != null)
                .collect(groupingBy(MonthActCount::act, TreeMap::new, summingLong(MonthActCount::quotes)))
                .entrySet()
                .stream()
                .map(of -> new ActCount(of.getKey(), of.getValue()))
                .sorted(Comparator.comparingLong(ActCount::quotes).reversed())
                .toList();
        return new SpokenCounts(months, acts);
    }

    /** All of them. */
    public long quotes() {
        return months.stream().mapToLong(MonthCount::quotes).sum();
    }
}

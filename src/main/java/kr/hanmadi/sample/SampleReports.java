package kr.hanmadi.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Writes fictional reports of policy forums. A report depends on nothing but the seed, its number and the last day that
 * any of them is printed on: it can be written alone, anywhere, again.
 */
public final class SampleReports {
    /** So many reports share out a handful of forums, in one of these ways. */
    private static final int BLOCK = 8;

    private static final List<List<Integer>> SHARES = List.of(
            List.of(1, 1, 1, 2, 3),
            List.of(1, 1, 2, 4),
            List.of(2, 2, 1, 1, 1, 1),
            List.of(1, 1, 1, 1, 1, 3),
            List.of(3, 2, 2, 1));
    private static final int DAYS = 2550;
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private final long seed;
    private final LocalDate lastDay;

    public SampleReports(long seed, LocalDate lastDay) {
        this.seed = seed;
        this.lastDay = lastDay;
    }

    /** The report of this number, from 0. */
    public SampleReport report(long number) {
        long block = number / BLOCK;
        int place = (int) (number % BLOCK);
        var shares = Dice.of(seed, 2, block).any(SHARES);
        int forum = 0;
        while (place >= shares.get(forum)) {
            place -= shares.get(forum++);
        }
        var meeting = meeting(block * BLOCK + forum);
        return new ReportWriter(meeting, lastDay, Dice.of(seed, 6, number)).write(number, place);
    }

    private FictionalForum meeting(long number) {
        var dice = Dice.of(seed, 7, number);
        var field = PolicyField.ALL.get(dice.rank(PolicyField.ALL.size(), 8));
        var day = day(number, dice);
        if (dice.chance(45)) {
            int series = dice.below(4);
            return FictionalForum.ofSeries(seed, field, series, YearMonth.from(day));
        }
        return FictionalForum.once(seed, field, day, number);
    }

    /** Spread evenly over seven years however many there are; one in twenty is still to come. */
    private LocalDate day(long number, Dice dice) {
        double share = number * GOLDEN_RATIO % 1;
        var day = dice.chance(5) ? lastDay.plusDays(dice.between(2, 20)) : lastDay.minusDays((long) (share * DAYS));
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}

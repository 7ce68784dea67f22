package kr.hanmadi.search.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days as readers write it: 2025-02, 2024..2025-03, ..2023 behind 기간:, and in words 2023년 10월, 지난달, 최근 한
 * 달, 지난해 가을. What counts from today counts from the day that is given.
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int LONGEST = 40;
    private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.|~|부터|에서)(.*?)(?:까지)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})년?(?:[-./]?(\\d{1,2})월?(?:[-./]?(\\d{1,2})일?)?)?[-./]?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    private static final String YEAR = "(?<year>(?:19|20)\\d{2}년|올해|올|금년|작년|지난해|지난|재작년|지지난해|내년)";
    private static final Pattern IN_YEAR = Pattern.compile(
            YEAR
                    + "?(?:의)?(?:(?<month>\\d{1,2})월(?:(?<day>\\d{1,2})일)?|(?<season>봄|여름|가을|겨울)|(?<half>상반기|하반기)|(?<quarter>[1-4])(?:/4)?분기)");
    private static final Pattern LONE_YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR);
    private static final Pattern LATELY = Pattern.compile(
            "(?<head>최근|지난)(?<count>\\d{1,3}|한|두|세|석|네|넉|다섯|여섯|일|이|삼|열|반)(?<unit>주일|일|주|개월|달|년|해)(?:간|동안|새|사이)?");
    private static final Pattern EDGE = Pattern.compile("(.+?)(?<edge>부터|이후|이래|까지|이전)");
    private static final Pattern PARTICLE = Pattern.compile("(?<=..)(?:에는|에도|에|의|중|동안)$");

    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("한", 1),
            Map.entry("일", 1),
            Map.entry("두", 2),
            Map.entry("이", 2),
            Map.entry("세", 3),
            Map.entry("석", 3),
            Map.entry("삼", 3),
            Map.entry("네", 4),
            Map.entry("넉", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("열", 10));

    /** What stands behind 기간:, in numbers or words; empty when it is no period. */
    public static Optional<Period> read(String typed, LocalDate today) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = typed.replace(" ", "");
        var one = one(text, today);
        if (one.isPresent()) {
            return one;
        }
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        var first = range.group(1).isEmpty() ? Optional.of(new Period(null, null)) : one(range.group(1), today);
        var last = range.group(2).isEmpty() ? Optional.of(new Period(null, null)) : one(range.group(2), today);
        return first.flatMap(from -> last.map(to -> new Period(from.from(), to.to())))
                .filter(period -> period.from() != null || period.to() != null)
                .filter(period -> period.from() == null
                        || period.to() == null
                        || !period.from().isAfter(period.to()));
    }

    private static Optional<Period> one(String text, LocalDate today) {
        return inNumbers(text).or(() -> inWords(text, today));
    }

    /** A period among the words of a query. A lone number is none: it may be looked for itself. */
    static Optional<Period> inWords(String typed, LocalDate today) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = PARTICLE.matcher(typed.replace(" ", "")).replaceFirst("");
        try {
            return plain(text, today).or(() -> from(text, today)).or(() -> between(text, today));
        } catch (DateTimeException e) {
            // 13월, 2월 30일
            return Optional.empty();
        }
    }

    /** 2023년부터, 작년 이후, 10월까지, 2020년 이전. */
    private static Optional<Period> from(String text, LocalDate today) {
        var edge = EDGE.matcher(text);
        if (!edge.matches()) {
            return Optional.empty();
        }
        return plain(edge.group(1), today).map(period -> switch (edge.group("edge")) {
            case "까지" -> new Period(null, period.to());
            case "이전" ->
                new Period(null, period.from() == null ? null : period.from().minusDays(1));
            default -> new Period(period.from(), null);
        });
    }

    private static Optional<Period> between(String text, LocalDate today) {
        var range = RANGE.matcher(text);
        return range.matches()
                ? plain(first(range.group(1), range.group(2)), today)
                        .flatMap(first -> plain(last(range.group(1), range.group(2)), today)
                                .map(last -> new Period(first.from(), last.to())))
                        .filter(period -> period.from() != null
                                && period.to() != null
                                && !period.from().isAfter(period.to()))
                : Optional.empty();
    }

    /** 2023~2024년 begins in 2023년. */
    private static String first(String first, String last) {
        return LONE_YEAR.matcher(first).matches() && last.endsWith("년") ? first + "년" : first;
    }

    /** 2024년 3월~5월 ends in that year, too. */
    private static String last(String first, String last) {
        var year = IN_YEAR.matcher(first);
        var other = IN_YEAR.matcher(last);
        return year.matches() && year.group("year") != null && other.matches() && other.group("year") == null
                ? year.group("year") + last
                : last;
    }

    private static Optional<Period> plain(String text, LocalDate today) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(day(LocalDate.of(number(day, 1), number(day, 3), number(day, 4))));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(month(YearMonth.of(number(month, 1), number(month, 2))));
        }
        var year = WHOLE_YEAR.matcher(text);
        if (year.matches() && !text.equals("지난") && !text.equals("올")) {
            return Optional.of(year(year(text, today)));
        }
        var lately = LATELY.matcher(text);
        if (lately.matches()) {
            return lately(lately, today);
        }
        var inYear = IN_YEAR.matcher(text);
        return inYear.matches() ? inYear(inYear, today) : near(text, today);
    }

    private static Optional<Period> near(String text, LocalDate today) {
        return switch (text) {
            case "오늘", "금일" -> Optional.of(day(today));
            case "어제", "어저께" -> Optional.of(day(today.minusDays(1)));
            case "그제", "그저께", "엊그제" -> Optional.of(day(today.minusDays(2)));
            case "내일" -> Optional.of(day(today.plusDays(1)));
            case "모레" -> Optional.of(day(today.plusDays(2)));
            case "이번주" -> Optional.of(week(today));
            case "지난주", "저번주" -> Optional.of(week(today.minusWeeks(1)));
            case "지지난주" -> Optional.of(week(today.minusWeeks(2)));
            case "다음주", "내주" -> Optional.of(week(today.plusWeeks(1)));
            case "이번달", "이달", "금월" -> Optional.of(month(YearMonth.from(today)));
            case "지난달", "저번달" -> Optional.of(month(YearMonth.from(today).minusMonths(1)));
            case "지지난달" -> Optional.of(month(YearMonth.from(today).minusMonths(2)));
            case "다음달", "내달" -> Optional.of(month(YearMonth.from(today).plusMonths(1)));
            case "최근반년" -> Optional.of(new Period(today.minusMonths(6).plusDays(1), today));
            case "최근보름" -> Optional.of(new Period(today.minusDays(14), today));
            default -> Optional.empty();
        };
    }

    /** Back from today, today included: 최근 한 달, 지난 3년간. 지난 5일 is the fifth as often as five days. */
    private static Optional<Period> lately(Matcher text, LocalDate today) {
        var count = COUNTS.getOrDefault(text.group("count"), 0);
        int many = Character.isDigit(text.group("count").charAt(0)) ? number(text, "count") : count;
        var unit = text.group("unit");
        if (many == 0 || (unit.equals("일") && text.group("head").equals("지난"))) {
            return Optional.empty();
        }
        var before = switch (unit) {
            case "일" -> today.minusDays(many);
            case "주", "주일" -> today.minusWeeks(many);
            case "달", "개월" -> today.minusMonths(many);
            default -> today.minusYears(many);
        };
        return Optional.of(new Period(before.plusDays(1), today));
    }

    /** A month, season or half of a year; without a year the last one that has begun, with 지난 the last one that is over. */
    private static Optional<Period> inYear(Matcher text, LocalDate today) {
        var named = text.group("year");
        boolean over = "지난".equals(named);
        int year = named == null || over ? today.getYear() : year(named, today);
        if (named == null && text.group("month") == null) {
            return Optional.empty();
        }
        var part = part(text, year);
        if (named == null && part.from() != null && part.from().isAfter(today)) {
            part = part(text, year - 1);
        }
        if (over) {
            for (int back = 0; part.to() != null && !part.to().isBefore(today) && back < 2; back++) {
                part = part(text, --year);
            }
        }
        return Optional.of(part);
    }

    private static Period part(Matcher text, int year) {
        if (text.group("month") != null) {
            var month = YearMonth.of(year, number(text, "month"));
            return text.group("day") == null ? month(month) : day(month.atDay(number(text, "day")));
        }
        if (text.group("season") != null) {
            int first = switch (text.group("season")) {
                case "봄" -> 3;
                case "여름" -> 6;
                case "가을" -> 9;
                default -> 12;
            };
            return months(YearMonth.of(year, first), 3);
        }
        return text.group("half") != null
                ? months(YearMonth.of(year, text.group("half").equals("상반기") ? 1 : 7), 6)
                : months(YearMonth.of(year, number(text, "quarter") * 3 - 2), 3);
    }

    private static int year(String named, LocalDate today) {
        return switch (named) {
            case "올해", "올", "금년" -> today.getYear();
            case "작년", "지난해" -> today.getYear() - 1;
            case "재작년", "지지난해" -> today.getYear() - 2;
            case "내년" -> today.getYear() + 1;
            default -> Integer.parseInt(named.substring(0, 4));
        };
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Period month(YearMonth month) {
        return months(month, 1);
    }

    private static Period week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    private static Period day(LocalDate day) {
        return new Period(day, day);
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }

    private static int number(Matcher text, String group) {
        return Integer.parseInt(text.group(group));
    }

    private static Optional<Period> inNumbers(String text) {
        var day = NUMBERS.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            int year = number(day, 1);
            if (day.group(2) == null) {
                return Optional.of(year(year));
            }
            var month = YearMonth.of(year, number(day, 2));
            return Optional.of(day.group(3) == null ? month(month) : day(month.atDay(number(day, 3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package kr.hanmadi.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 기간: as typed — 2025, 2025-02, 2025.2.6, 2024..2025-03, 2024-05~, ..2023. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final Pattern RANGE = Pattern.compile("(.*?)(?:\\.\\.|~)(.*)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})년?(?:[-./]?(\\d{1,2})월?(?:[-./]?(\\d{1,2})일?)?)?[-./]?");

    static Optional<Period> read(String typed) {
        var text = typed.replace(" ", "");
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return one(text);
        }
        var first = range.group(1).isEmpty() ? Optional.of(new Period(null, null)) : one(range.group(1));
        var last = range.group(2).isEmpty() ? Optional.of(new Period(null, null)) : one(range.group(2));
        return first.flatMap(from -> last.map(to -> new Period(from.from(), to.to())))
                .filter(period -> period.from() != null || period.to() != null);
    }

    private static Optional<Period> one(String text) {
        var day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(day.group(1));
            if (day.group(2) == null) {
                return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            var month = YearMonth.of(year, Integer.parseInt(day.group(2)));
            if (day.group(3) == null) {
                return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
            }
            var only = month.atDay(Integer.parseInt(day.group(3)));
            return Optional.of(new Period(only, only));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package kr.hanmadi.extraction.forum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import org.jspecify.annotations.Nullable;

/** A day as printed (지난달 5일 오후 2시), resolved against the day of publication. */
record PrintedDay(
        String printed, @Nullable LocalDate day, @Nullable LocalTime time) {

    /** 지난 4일 취임한 뒤 처음 마련한 간담회: the day of something before. */
    private static final Pattern ANOTHER = Pattern.compile("\\s?[가-힣]{1,8}[한된](?: 뒤| 후| 이후| 이래|지 | 데 이어)"
            + "|\\s[^.,“\"]{2,25}에 따르면"); // 6일 가나시에 따르면: the day of saying it

    /** 가나회는 25일 세미나를 개최한다: in the days to come. */
    private static final Pattern TO_COME = Pattern.compile(Lexicon.anyOf("forum/to-come-verbs.txt"));

    static @Nullable PrintedDay find(Pattern pattern, String text, @Nullable LocalDate publishedOn) {
        return find(pattern, text, text, publishedOn);
    }

    /** The first day of a text, of which the sentence says whether it is to come. */
    static @Nullable PrintedDay find(Pattern pattern, String text, String sentence, @Nullable LocalDate publishedOn) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!ANOTHER.matcher(text).region(matcher.end(), text.length()).lookingAt()) {
                boolean toCome = TO_COME.matcher(sentence).find();
                return new PrintedDay(matcher.group().strip(), day(matcher, publishedOn, toCome), time(matcher));
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Matcher matcher, @Nullable LocalDate publishedOn, boolean toCome) {
        int day = Integer.parseInt(matcher.group(3));
        try {
            if (matcher.group(1) != null && matcher.group(2) != null) {
                return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), day);
            }
            if (publishedOn == null) {
                return null;
            }
            if (matcher.group(2) != null) {
                return nearest(publishedOn, Integer.parseInt(matcher.group(2)), day);
            }
            var month = publishedOn.withDayOfMonth(1);
            var printed = matcher.group();
            if (printed.startsWith("지난달")) {
                month = month.minusMonths(1);
            } else if (printed.startsWith("내달") || printed.startsWith("다음")) {
                month = month.plusMonths(1);
            } else if (!toCome
                    && !printed.startsWith("오는")
                    && !printed.startsWith("이달")
                    && day > publishedOn.getDayOfMonth() + 7) {
                month = month.minusMonths(1); // on the 3rd, 28일 is last month's
            }
            return month.withDayOfMonth(day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without a year: the year that brings the day closest to publication. */
    static LocalDate nearest(LocalDate publishedOn, int month, int day) {
        var same = LocalDate.of(publishedOn.getYear(), month, day);
        if (same.isAfter(publishedOn.plusMonths(6))) {
            return same.minusYears(1);
        }
        return same.isBefore(publishedOn.minusMonths(6)) ? same.plusYears(1) : same;
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        if (matcher.group(5) == null) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(5));
        int minute = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
        boolean afternoon = "오후".equals(matcher.group(4)) && hour < 12;
        return hour < 24 && minute < 60 && hour + (afternoon ? 12 : 0) < 24
                ? LocalTime.of(hour + (afternoon ? 12 : 0), minute)
                : null;
    }
}

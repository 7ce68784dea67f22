package kr.hanmadi.extraction.passage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/** Reads the day that a report says it was filed or printed: “입력 2026.03.12 09:12”, “홍길동 기자 2026. 3. 12.”. */
public final class DateLine {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?[.\\-/년]\\s?(\\d{1,2})\\s?[.\\-/월]\\s?(\\d{1,2})(?!\\d)");
    /** A line that says when and nothing else: 입력 2026.03.12 09:12 | 수정 2026.03.12 10:00. */
    private static final Pattern ONLY_A_DATE =
            Pattern.compile("(?:(?:기사\\s?)?" + Lexicon.anyOf("passage/date-fields.txt")
                    + "(?:일시?|시각|시간)?\\s?[:=]?\\s?|[|/·,\\s()]|"
                    + DAY.pattern()
                    + "일?\\.?|(?:오전|오후)?\\s?\\d{1,2}[:시]\\s?\\d{2}(?::\\d{2}|분)?|[가-힣]요일|\\([월화수목금토일]\\))++");

    private static final int LONGEST = 120;

    private DateLine() {}

    static boolean isDateLine(String line) {
        return line.length() <= LONGEST
                && DAY.matcher(line).find()
                && ONLY_A_DATE.matcher(line).matches();
    }

    /** The first day that a byline gives; null without one or where no such day exists. */
    public static @Nullable LocalDate find(String body, List<FoundPassage> passages) {
        for (var passage : passages) {
            var day = passage.kind() == PassageKind.BYLINE
                    ? DAY.matcher(passage.span().in(body))
                    : null;
            if (day != null && day.find()) {
                return day(day);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Matcher day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}

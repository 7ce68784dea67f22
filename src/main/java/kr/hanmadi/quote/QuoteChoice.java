package kr.hanmadi.quote;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * Which quotations of a person a reader wants to see; null for all.
 *
 * @param kind DIRECT or INDIRECT
 * @param forumId the forum at which they were spoken
 * @param among none but these, by id: those of a topic
 */
public record QuoteChoice(
        @Nullable Year year,
        @Nullable SpeechAct act,
        @Nullable QuoteKind kind,
        @Nullable Long forumId,
        @Nullable List<Long> among) {
    /** Everything. */
    public static final QuoteChoice ALL = new QuoteChoice(null, null, null, null, null);

    List<QuoteKind> kinds() {
        return kind == null || kind == QuoteKind.HEADLINE
                ? List.of(QuoteKind.DIRECT, QuoteKind.INDIRECT)
                : List.of(kind);
    }

    List<SpeechAct> acts() {
        return List.of(act == null ? SpeechAct.STATE : act);
    }

    LocalDate from() {
        return year == null ? LocalDate.EPOCH : year.atDay(1);
    }

    LocalDate to() {
        return year == null ? LocalDate.EPOCH : year.atDay(year.length());
    }
}

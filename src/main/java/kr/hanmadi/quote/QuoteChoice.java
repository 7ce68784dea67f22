package kr.hanmadi.quote;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * Which quotations of a person a reader wants to see; null for all. The query asks for a value even where any will do.
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

    public List<QuoteKind> kinds() {
        return kind == null || kind == QuoteKind.HEADLINE
                ? List.of(QuoteKind.DIRECT, QuoteKind.INDIRECT)
                : List.of(kind);
    }

    public List<SpeechAct> acts() {
        return List.of(act == null ? SpeechAct.STATE : act);
    }

    public LocalDate from() {
        return year == null ? LocalDate.EPOCH : year.atDay(1);
    }

    public List<Long> forumIds() {
        return List.of(forumId == null ? 0L : forumId);
    }

    public List<Long> amongIds() {
        return among == null ? List.of() : among;
    }

    public LocalDate to() {
        return year == null ? LocalDate.EPOCH : year.atDay(year.length());
    }
}

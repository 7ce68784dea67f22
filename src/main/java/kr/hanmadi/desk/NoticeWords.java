package kr.hanmadi.desk;

import java.time.LocalDate;
import java.util.Objects;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;

/** What is said of a notice beside what it is about. */
final class NoticeWords {
    private NoticeWords() {}

    /** Null where there is nothing to say. */
    static Answer.@Nullable Line line(NoticeKind kind, @Nullable String by, @Nullable String said) {
        if (kind == NoticeKind.STOPPED && said != null) {
            return Answer.Line.of(said);
        }
        if (kind == NoticeKind.REQUEST && said != null) {
            return Answer.Line.of("desk.today.request.by", KoreanDates.day(LocalDate.parse(said)));
        }
        if (by == null && said == null) {
            return null;
        }
        return by == null || said == null
                ? Answer.Line.of("desk.notices.line", Objects.requireNonNullElse(by, said))
                : Answer.Line.of("desk.notices.said", by, said);
    }
}

package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/**
 * A dated note that readers see: what was corrected or answered, or why the article was withdrawn.
 *
 * @param beforeText the words that stood there; null when the note says it all
 * @param afterText the words that stand there now
 */
@Embeddable
public record Correction(
        @Enumerated(EnumType.STRING) Kind kind,
        String note,
        @Nullable String beforeText,
        @Nullable String afterText,
        Instant madeAt) {

    /** 정정, 반론, 추후보도, 바로잡음, 철회, 철회 취소; of those that mark an article the weightiest first. */
    public enum Kind {
        CORRECTION,
        REBUTTAL,
        FOLLOW_UP,
        MISPRINT,
        WITHDRAWAL,
        RESTORED;

        /** Whether it is said of an article that readers go on reading. */
        public boolean isMark() {
            return this != WITHDRAWAL && this != RESTORED;
        }

        /** The weightier of both. */
        @Nullable
        Kind heavier(@Nullable Kind other) {
            if (!isMark()) {
                return other;
            }
            return other == null || compareTo(other) < 0 ? this : other;
        }
    }

    /** A note that changes no words. */
    public static Correction of(Kind kind, String note, Instant madeAt) {
        return new Correction(kind, note, null, null, madeAt);
    }

    Correction masked(@Nullable String masks) {
        return masks == null
                ? this
                : new Correction(
                        kind,
                        NameMask.in(note, masks),
                        NameMask.inOrNull(beforeText, masks),
                        NameMask.inOrNull(afterText, masks),
                        madeAt);
    }

    Correction at(Instant moment) {
        return new Correction(kind, note, beforeText, afterText, moment);
    }
}

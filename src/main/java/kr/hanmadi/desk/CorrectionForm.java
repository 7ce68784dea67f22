package kr.hanmadi.desk;

import java.io.Serializable;
import java.time.Instant;
import kr.hanmadi.article.Correction;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/** What an editor tells readers of a correction: 정정, 바로잡음, 반론 or 추후보도, and the words before and after. */
record CorrectionForm(
        int version,
        Correction.@Nullable Kind kind,
        @Nullable String note,
        @Nullable String beforeText,
        @Nullable String afterText)
        implements Serializable {
    private static final int LONGEST = 2000;

    Correction correction(Instant now) {
        if (kind == null || !kind.isMark()) {
            throw new Refused("desk.correct.kind.missing");
        }
        if (isLong(beforeText) || isLong(afterText)) {
            throw new Refused("desk.correct.long");
        }
        return new Correction(kind, noteOrEmpty(), TypedText.orNull(beforeText), TypedText.orNull(afterText), now);
    }

    String noteOrEmpty() {
        return TypedText.orEmpty(note);
    }

    private static boolean isLong(@Nullable String typed) {
        return typed != null && typed.strip().length() > LONGEST;
    }
}

package kr.hanmadi.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.article.Correction;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says to a change of a quotation that readers have seen: whether they are told, and why it changes.
 *
 * @param notice {@code correction} for 정정, {@code misprint} for 바로잡음, {@code record} to keep it in the trail only
 */
record ChangeNotice(@Nullable String notice, @Nullable String reason) implements Serializable {
    private static final int LONGEST_REASON = 1000;
    private static final Map<String, Correction.Kind> TOLD =
            Map.of("correction", Correction.Kind.CORRECTION, "misprint", Correction.Kind.MISPRINT);

    /** @throws Refused where one of the two is missing, or the reason is too long */
    void check() {
        if (!tellsReaders() && !"record".equals(notice)) {
            throw new Refused("desk.notice.missing");
        }
        if (strippedReason().isEmpty()) {
            throw new Refused("desk.notice.reason.missing");
        }
        if (strippedReason().length() > LONGEST_REASON) {
            throw new Refused("desk.note.long");
        }
    }

    boolean tellsReaders() {
        return notice != null && TOLD.containsKey(notice);
    }

    /** What readers are told. */
    Correction correction(@Nullable String before, @Nullable String after, Instant now) {
        var kind = Objects.requireNonNull(TOLD.get(Objects.requireNonNull(notice)));
        return new Correction(kind, strippedReason(), before, after, now);
    }

    String strippedReason() {
        return TypedText.orEmpty(reason);
    }
}

package kr.hanmadi.desk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says to a change of a quotation that readers have seen: whether they are told, and why it changes.
 *
 * @param notice {@code correction} to publish a correction, {@code record} to keep it in the trail only
 */
record Notice(@Nullable String notice, @Nullable String reason) implements Serializable {
    private static final int LONGEST_REASON = 1000;

    /** @throws Refused where one of the two is missing, or the reason is too long */
    void check() {
        if (!"correction".equals(notice) && !"record".equals(notice)) {
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
        return "correction".equals(notice);
    }

    String strippedReason() {
        return reason == null ? "" : reason.strip();
    }
}

package kr.hanmadi.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision about the record.
 *
 * @param editor the name under which it is kept, as it was then
 * @param account the id of the editor's account, for a name may change; null for what no signed-in editor does
 * @param reason what the editor gave as the reason; null without one
 */
public record Decision(
        String editor,
        @Nullable Long account,
        Instant at,
        @Nullable String reason) {
    public Decision(String editor, Instant at) {
        this(editor, null, at, null);
    }

    public Decision because(@Nullable String given) {
        return new Decision(editor, account, at, given);
    }
}

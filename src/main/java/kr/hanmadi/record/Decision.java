package kr.hanmadi.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision about the record.
 *
 * @param editor the name under which it is kept
 * @param reason what the editor gave as the reason; null without one
 */
public record Decision(String editor, Instant at, @Nullable String reason) {
    public Decision(String editor, Instant at) {
        this(editor, at, null);
    }
}

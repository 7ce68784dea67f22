package kr.hanmadi.desk;

import java.time.Instant;
import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft stands in the newsroom.
 *
 * @param note what was said with the last step; null where nothing was
 * @param by the editor who took the last step, of the account {@code byId}, {@code at} when; null before the first
 * @param assignee the id of the account that has to see to it; null where none has
 */
record DraftProgress(
        WorkStep step,
        @Nullable String note,
        @Nullable String by,
        @Nullable Long byId,
        @Nullable Instant at,
        @Nullable Long assignee,
        Release release) {
    static final DraftProgress NEW = new DraftProgress(WorkStep.WRITING, null, null, null, null, null, Release.OPEN);

    /**
     * When readers may see it.
     *
     * @param approved what was approved of it, as {@link WorkRecord#content} has it; null where nothing was
     * @param embargoUntil before this nothing publishes it; null without an embargo
     * @param goesOutAt when it is published; null where an editor will do that
     * @param scheduledBy who said so, of which account ({@code scheduledById})
     * @param stopped why it was not published then, the key of a message; null while it waits
     */
    record Release(
            @Nullable Long approved,
            @Nullable Instant embargoUntil,
            @Nullable Instant goesOutAt,
            @Nullable String scheduledBy,
            @Nullable Long scheduledById,
            @Nullable String stopped) {
        static final Release OPEN = new Release(null, null, null, null, null, null);

        Release approved(@Nullable Long content) {
            return new Release(content, embargoUntil, goesOutAt, scheduledBy, scheduledById, stopped);
        }

        Release underEmbargo(@Nullable Instant until) {
            return new Release(approved, until, goesOutAt, scheduledBy, scheduledById, stopped);
        }

        Release goingOut(Instant at, SignedInEditor by) {
            return new Release(approved, embargoUntil, at, by.getDisplayName(), by.getId(), null);
        }

        Release notGoingOut() {
            return new Release(approved, embargoUntil, null, null, null, null);
        }

        boolean isUnderEmbargo(Instant now) {
            return embargoUntil != null && now.isBefore(embargoUntil);
        }
    }

    DraftProgress stepped(WorkStep next, @Nullable String said, SignedInEditor editor, Instant now) {
        return new DraftProgress(next, said, editor.getDisplayName(), editor.getId(), now, assignee, release);
    }

    DraftProgress assigned(@Nullable Long to) {
        return new DraftProgress(step, note, by, byId, at, to, release);
    }

    DraftProgress released(Release changed) {
        return new DraftProgress(step, note, by, byId, at, assignee, changed);
    }
}

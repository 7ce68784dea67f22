package kr.hanmadi.desk;

import java.util.function.Function;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * A merge or split as the page of one of the two shows it.
 *
 * @param message the key of what happened, with the name of the other one
 * @param undone null while it holds
 */
record ChangeLine(
        long id,
        String message,
        String otherId,
        String other,
        Deed made,
        @Nullable Deed undone) {
    /** Which editor did something, and when. */
    record Deed(String by, DisplayDate at) {}

    /** @param name what the one with that public id is called */
    static ChangeLine of(IdentityChanges.Change change, String ownId, Function<String, String> name) {
        boolean gave = change.fromId().equals(ownId);
        var otherId = gave ? change.intoId() : change.fromId();
        return new ChangeLine(
                change.id(),
                "desk.changes.%s.%s.%s".formatted(change.subject(), change.kind(), gave ? "gave" : "got"),
                otherId,
                name.apply(otherId),
                deed(change.made()),
                change.undone() == null ? null : deed(change.undone()));
    }

    private static Deed deed(Decision by) {
        return new Deed(by.editor(), DisplayDate.of(by.at()));
    }
}

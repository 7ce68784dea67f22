package kr.hanmadi.desk;

import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/** Which editor did something, and when, as a page shows it. */
record Deed(String by, DisplayDate at) {
    static Deed made(IdentityChanges.Change change) {
        return new Deed(change.madeBy(), DisplayDate.of(change.madeAt()));
    }

    /** Null while the change holds. */
    static @Nullable Deed undone(IdentityChanges.Change change) {
        var by = change.undoneBy();
        var at = change.undoneAt();
        return by == null || at == null ? null : new Deed(by, DisplayDate.of(at));
    }
}

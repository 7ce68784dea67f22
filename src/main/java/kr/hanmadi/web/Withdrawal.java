package kr.hanmadi.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page of something withdrawn says.
 *
 * @param name what readers knew it by
 * @param why the editor's dated note
 */
public record Withdrawal(
        @Nullable String name,
        @Nullable DisplayDate when,
        @Nullable String why) {

    static Withdrawal of(@Nullable Throwable error) {
        if (!(error instanceof GoneException gone)) {
            return new Withdrawal(null, null, null);
        }
        var when = gone.when();
        return new Withdrawal(gone.name(), when == null ? null : DisplayDate.of(when), gone.why());
    }
}

package kr.hanmadi.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page of something withdrawn says.
 *
 * @param name what readers knew it by
 * @param why the editor's dated note
 */
public record WithdrawalView(
        @Nullable String name,
        @Nullable DisplayDate when,
        @Nullable String why) {

    static WithdrawalView of(@Nullable Throwable error) {
        if (!(error instanceof GoneException gone)) {
            return new WithdrawalView(null, null, null);
        }
        var when = gone.when();
        return new WithdrawalView(gone.name(), when == null ? null : DisplayDate.of(when), gone.why());
    }
}

package kr.hanmadi.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where a person watches; none in a pipe. */
final class ProgressBars {
    private ProgressBars() {}

    static @Nullable ProgressBar over(String task, long count) {
        if (System.console() == null || !System.console().isTerminal() || count < 2) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(count)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}

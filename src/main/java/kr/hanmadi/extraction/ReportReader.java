package kr.hanmadi.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a report: plain text in, {@link Report} out. Safe to share between threads. */
public final class ReportReader {
    /** Raised whenever a rule or a lexicon changes what is found; filed articles remember which version read them. */
    public static final int RULES_VERSION = 1;

    /**
     * Reads the text of one report.
     *
     * @param text the text as given, at most 5 MB
     * @param publishedOn the day the outlet printed it, against which “지난 5일” is resolved; null when unknown
     */
    public Report read(String text, @Nullable LocalDate publishedOn) {
        throw new IllegalStateException("coming");
    }
}

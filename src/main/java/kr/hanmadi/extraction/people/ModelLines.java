package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.FusedLine;

/** The stretches of a text that the name model reads by themselves. */
final class ModelLines {
    private static final int LONGEST_STRETCH = 1_000;

    private ModelLines() {}

    /** The lines of a text, long ones cut at blanks. */
    static List<Span> of(String text) {
        var stretches = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_STRETCH) {
                int blank = text.lastIndexOf(' ', start + LONGEST_STRETCH);
                end = blank > start ? blank : start + LONGEST_STRETCH;
            }
            int cut = fusedLineStart(text, start, end);
            end = cut > start ? cut : end;
            if (end > start) {
                stretches.add(new Span(start, end));
            }
            start = end < text.length() && Character.isWhitespace(text.charAt(end)) ? end + 1 : end;
        }
        return stretches;
    }

    /** Where a line begins that an archive fused with the credit of a picture; -1 where none does. */
    private static int fusedLineStart(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))
                    && (i == start || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                int stop = i;
                while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
                    stop++;
                }
                int credit = FusedLine.credit(text, i, stop);
                if (credit > 0) {
                    return i + credit;
                }
            }
        }
        return -1;
    }
}

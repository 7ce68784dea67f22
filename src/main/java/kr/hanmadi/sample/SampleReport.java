package kr.hanmadi.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fictional report and how it is to be read.
 *
 * @param number the report's own, from 0
 * @param forum the name of the forum it is about
 * @param heldOn the day of that forum
 * @param quotes the quotations between marks, in text order
 */
public record SampleReport(
        long number, String text, LocalDate publishedOn, String forum, LocalDate heldOn, List<Quotation> quotes) {
    public SampleReport {
        quotes = List.copyOf(quotes);
    }

    /**
     * Words between marks.
     *
     * @param start of the words in the text, after the opening mark
     * @param speaker the full name, or the label of a source without one; null where the text does not say
     */
    public record Quotation(
            int start, int end, String words, @Nullable String speaker) {}
}

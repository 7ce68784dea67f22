package kr.hanmadi.search.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of a query as it was read.
 *
 * @param typed as written: 지난달
 * @param from the first day; null for no limit
 * @param to the last day; null for no limit, with {@code from} where no period was understood, which finds nothing
 * @param inField whether it was written as a field, 기간:지난달
 * @param applied false where nothing is of that time, so that the words were looked for instead
 */
public record InterpretedPeriod(
        String typed, @Nullable LocalDate from, @Nullable LocalDate to, boolean inField, boolean applied) {
    public boolean isUnderstood() {
        return from != null || to != null;
    }

    public InterpretedPeriod asWords() {
        return new InterpretedPeriod(typed, from, to, inField, false);
    }
}

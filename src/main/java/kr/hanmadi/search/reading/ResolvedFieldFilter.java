package kr.hanmadi.search.reading;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a query asks for.
 *
 * @param ids rows of that name
 * @param text the words, where the rows do not say everything
 * @param values names of kinds and speech acts
 */
public record ResolvedFieldFilter(
        Set<Long> ids,
        String text,
        Set<String> values,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static ResolvedFieldFilter of(Set<Long> ids, String text) {
        return new ResolvedFieldFilter(ids, text, Set.of(), null, null);
    }
}

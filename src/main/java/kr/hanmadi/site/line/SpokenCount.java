package kr.hanmadi.site.line;

import kr.hanmadi.quote.QuoteCount;
import org.jspecify.annotations.Nullable;

/** How many direct quotations there are of an article or at a forum, and how many named people spoke them. */
public record SpokenCount(long quotes, long speakers) {
    static SpokenCount of(@Nullable QuoteCount count) {
        return count == null ? new SpokenCount(0, 0) : new SpokenCount(count.quotes(), count.speakers());
    }
}

package kr.hanmadi.site.quotation;

import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * A quotation on somebody else's page, as it stands now.
 *
 * @param quote null once readers may not see it any more
 * @param address the absolute address of its page
 * @param withdrawn when it was withdrawn, and {@code why}; null where it was not, or nobody said
 */
public record EmbedView(
        @Nullable QuoteView quote,
        String address,
        @Nullable DisplayDate withdrawn,
        @Nullable String why) {}

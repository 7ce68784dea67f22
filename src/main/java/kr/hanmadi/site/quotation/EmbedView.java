package kr.hanmadi.site.quotation;

import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * A quotation embedded in another site's page, in its present state.
 *
 * @param quote null once readers may not see it any more
 * @param address the absolute address of its page
 * @param withdrawn when it was withdrawn; null where it was not. {@code why} is null without a reason
 */
public record EmbedView(
        @Nullable QuoteView quote,
        String address,
        @Nullable DisplayDate withdrawn,
        @Nullable String why) {}

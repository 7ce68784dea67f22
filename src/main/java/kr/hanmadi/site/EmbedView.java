package kr.hanmadi.site;

import kr.hanmadi.web.Moment;
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
        @Nullable Moment withdrawn,
        @Nullable String why) {}

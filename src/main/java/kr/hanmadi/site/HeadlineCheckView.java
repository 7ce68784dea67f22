package kr.hanmadi.site;

import java.util.Objects;
import kr.hanmadi.quote.HeadlineVerdict;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * How a quotation in a heading stands to the body.
 *
 * @param href its own page
 * @param bodyQuoteId what it shortens or changes; null when the body holds no such words
 */
public record HeadlineCheckView(
        String publicId,
        String href,
        String words,
        HeadlineVerdict verdict,
        @Nullable String bodyQuoteId) {

    static HeadlineCheckView of(Quote quote) {
        var body = quote.getHeadlineOf();
        return new HeadlineCheckView(
                quote.getPublicId(),
                Addresses.quote(quote.getPublicId()),
                quote.getWords(),
                Objects.requireNonNull(quote.getHeadlineVerdict()),
                body == null || !body.isReadable() ? null : body.getPublicId());
    }
}

package kr.hanmadi.site;

import java.util.List;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteKind;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A speaker beside a paragraph, with the addresses of what they say in it.
 *
 * @param misprint the name as the paragraph misprints it
 * @param reported whether all of it is reported without quotation marks
 */
public record SaidView(SpeakerView speaker, @Nullable String misprint, boolean reported, List<Remark> remarks) {

    /** The address and the state of one quotation. */
    public record Remark(String publicId, String href, QuoteState state) {}

    static SaidView of(List<Quote> spoken, @Nullable String misprint) {
        return new SaidView(
                SpeakerView.of(spoken.getFirst()),
                misprint,
                spoken.stream().allMatch(quote -> quote.getKind() == QuoteKind.INDIRECT),
                spoken.stream()
                        .map(quote ->
                                new Remark(quote.getPublicId(), Addresses.quote(quote.getPublicId()), quote.getState()))
                        .toList());
    }
}

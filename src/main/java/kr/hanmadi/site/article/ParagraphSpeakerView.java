package kr.hanmadi.site.article;

import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A speaker beside a paragraph, with the addresses of what they say in it.
 *
 * @param misprint the name as the paragraph misprints it
 * @param reported whether all of it is reported without quotation marks
 */
public record ParagraphSpeakerView(
        SpeakerView speaker, @Nullable String misprint, boolean reported, List<Remark> remarks) {

    /**
     * One utterance.
     *
     * @param number its words carry the same
     * @param noteId its own address in the page
     * @param wordsId the address of its first words in the page
     */
    public record Remark(int number, String noteId, String wordsId, List<Part> parts) {
        static Remark of(MarginNotes.Tie tie, List<Quote> quotes, int paragraphStart, String paragraph) {
            var first = quotes.getFirst();
            return new Remark(
                    tie.number(),
                    tie.noteId(),
                    first.getStartOffset() < paragraphStart ? paragraph : "q-" + first.getPublicId(),
                    quotes.stream()
                            .map(quote -> new Part(Addresses.quote(quote.getPublicId()), quote.getState()))
                            .toList());
        }
    }

    /** The page and the state of one quotation. */
    public record Part(String href, QuoteState state) {}

    static ParagraphSpeakerView of(List<Quote> spoken, List<Remark> remarks, @Nullable String misprint) {
        return new ParagraphSpeakerView(
                SpeakerView.of(spoken.getFirst()),
                misprint,
                spoken.stream().allMatch(quote -> quote.getKind() == QuoteKind.INDIRECT),
                remarks);
    }

    /** 1 3: what the note shares with its phrases, for the stylesheet. */
    public String numbers() {
        return remarks.stream().map(remark -> String.valueOf(remark.number())).collect(Collectors.joining(" "));
    }
}

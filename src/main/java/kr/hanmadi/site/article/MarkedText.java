package kr.hanmadi.site.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One line of an article cut where quotations begin and end.
 *
 * @param pieces in text order; together they are the line
 */
public record MarkedText(List<Piece> pieces) {
    private static final String OPENING = "“\"‘'「『";
    private static final String CLOSING = "”\"’'」』";

    /**
     * A run of text.
     *
     * @param quoteId the quotation whose address this run carries; null for other text and for a quotation's second run
     * @param quoted whether these are words that someone said
     * @param reported whether they are reported without quotation marks
     * @param tie to the note beside the paragraph; null for other text and where there are no notes
     */
    public record Piece(
            String text, @Nullable String quoteId, boolean quoted, boolean reported, MarginNotes.@Nullable Tie tie) {}

    /** A line without notes beside it. */
    public static MarkedText of(String body, Passage line, List<Quote> quotes) {
        return of(body, line, quotes, Map.of());
    }

    /**
     * @param quotes in text order; where two overlap the words with quotation marks win
     * @param ties to the notes, by the quotation's public id
     */
    static MarkedText of(String body, Passage line, List<Quote> quotes, Map<String, MarginNotes.Tie> ties) {
        var pieces = new ArrayList<Piece>();
        int at = line.startOffset();
        for (var quote : quotes) {
            int from = Math.max(quote.getStartOffset(), line.startOffset());
            int until = Math.min(quote.getEndOffset(), line.endOffset());
            boolean marks = quote.getKind() != QuoteKind.INDIRECT;
            if (marks && from > line.startOffset() && OPENING.indexOf(body.charAt(from - 1)) >= 0) {
                from--;
            }
            if (marks && until < line.endOffset() && CLOSING.indexOf(body.charAt(until)) >= 0) {
                until++;
            }
            if (until <= line.startOffset() || from >= line.endOffset()) {
                continue;
            }
            boolean begins = quote.getStartOffset() >= line.startOffset();
            var id = begins ? quote.getPublicId() : null;
            var tie = ties.get(quote.getPublicId());
            if (from < at || !marks && overlapsWordsInMarks(from, until, quotes)) {
                addAddress(pieces, body.substring(at, Math.max(at, from)), id, tie);
                at = Math.max(at, from);
                continue;
            }
            addText(pieces, body.substring(at, from));
            pieces.add(new Piece(body.substring(from, until), id, true, !marks, tie));
            at = until;
        }
        addText(pieces, body.substring(at, line.endOffset()));
        return new MarkedText(pieces);
    }

    private static boolean overlapsWordsInMarks(int from, int until, List<Quote> quotes) {
        return quotes.stream()
                .anyMatch(quote -> quote.getKind() != QuoteKind.INDIRECT
                        && quote.getStartOffset() < until
                        && from < quote.getEndOffset());
    }

    /** A quotation inside another keeps its address without a mark of its own. */
    private static void addAddress(
            List<Piece> pieces, String before, @Nullable String id, MarginNotes.@Nullable Tie tie) {
        addText(pieces, before);
        if (id != null) {
            pieces.add(new Piece("", id, false, false, tie));
        }
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, false, false, null));
        }
    }

    /** The line without marks. */
    public String plain() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}

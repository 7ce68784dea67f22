package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.article.Article;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import org.jspecify.annotations.Nullable;

/** The text of a report as the review shows it: the quotations found in it, their speakers, and what between marks is no quotation. */
final class ReviewText {
    /** Three words or more. */
    private static final Pattern BETWEEN_MARKS = Pattern.compile("“([^“”\\n]+ [^“”\\n]+ [^“”\\n]+)”");

    private static final Set<PassageKind> TEXT = Set.of(PassageKind.LEAD, PassageKind.PARAGRAPH);
    /** After so many speakers the colours begin again; each remark has its speaker's name beside it. */
    private static final int COLOURS = 6;

    private ReviewText() {}

    /** What stands between marks in the text, is longer than a name or a term, and is no quotation. */
    static List<ReviewView.Mark> marks(Article article, List<Quote> found, int from, int until) {
        var marks = new ArrayList<ReviewView.Mark>();
        var between = BETWEEN_MARKS.matcher(article.getBody()).region(from, until);
        while (between.find()) {
            int start = between.start(1);
            int end = between.end(1);
            boolean isText = article.getPassages().stream()
                    .anyMatch(passage -> TEXT.contains(passage.kind())
                            && passage.startOffset() <= start
                            && end <= passage.endOffset());
            boolean isQuote =
                    found.stream().anyMatch(quote -> quote.getStartOffset() < end && start < quote.getEndOffset());
            if (isText && !isQuote) {
                marks.add(new ReviewView.Mark(between.group(1), start));
            }
        }
        return marks;
    }

    /** The colours of the speakers in the order of their first words, from 1. */
    static Map<Object, Integer> colours(List<Quote> found) {
        var colours = new HashMap<Object, Integer>();
        for (var quote : found) {
            var who = SpeakersOfReport.key(quote);
            if (who != null) {
                colours.putIfAbsent(who, colours.size() % COLOURS + 1);
            }
        }
        return colours;
    }

    static int colour(Quote quote, Map<Object, Integer> colours) {
        var who = SpeakersOfReport.key(quote);
        return who == null ? 0 : colours.getOrDefault(who, 0);
    }

    static List<ReviewView.Paragraph> paragraphs(
            Article article,
            List<Quote> found,
            List<ReviewQueue.Question> queue,
            Map<Object, Integer> colours,
            int from,
            int until) {
        var body = article.getBody();
        var questions = new HashMap<Quote, ReviewQueue.Question>();
        queue.forEach(question -> question.quotes().forEach(quote -> questions.put(quote, question)));
        var paragraphs = new ArrayList<ReviewView.Paragraph>();
        for (var passage : article.getPassages()) {
            if (passage.endOffset() <= from || passage.startOffset() >= until) {
                continue;
            }
            var pieces = new ArrayList<ReviewView.Piece>();
            int start = Math.max(from, passage.startOffset());
            int at = start;
            int end = Math.min(until, passage.endOffset());
            for (var quote : found) {
                boolean inside = !isHidden(quote, found)
                        && quote.getStartOffset() >= at
                        && quote.getEndOffset() <= passage.endOffset()
                        && !quote.getState().isGone();
                if (inside) {
                    var question = Objects.requireNonNull(questions.get(quote));
                    addText(pieces, body, at, quote.getStartOffset());
                    pieces.add(new ReviewView.Piece(
                            body.substring(quote.getStartOffset(), quote.getEndOffset()),
                            new ReviewView.Tag(
                                    quote.getPublicId(),
                                    question.first().getPublicId(),
                                    speakerName(quote),
                                    style(quote, question.part()),
                                    colour(quote, colours))));
                    at = quote.getEndOffset();
                }
            }
            addText(pieces, body, at, end);
            paragraphs.add(new ReviewView.Paragraph(passage.kind().name(), passage.startOffset(), start, pieces));
        }
        return paragraphs;
    }

    static @Nullable String speakerName(Quote quote) {
        var candidate = quote.isUnconfirmed() ? quote.getCandidate() : null;
        return candidate == null ? quote.getSpeakerName() : candidate.name();
    }

    /** Reported words around a quotation in marks leave the mark to the quotation. */
    private static boolean isHidden(Quote quote, List<Quote> found) {
        return quote.getKind() == QuoteKind.INDIRECT
                && found.stream()
                        .anyMatch(other -> other.getKind() == QuoteKind.DIRECT
                                && other.getStartOffset() < quote.getEndOffset()
                                && quote.getStartOffset() < other.getEndOffset());
    }

    private static void addText(List<ReviewView.Piece> pieces, String body, int from, int to) {
        if (to > from) {
            pieces.add(new ReviewView.Piece(body.substring(from, to), null));
        }
    }

    private static String style(Quote quote, ReviewQueue.Part part) {
        if (quote.getState().isNoRemark()) {
            return "rejected";
        }
        return switch (part) {
            case DECIDED -> "done";
            case CERTAIN -> "sure";
            case CHANGED, NOBODY, DOUBT, CHOICE, NAMESAKE, HEADLINE -> "open";
        };
    }
}

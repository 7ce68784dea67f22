package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteOrigin;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor says of the words themselves: that they are a quotation, where they begin and end, of what kind. */
@Service
@Transactional
class QuoteMarking {
    private final Articles articles;
    private final Quotes quotes;
    private final QuoteDecisions decisions;
    private final Clock clock;

    QuoteMarking(Articles articles, Quotes quotes, QuoteDecisions decisions, Clock clock) {
        this.articles = articles;
        this.quotes = quotes;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Marks words of the text as a quotation; words that were said to be none are one again.
     *
     * @param near where about they stand; null where they stand once only
     * @param none whether the editor says that they are no remark, so that they are asked for no more
     * @return the id of the quotation
     */
    String mark(
            String articleId,
            String typed,
            @Nullable Integer near,
            @Nullable QuoteKind kind,
            boolean none,
            String editor) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        if (kind == null || kind == QuoteKind.HEADLINE) {
            throw new Refused("desk.mark.kind");
        }
        var at = place(article.getBody(), withoutMarks(typed), near);
        passage(article, at);
        var others = quotes.ofArticle(Objects.requireNonNull(article.getId()));
        var by = EditorDecision.by(editor, clock);
        var rejected = others.stream()
                .filter(quote -> quote.getState().isNoRemark()
                        && quote.getKind() == kind
                        && span(quote).equals(at))
                .findFirst();
        if (rejected.isPresent()) {
            rejected.get().reopen(new Speaker.Nobody(), by);
            return rejected.get().getPublicId();
        }
        refuseOverlap(others, at, kind, null);
        var marked = quotes.add(new Quote(article, kind, at, nextUtterance(others), by));
        if (none) {
            marked.reject(by);
        }
        return marked.getPublicId();
    }

    /** Takes back a mark that no reader has seen. */
    void unmark(SeenQuote seen, String editor) {
        var quote = decisions.requireVersion(seen);
        if (quote.getOrigin() != QuoteOrigin.EDITOR
                || quote.isDecided()
                || quote.getArticle().isReadable()) {
            quote.reject(EditorDecision.by(editor, clock));
        } else {
            quotes.remove(quote);
        }
    }

    /**
     * Gives a quotation other ends, and makes several of it where an editor has parted it by lines.
     *
     * @param typed the words as they stand in the text, a line for each quotation
     */
    void cut(SeenQuote seen, String typed, ChangeNotice notice, String editor) {
        var quote = decisions.requireVersion(seen);
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new Refused("desk.mark.nothing");
        }
        var body = quote.getArticle().getBody();
        var passage = passage(quote.getArticle(), span(quote));
        var parts = new ArrayList<TextSpan>();
        for (var line : lines) {
            var last = parts.isEmpty() ? null : parts.getLast();
            int at = last == null ? place(body, line, quote.getStartOffset()).start() : body.indexOf(line, last.end());
            if (at < passage.start() || at + line.length() > passage.end()) {
                throw new Refused("desk.mark.missing", ShortenedText.to(60, line));
            }
            parts.add(new TextSpan(at, at + line.length()));
        }
        cut(quote, parts, notice, editor);
    }

    /** Which end of a quotation moves, and where to. */
    enum Edge {
        START_BACK,
        START_FORWARD,
        END_BACK,
        END_FORWARD
    }

    /** Moves an end by a word. */
    void moveEdge(SeenQuote seen, Edge edge, ChangeNotice notice, String editor) {
        boolean end = edge == Edge.END_BACK || edge == Edge.END_FORWARD;
        boolean forwards = edge == Edge.START_FORWARD || edge == Edge.END_FORWARD;
        var quote = decisions.requireVersion(seen);
        var article = quote.getArticle();
        var to = WordEdges.moved(article.getBody(), span(quote), end, forwards, passage(article, span(quote)));
        if (!to.equals(span(quote))) {
            cut(quote, List.of(to), notice, editor);
        }
    }

    /** Makes one quotation of it and the next one of its passage. */
    void join(SeenQuote seen, ChangeNotice notice, String editor) {
        var quote = decisions.requireVersion(seen);
        var passage = passage(quote.getArticle(), span(quote));
        var next = quotes.ofArticle(Objects.requireNonNull(quote.getArticle().getId())).stream()
                .filter(other -> other.getKind() == quote.getKind()
                        && other.getState().stands()
                        && other.getStartOffset() >= quote.getEndOffset()
                        && other.getEndOffset() <= passage.end())
                .findFirst()
                .orElseThrow(() -> new Refused("desk.mark.no-next"));
        var one = SpeakersOfReport.key(quote);
        var other = SpeakersOfReport.key(next);
        if (one != null && other != null && !one.equals(other)) {
            throw new Refused("desk.mark.other-speaker", one, other);
        }
        decisions.change(next, notice, editor, next::reject);
        cut(quote, List.of(new TextSpan(quote.getStartOffset(), next.getEndOffset())), notice, editor);
    }

    void decideKind(SeenQuote seen, @Nullable QuoteKind kind, ChangeNotice notice, String editor) {
        var quote = decisions.requireVersion(seen);
        if (kind == null || kind == QuoteKind.HEADLINE || quote.getKind() == QuoteKind.HEADLINE) {
            throw new Refused("desk.mark.kind");
        }
        refuseOverlap(quotes.ofArticle(Objects.requireNonNull(quote.getArticle().getId())), span(quote), kind, quote);
        decisions.change(quote, notice, editor, by -> quote.decideKind(kind, by));
    }

    private void cut(Quote quote, List<TextSpan> parts, ChangeNotice notice, String editor) {
        var others = quotes.ofArticle(Objects.requireNonNull(quote.getArticle().getId()));
        parts.forEach(part -> {
            if (!FieldLength.fits(
                    quote.getArticle().getBody().substring(part.start(), part.end()), FieldLength.WORDS)) {
                throw new Refused("desk.mark.long");
            }
            refuseOverlap(others, part, quote.getKind(), quote);
        });
        decisions.change(quote, notice, editor, by -> {
            quote.cut(parts.getFirst(), by);
            parts.stream()
                    .skip(1)
                    .forEach(part -> others.stream()
                            .filter(other -> other.getState().isNoRemark()
                                    && other.getKind() == quote.getKind()
                                    && span(other).equals(part))
                            .findFirst()
                            .ifPresentOrElse(
                                    other -> other.standAgain(by),
                                    () -> quotes.add(
                                            quote.part(part, nextUtterance(others) + parts.indexOf(part), by))));
        });
    }

    private static int nextUtterance(List<Quote> others) {
        return others.stream().mapToInt(Quote::getUtterance).max().orElse(0) + 1;
    }

    /** Two quotations of one kind never share words, unless one of them is none. */
    private static void refuseOverlap(List<Quote> others, TextSpan at, QuoteKind kind, @Nullable Quote except) {
        others.stream()
                .filter(other -> !other.equals(except)
                        && other.getKind() == kind
                        && other.getState().stands()
                        && other.getStartOffset() < at.end()
                        && at.start() < other.getEndOffset())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused("desk.mark.overlaps", ShortenedText.to(60, other.getWords()));
                });
    }

    private static String withoutMarks(String typed) {
        var text = typed.strip();
        return text.replaceFirst("^[“\"‘']", "").replaceFirst("[”\"’']$", "").strip();
    }

    /** Where those words stand in the text; the place nearest to {@code near} where they stand more than once. */
    private static TextSpan place(String body, String words, @Nullable Integer near) {
        if (words.isEmpty()) {
            throw new Refused("desk.mark.nothing");
        }
        if (!FieldLength.fits(words, FieldLength.WORDS)) {
            throw new Refused("desk.mark.long");
        }
        var places = Stream.iterate(body.indexOf(words), at -> at >= 0, at -> body.indexOf(words, at + 1))
                .toList();
        if (places.isEmpty()) {
            throw new Refused("desk.mark.missing", ShortenedText.to(60, words));
        }
        if (near == null && places.size() > 1) {
            throw new Refused("desk.mark.several", ShortenedText.to(60, words));
        }
        int at = places.stream()
                .min(Comparator.comparingInt(place -> Math.abs(place - (near == null ? place : near))))
                .orElseThrow();
        return new TextSpan(at, at + words.length());
    }

    private static TextSpan passage(Article article, TextSpan words) {
        return article.getPassages().stream()
                .filter(passage -> passage.startOffset() <= words.start() && words.end() <= passage.endOffset())
                .map(passage -> new TextSpan(passage.startOffset(), passage.endOffset()))
                .findFirst()
                .orElseThrow(() -> new Refused("desk.mark.passages"));
    }

    private static TextSpan span(Quote quote) {
        return new TextSpan(quote.getStartOffset(), quote.getEndOffset());
    }
}

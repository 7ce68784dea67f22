package kr.hanmadi.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.article.TextShift;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.quote.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The quotations that an article already has, matched to a new reading: first by kind and words, then by words, then by
 * place. In the same text newer rules may cut a remark differently; in another one it may have been reworded.
 */
final class QuoteMatcher {
    private final List<Quote> unmatched;
    private final String before;
    private final String body;

    /**
     * @param before the text into which the places of the filed quotations point
     * @param body the text that was read
     */
    QuoteMatcher(List<Quote> filed, String before, String body) {
        this.unmatched = new ArrayList<>(filed);
        this.before = before;
        this.body = body;
    }

    /** The filed quotation of each found one that has one; each is given once. */
    Map<FoundQuote, Quote> match(List<FoundQuote> found) {
        var matches = new IdentityHashMap<FoundQuote, Quote>();
        matchByWords(found, matches, QuoteMatcher::sameKind);
        matchByWords(found, matches, (was, is) -> true);
        if (before.equals(body)) {
            matchByPlace(found, matches, QuoteMatcher::overlap);
        } else if (!unmatched.isEmpty() && matches.size() < found.size()) {
            var shift = TextShift.between(before, body);
            matchByPlace(found, matches, (quote, reading) -> isReworded(quote, reading, shift));
        }
        return matches;
    }

    /** What no reading took. */
    List<Quote> unmatched() {
        return unmatched;
    }

    private void matchByWords(
            List<FoundQuote> found, Map<FoundQuote, Quote> matches, BiPredicate<Quote, FoundQuote> alike) {
        var byWords = new HashMap<String, List<Quote>>();
        unmatched.forEach(quote -> byWords.computeIfAbsent(quote.wordsAsPrinted(), words -> new ArrayList<>())
                .add(quote));
        for (var reading : found) {
            var candidates = byWords.get(reading.words());
            if (matches.containsKey(reading) || candidates == null) {
                continue;
            }
            var taken = first(candidates, quote -> alike.test(quote, reading));
            if (taken != null) {
                candidates.remove(taken);
                matches.put(reading, taken);
            }
        }
        unmatched.removeAll(matches.values());
    }

    private void matchByPlace(
            List<FoundQuote> found, Map<FoundQuote, Quote> matches, BiPredicate<Quote, FoundQuote> there) {
        for (var reading : found) {
            if (!matches.containsKey(reading)) {
                var taken = first(unmatched, quote -> sameKind(quote, reading) && there.test(quote, reading));
                if (taken != null) {
                    unmatched.remove(taken);
                    matches.put(reading, taken);
                }
            }
        }
    }

    private static @Nullable Quote first(List<Quote> quotes, Predicate<Quote> wanted) {
        return quotes.stream().filter(wanted).findFirst().orElse(null);
    }

    private static boolean sameKind(Quote quote, FoundQuote reading) {
        return quote.getKind().name().equals(reading.kind().name());
    }

    /** Its words are gone, and most of them stand in those that took their place. */
    private boolean isReworded(Quote quote, FoundQuote reading, TextShift shift) {
        if (shift.start(quote.getStartOffset()) >= reading.span().end()
                || reading.span().start() >= shift.end(quote.getEndOffset())
                || body.contains(quote.wordsAsPrinted())) {
            return false;
        }
        int same = TextDiff.diffByWord(quote.wordsAsPrinted(), reading.words()).stream()
                .filter(piece -> piece.kind() == TextDiff.Kind.SAME)
                .mapToInt(piece -> piece.text().length())
                .sum();
        return 2 * same
                > Math.max(quote.wordsAsPrinted().length(), reading.words().length());
    }

    private static boolean overlap(Quote quote, FoundQuote reading) {
        return quote.getStartOffset() < reading.span().end() && reading.span().start() < quote.getEndOffset();
    }
}

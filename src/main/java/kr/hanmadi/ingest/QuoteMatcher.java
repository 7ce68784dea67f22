package kr.hanmadi.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.quote.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The quotations that an article already has, matched to a new reading: first by kind and words, then by words, and
 * where the text is the same by place (newer rules may cut a remark differently).
 */
final class QuoteMatcher {
    private final List<Quote> unmatched;
    private final boolean sameBody;

    QuoteMatcher(List<Quote> filed, boolean sameBody) {
        this.unmatched = new ArrayList<>(filed);
        this.sameBody = sameBody;
    }

    /** The filed quotation of each found one that has one; each is given once. */
    Map<FoundQuote, Quote> match(List<FoundQuote> found) {
        var matches = new IdentityHashMap<FoundQuote, Quote>();
        matchByWords(found, matches, QuoteMatcher::sameKind);
        matchByWords(found, matches, (was, is) -> true);
        if (sameBody) {
            matchByPlace(found, matches);
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
        unmatched.forEach(quote -> byWords.computeIfAbsent(quote.getWords(), words -> new ArrayList<>())
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

    private void matchByPlace(List<FoundQuote> found, Map<FoundQuote, Quote> matches) {
        for (var reading : found) {
            if (!matches.containsKey(reading)) {
                var taken = first(unmatched, quote -> sameKind(quote, reading) && overlap(quote, reading));
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

    private static boolean overlap(Quote quote, FoundQuote reading) {
        return quote.getStartOffset() < reading.span().end() && reading.span().start() < quote.getEndOffset();
    }
}

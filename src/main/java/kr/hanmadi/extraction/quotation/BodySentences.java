package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.extraction.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a body, to be asked which of them says what a headline says. A sentence does when it holds at least two
 * of the headline's content words (or the only one there is), and these are a fifth of what the headline says: a word counts
 * the more, the fewer sentences have it.
 */
final class BodySentences {
    private static final int ENOUGH_WORDS = 2;
    private static final double ENOUGH = 0.2;
    private static final double ALL = 0.9;
    /** In how many sentences before and behind a line a word is looked up: enough, and linear. */
    private static final int FARTHEST = 200;

    /** How many quotations of a sentence are asked for the shared words. */
    private static final int QUOTATIONS = 20;

    /**
     * Where the body says what a headline says.
     *
     * @param place the quotation that holds the shared words, or else the sentence
     * @param whole whether the sentence holds all that the headline says
     */
    record Match(Span place, boolean whole) {}

    private final String body;
    private final List<FoundQuote> quotes;
    private final Map<Span, Set<String>> wordsOfQuotes = new HashMap<>();
    private final List<Span> sentences = new ArrayList<>();
    /** By content word, the sentences that hold it, in text order. */
    private final Map<String, List<Integer>> holders = new HashMap<>();

    private BodySentences(String body, List<FoundQuote> quotes) {
        this.body = body;
        this.quotes = quotes;
    }

    /** @param quotes of the body, in text order */
    static BodySentences of(String body, List<FoundPassage> passages, List<FoundQuote> quotes) {
        var all = new BodySentences(body, quotes);
        for (var passage : passages) {
            if (passage.kind().isBody()) {
                for (var sentence : Sentences.in(body, passage.span(), MarkPairs.in(body, passage.span()))) {
                    int number = all.sentences.size();
                    all.sentences.add(sentence);
                    for (var word : ContentWords.of(sentence.in(body))) {
                        all.holders
                                .computeIfAbsent(word, key -> new ArrayList<>())
                                .add(number);
                    }
                }
            }
        }
        return all;
    }

    /**
     * The sentence that says most of it; of several the first behind the line.
     *
     * @param from where the line stands; what stands behind it is asked first
     */
    @Nullable
    Match nearest(String headline, int from) {
        var words = ContentWords.of(headline);
        var shared = new HashMap<Integer, Double>();
        var counts = new HashMap<Integer, Integer>();
        double total = 0;
        int first = TextOrder.firstFrom(sentences, Span::start, from);
        for (var word : words) {
            var holding = holders.getOrDefault(word, List.of());
            double weight = Math.log(1 + (double) (sentences.size() + 1) / (holding.size() + 1));
            total += weight;
            for (int sentence : nearestHolders(holding, first)) {
                shared.merge(sentence, weight, Double::sum);
                counts.merge(sentence, 1, Integer::sum);
            }
        }
        int best = bestSentence(shared, counts, Math.min(ENOUGH_WORDS, words.size()), first);
        if (best < 0 || shared.getOrDefault(best, 0.0) < ENOUGH * total) {
            return null;
        }
        var common = words.stream().filter(word -> holds(best, word)).collect(Collectors.toSet());
        return new Match(placeWithin(sentences.get(best), common), shared.getOrDefault(best, 0.0) >= ALL * total);
    }

    private static int bestSentence(Map<Integer, Double> shared, Map<Integer, Integer> counts, int least, int first) {
        int best = -1;
        double most = 0;
        for (var entry : shared.entrySet()) {
            int sentence = entry.getKey();
            double weight = entry.getValue();
            if (counts.getOrDefault(sentence, 0) >= least
                    && (weight > most || weight == most && isNearer(sentence, best, first))) {
                best = sentence;
                most = weight;
            }
        }
        return best;
    }

    private static boolean isNearer(int sentence, int other, int first) {
        boolean behind = sentence >= first;
        return behind == (other >= first) ? sentence < other : behind;
    }

    private boolean holds(int sentence, String word) {
        return Collections.binarySearch(holders.getOrDefault(word, List.of()), sentence) >= 0;
    }

    private Span placeWithin(Span sentence, Set<String> common) {
        int first = TextOrder.firstFrom(quotes, quote -> quote.span().start(), sentence.start());
        for (int i = first; i < Math.min(quotes.size(), first + QUOTATIONS); i++) {
            var quote = quotes.get(i).span();
            if (quote.end() > sentence.end()) {
                break;
            }
            if (wordsOfQuotes
                    .computeIfAbsent(quote, span -> ContentWords.of(span.in(body)))
                    .containsAll(common)) {
                return quote;
            }
        }
        return sentence;
    }

    private static List<Integer> nearestHolders(List<Integer> holding, int first) {
        if (holding.size() <= FARTHEST) {
            return holding;
        }
        int at = Collections.binarySearch(holding, first);
        int next = at < 0 ? -at - 1 : at;
        return holding.subList(Math.max(0, next - FARTHEST), Math.min(holding.size(), next + FARTHEST));
    }
}

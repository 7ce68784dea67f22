package kr.hanmadi.search.asking;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.search.korean.MorphemeAnalyzer;

/**
 * How much of what a question asks one sentence of an article tells: where its words stand together they answer it, all over
 * a text they hardly do. The rarer a word, the more it tells.
 */
final class BestSentence {
    /** So many articles, the best by all of their words, are looked at. */
    static final int ARTICLES = 20;

    private static final double WEIGHT = 0.6;
    /** What the sentence before tells besides: 물길은 2019년에 바뀌었다. 비용은 3억 원이다. */
    private static final double SENTENCE_BEFORE = 0.5;

    private static final int MOST_WORDS = 30;
    private static final int MOST_LETTERS = 10_000;
    private static final Pattern END = Pattern.compile("(?<=[.?!])[”\"’')]*\\s+|\\n");
    private static final MorphemeAnalyzer TEXT = MorphemeAnalyzer.forIndex();
    private static final MorphemeAnalyzer QUESTION = MorphemeAnalyzer.forQuery();

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final double all;

    /**
     * An article that holds words of the question.
     *
     * @param score how well all of its words fit
     */
    record Found(float score, List<String> headline, List<String> text) {
        Found {
            headline = List.copyOf(headline);
            text = List.copyOf(text);
        }
    }

    /**
     * @param articles how many there are
     * @param holding how many of them hold a term
     */
    BestSentence(String question, long articles, ToLongFunction<String> holding) {
        QUESTION.terms(question).stream().distinct().limit(MOST_WORDS).forEach(term -> {
            long some = holding.applyAsLong(term);
            if (some > 0) {
                weights.put(term, Math.log(1 + (articles - some + 0.5) / (some + 0.5)));
            }
        });
        all = weights.values().stream().mapToDouble(weight -> weight).sum();
    }

    /** The score by all words, and what the best sentence adds. */
    double score(Found article) {
        double best = 0;
        int letters = 0;
        var before = Set.<String>of();
        for (var sentence : sentences(article)) {
            letters += sentence.length();
            if (letters > MOST_LETTERS) {
                break;
            }
            var terms = new HashSet<>(TEXT.terms(sentence));
            best = Math.max(best, told(terms, before));
            before = terms;
        }
        return all == 0 ? article.score() : article.score() + WEIGHT * best * best / all;
    }

    private static List<String> sentences(Found article) {
        return Stream.concat(article.headline().stream(), article.text().stream())
                .flatMap(END::splitAsStream)
                .toList();
    }

    private double told(Set<String> sentence, Set<String> before) {
        double told = 0;
        for (var word : weights.entrySet()) {
            if (sentence.contains(word.getKey())) {
                told += word.getValue();
            } else if (before.contains(word.getKey())) {
                told += SENTENCE_BEFORE * word.getValue();
            }
        }
        return told;
    }
}

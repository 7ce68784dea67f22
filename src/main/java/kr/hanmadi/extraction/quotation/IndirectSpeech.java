package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence without quotation marks reports (간접 인용): “홍길동 의원은 예산을 늘려야 한다고 밝혔다”. Only a clause that a
 * reporting verb closes counts, and the verb must end the sentence.
 *
 * @param words the reported context, from behind the subject to the end of what was said: 예산을 늘려야 한다
 * @param cue from the quoting particle to the end of the verb: 고 밝혔다
 */
record IndirectSpeech(Span words, Span cue, ReportingVerbs.Verb verb) {
    private static final Pattern QUOTING = Pattern.compile("(?:다|라|자|냐)고$");
    /** Adverbs between the clause and its verb: 늘려야 한다고 거듭 강조했다. */
    private static final int MOST_BETWEEN = 2;

    private static final int SHORTEST = 8;
    private static final Lexicon OPENERS = Lexicon.words("quotation/indirect-openers.txt");

    /**
     * The reported clause of a sentence in which nothing stands between double marks; null when it reports nothing.
     *
     * @param words the words of the sentence
     * @param subject the last word of the subject phrase; -1 when the sentence has none
     */
    static @Nullable IndirectSpeech in(String body, List<Word> words, int subject) {
        int last = words.size() - 1;
        for (int i = last - 1; i > subject && i >= last - 1 - MOST_BETWEEN; i--) {
            var word = words.get(i);
            if (!QUOTING.matcher(word.text()).find() || word.closed()) {
                continue;
            }
            int end = word.span().start() + word.text().length() - 1;
            var verb = ReportingVerbs.first(body, end + 1, words.get(last).end());
            if (verb == null || verb.end() != words.get(last).end() || !body.startsWith("다", verb.end() - 1)) {
                return null;
            }
            int start = startOfClause(words, subject + 1);
            return start < 0 || end - start < SHORTEST
                    ? null
                    : new IndirectSpeech(new Span(start, end), new Span(end, verb.end()), verb);
        }
        return null;
    }

    private static int startOfClause(List<Word> words, int from) {
        int first = from;
        while (first < words.size() && OPENERS.has(words.get(first).text())) {
            first++;
        }
        return first < words.size() ? words.get(first).span().start() : -1;
    }
}

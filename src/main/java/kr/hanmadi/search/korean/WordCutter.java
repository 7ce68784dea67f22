package kr.hanmadi.search.korean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Shows how a word of a query is cut, with the dictionary and without. Texts in the index are always cut without. */
public final class WordCutter {
    private final Analyzer known;
    private final Analyzer plain = MorphemeAnalyzer.forQuery();

    public WordCutter(Dictionary dictionary) {
        this.known = MorphemeAnalyzer.forQuery(dictionary);
    }

    /** The terms of a text as a query asks for them. */
    public List<String> terms(String text) {
        return terms(known, text);
    }

    /** The terms as Nori alone would cut them. */
    public List<String> plainTerms(String text) {
        return terms(plain, text);
    }

    /**
     * Whether texts may hold the word cut otherwise: a lone syllable is left over (딥·시크), or only the dictionary, which
     * the index does not know, keeps it whole.
     */
    public boolean isUncertain(String word, List<String> terms) {
        return terms.isEmpty()
                || (terms.size() > 1 && terms.stream().anyMatch(WordCutter::isLoneSyllable))
                || !terms.equals(plainTerms(word));
    }

    /** Whether Nori alone breaks a name into pieces, so that the dictionary has to know it. */
    public boolean isBroken(String name) {
        var terms = plainTerms(name);
        return terms.size() > 1 || terms.isEmpty() || !terms.getFirst().equalsIgnoreCase(name);
    }

    private static boolean isLoneSyllable(String term) {
        return term.length() == 1 && Writing.isSyllable(term.charAt(0));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}

package kr.hanmadi.search.korean;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts into pairs of syllables, reads Hanja as Hangul, and knows no dictionary: for literal search, and for words that Nori cuts differently before each particle. */
public final class BigramAnalyzer extends Analyzer {
    private static final NormalizeCharMap FOLDED = MorphemeAnalyzer.map(foldings());

    /** Forms of letters, and Hanja as Hangul. */
    public static Map<String, String> foldings() {
        var foldings = MorphemeAnalyzer.foldings();
        Hanja.readings().forEach((hanja, read) -> foldings.put(String.valueOf(hanja), String.valueOf(read)));
        return foldings;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(FOLDED, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
                tokenizer, new CJKBigramFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer))));
    }
}

package kr.hanmadi.search.korean;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts into pairs of syllables and knows no dictionary: for literal search, and for words that Nori cuts differently before each particle. */
public final class BigramAnalyzer extends Analyzer {
    @Override
    protected Reader initReader(String field, Reader reader) {
        return MorphemeAnalyzer.folded(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
                tokenizer, new CJKBigramFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer))));
    }
}

package kr.hanmadi.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How Korean is cut into terms. {@link #INDEX} keeps compounds whole beside their parts (MIXED), {@link #QUERY} cuts
 * them (DISCARD), so that a written word asked as a phrase of its parts meets both 정보통신부 and 과학기술정보통신부.
 * {@link #BIGRAM} knows no dictionary: it finds what Nori cuts differently before a particle (딥씨크, 딥씨크로).
 */
final class KoreanAnalysis implements LuceneAnalysisConfigurer {
    static final String INDEX = "korean-index";
    static final String QUERY = "korean-query";
    static final String BIGRAM = "korean-bigram";

    private static final NormalizeCharMap FOLDED = folded();

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(INDEX).instance(new Morphemes(DecompoundMode.MIXED));
        context.analyzer(QUERY).instance(new Morphemes(DecompoundMode.DISCARD));
        context.analyzer(BIGRAM).instance(new Bigrams());
    }

    /** Full-width letters and the many middle dots become one form before anything is cut. */
    private static NormalizeCharMap folded() {
        var map = new NormalizeCharMap.Builder();
        for (char c = '！'; c <= '～'; c++) {
            map.add(String.valueOf(c), String.valueOf((char) (c - '！' + '!')));
        }
        for (var dot : new String[] {"ㆍ", "‧", "•", "∙", "・"}) {
            map.add(dot, "·");
        }
        map.add("\u3000", " ");
        return map.build();
    }

    private static final class Morphemes extends Analyzer {
        private final DecompoundMode compounds;

        Morphemes(DecompoundMode compounds) {
            this.compounds = compounds;
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(FOLDED, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer =
                    new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, compounds, false, true);
            TokenStream terms = new KoreanPartOfSpeechStopFilter(tokenizer);
            terms = new KoreanReadingFormFilter(terms);
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(terms));
        }
    }

    private static final class Bigrams extends Analyzer {
        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(FOLDED, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new CJKBigramFilter(new LowerCaseFilter(tokenizer)));
        }
    }
}

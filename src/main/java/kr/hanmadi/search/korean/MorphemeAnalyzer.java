package kr.hanmadi.search.korean;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Korean into morphemes by Nori: particles dropped, Hanja read as Hangul. For the index
 * compounds stay whole beside their parts, and a noun with a suffix is also its stem (보호법, 보호).
 */
public final class MorphemeAnalyzer extends Analyzer {
    /** Suffixes that make one noun of another: 보호법 is found by 보호, 환경부 by 환경. */
    public static final String STEM =
            "^([가-힣]{2,})(?:법|안|률|율|제|부|처|청|원|회|장|자|성|적|화|론|권|국|팀|실|소|관|단|당|계|력|망|업|형|용|학|사|진|층|비|금|세|량|액|품|책)$";

    /** 10,000 is 10000. */
    public static final String COMMA_IN_NUMBER = "(?<=[0-9]),(?=[0-9]{3})";

    private static final Pattern STEMS = Pattern.compile(STEM);
    private static final Pattern COMMAS = Pattern.compile(COMMA_IN_NUMBER);
    private static final NormalizeCharMap FOLDED = map(foldings());

    private final Dictionary dictionary;
    private final DecompoundMode compounds;

    private MorphemeAnalyzer(Dictionary dictionary, DecompoundMode compounds) {
        super(new UntilDictionaryChanges(dictionary));
        this.dictionary = dictionary;
        this.compounds = compounds;
    }

    public static MorphemeAnalyzer forIndex() {
        return new MorphemeAnalyzer(new Dictionary(), DecompoundMode.MIXED);
    }

    /** Leaves compounds whole, to see what Nori takes for one word. */
    static MorphemeAnalyzer uncut() {
        return new MorphemeAnalyzer(new Dictionary(), DecompoundMode.NONE);
    }

    public static MorphemeAnalyzer forQuery() {
        return forQuery(new Dictionary());
    }

    static MorphemeAnalyzer forQuery(Dictionary dictionary) {
        return new MorphemeAnalyzer(dictionary, DecompoundMode.DISCARD);
    }

    /** Full-width letters and the many middle dots become one form before anything is cut. */
    public static Map<String, String> foldings() {
        var foldings = new LinkedHashMap<String, String>();
        for (char c = '！'; c <= '～'; c++) {
            foldings.put(String.valueOf(c), String.valueOf((char) (c - '！' + '!')));
        }
        for (var dot : new String[] {"ㆍ", "‧", "•", "∙", "・"}) {
            foldings.put(dot, "·");
        }
        foldings.put("\u3000", " ");
        return foldings;
    }

    static NormalizeCharMap map(Map<String, String> foldings) {
        var map = new NormalizeCharMap.Builder();
        foldings.forEach(map::add);
        return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new PatternReplaceCharFilter(COMMAS, "", new MappingCharFilter(FOLDED, reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new KoreanTokenizer(
                TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, dictionary.words().user(), compounds, false, true);
        if (compounds == DecompoundMode.NONE) {
            return new TokenStreamComponents(tokenizer);
        }
        TokenStream terms = new KoreanPartOfSpeechStopFilter(tokenizer);
        terms = new LowerCaseFilter(new KoreanReadingFormFilter(terms));
        terms = new ASCIIFoldingFilter(terms);
        return new TokenStreamComponents(
                tokenizer,
                compounds == DecompoundMode.MIXED ? new PatternCaptureGroupTokenFilter(terms, true, STEMS) : terms);
    }

    /** The terms of a text, one after the other. */
    public List<String> terms(String text) {
        var terms = new ArrayList<String>();
        try (var stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(terms);
    }

    /** Every thread keeps its tokenizer until the dictionary is another one. */
    private static final class UntilDictionaryChanges extends ReuseStrategy {
        private final Dictionary dictionary;

        private record Kept(Dictionary.Words words, TokenStreamComponents components) {}

        UntilDictionaryChanges(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        @Override
        public @Nullable TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return getStoredValue(analyzer) instanceof Kept(var words, var components) && words == dictionary.words()
                    ? components
                    : null;
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, TokenStreamComponents components) {
            setStoredValue(analyzer, new Kept(dictionary.words(), components));
        }
    }
}

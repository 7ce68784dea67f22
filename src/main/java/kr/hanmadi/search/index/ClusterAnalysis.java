package kr.hanmadi.search.index;

import java.util.List;
import java.util.Map;
import kr.hanmadi.search.korean.BigramAnalyzer;
import kr.hanmadi.search.korean.MorphemeAnalyzer;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** The analyzers of {@link KoreanAnalysis} in the words of OpenSearch and its plugin analysis-nori. */
final class ClusterAnalysis implements ElasticsearchAnalysisConfigurer {
    private static final String KEEPING = "korean-keeping-compounds";
    private static final String CUTTING = "korean-cutting-compounds";
    private static final String FOLDING = "korean-folding";
    private static final String HANJA = "korean-hanja";
    private static final String COMMAS = "korean-commas";
    private static final String STEMS = "korean-stems";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        folding(context, FOLDING, MorphemeAnalyzer.foldings());
        folding(context, HANJA, BigramAnalyzer.foldings());
        context.charFilter(COMMAS)
                .type("pattern_replace")
                .param("pattern", MorphemeAnalyzer.COMMA_IN_NUMBER)
                .param("replacement", "");
        context.tokenizer(KEEPING).type("nori_tokenizer").param("decompound_mode", "mixed");
        context.tokenizer(CUTTING).type("nori_tokenizer").param("decompound_mode", "discard");
        context.tokenFilter(STEMS)
                .type("pattern_capture")
                .param("preserve_original", true)
                .param("patterns", new String[] {MorphemeAnalyzer.STEM});
        analyzer(
                context,
                KoreanAnalysis.INDEX,
                KEEPING,
                List.of(FOLDING, COMMAS),
                List.of("nori_part_of_speech", "nori_readingform", "lowercase", "asciifolding", STEMS));
        analyzer(
                context,
                KoreanAnalysis.QUERY,
                CUTTING,
                List.of(FOLDING, COMMAS),
                List.of("nori_part_of_speech", "nori_readingform", "lowercase", "asciifolding"));
        analyzer(
                context,
                KoreanAnalysis.BIGRAM,
                "standard",
                List.of(HANJA),
                List.of("lowercase", "asciifolding", "cjk_bigram"));
    }

    private static void folding(
            ElasticsearchAnalysisConfigurationContext context, String name, Map<String, String> foldings) {
        context.charFilter(name)
                .type("mapping")
                .param(
                        "mappings",
                        foldings.entrySet().stream()
                                .map(each -> escaped(each.getKey()) + "=>" + escaped(each.getValue()))
                                .toArray(String[]::new));
    }

    private static void analyzer(
            ElasticsearchAnalysisConfigurationContext context,
            String name,
            String tokenizer,
            List<String> before,
            List<String> after) {
        context.analyzer(name)
                .type("custom")
                .param("tokenizer", tokenizer)
                .param("char_filter", before.toArray(String[]::new))
                .param("filter", after.toArray(String[]::new))
                // affiliation and post stand side by side, as in the local index
                .param("position_increment_gap", 0);
    }

    private static String escaped(String character) {
        return "\\u%04X".formatted((int) character.charAt(0));
    }
}

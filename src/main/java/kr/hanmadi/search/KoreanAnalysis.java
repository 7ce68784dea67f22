package kr.hanmadi.search;

import kr.hanmadi.search.korean.BigramAnalyzer;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.MorphemeAnalyzer;
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

    private final Dictionary dictionary;

    KoreanAnalysis(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(INDEX).instance(MorphemeAnalyzer.forIndex(dictionary));
        context.analyzer(QUERY).instance(MorphemeAnalyzer.forQuery(dictionary));
        context.analyzer(BIGRAM).instance(new BigramAnalyzer());
    }
}

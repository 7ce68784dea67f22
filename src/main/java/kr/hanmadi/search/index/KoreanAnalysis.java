package kr.hanmadi.search.index;

import kr.hanmadi.search.korean.BigramAnalyzer;
import kr.hanmadi.search.korean.MorphemeAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How Korean is cut into terms. {@link #INDEX} keeps compounds whole beside their parts (MIXED), {@link #QUERY} cuts
 * them (DISCARD), so that a written word asked as a phrase of its parts meets both 정보통신부 and 과학기술정보통신부.
 * {@link #BIGRAM} finds what Nori cuts differently before a particle (딥씨크, 딥씨크로). None of them knows the names of the
 * record or editors' words: a text is cut in the same way whenever it is indexed, and the index depends on the record alone.
 */
final class KoreanAnalysis implements LuceneAnalysisConfigurer {
    static final String INDEX = "korean-index";
    static final String QUERY = "korean-query";
    static final String BIGRAM = "korean-bigram";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(INDEX).instance(MorphemeAnalyzer.forIndex());
        context.analyzer(QUERY).instance(MorphemeAnalyzer.forQuery());
        context.analyzer(BIGRAM).instance(new BigramAnalyzer());
    }
}

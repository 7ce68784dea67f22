package kr.hanmadi.site.quotation;

import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.site.article.ArticleText;
import org.jspecify.annotations.Nullable;

/**
 * Why this speaker, in words a reader can check against the article.
 *
 * @param printed how the clause names the speaker: 오 의장은
 * @param antecedent where the article introduces the person that the subject means
 * @param paragraphsBefore how many paragraphs before; 0 in the same one, negative when it comes after
 * @param rule the name of the rule
 * @param cue the reporting words: 고 말했다
 */
public record EvidenceView(
        @Nullable String printed,
        @Nullable String antecedent,
        int paragraphsBefore,
        String rule,
        @Nullable String cue,
        @Nullable String reportingVerb,
        @Nullable SpeechAct speechAct,
        Confidence confidence) {

    static EvidenceView of(Quote quote) {
        var article = quote.getArticle();
        var evidence = quote.getEvidence();
        var antecedent = quote.getHeadlineVerdict() == null
                ? evidence.antecedent()
                : Optional.<TextSpan>empty(); // a heading's place in the body stands in its own check
        return new EvidenceView(
                evidence.subject().map(span -> wordsAt(article, span)).orElse(quote.getPrintedLabel()),
                antecedent.map(span -> wordsAt(article, span)).orElse(null),
                antecedent
                        .map(span -> ArticleText.paragraphAt(article, quote.getStartOffset())
                                - ArticleText.paragraphAt(article, span.start()))
                        .orElse(0),
                evidence.rule(),
                evidence.cue().map(span -> wordsAt(article, span)).orElse(null),
                quote.getReportingVerb(),
                quote.getSpeechAct(),
                evidence.confidence());
    }

    private static @Nullable String wordsAt(Article article, TextSpan span) {
        var body = article.getBody();
        int end = Math.min(span.end(), body.length());
        return span.start() >= end ? null : body.substring(span.start(), end).strip();
    }
}

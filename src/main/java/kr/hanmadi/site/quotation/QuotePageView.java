package kr.hanmadi.site.quotation;

import java.util.List;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.site.article.HeadlineCheckView;
import kr.hanmadi.site.article.MarkedText;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything one quotation's page shows.
 */
public record QuotePageView(QuoteView quote, Citing citing, Context context, Basis basis, Beside beside) {
    /**
     * The words in their article.
     *
     * @param paragraphHref the paragraph in the article
     * @param before the paragraph before; null where there is none or it may not be shown
     * @param context the paragraph with the words marked
     * @param mark the weightiest that readers were told about the article; null for nothing
     */
    public record Context(
            String paragraphHref,
            @Nullable String before,
            @Nullable MarkedText context,
            @Nullable String after,
            Correction.@Nullable Kind mark) {}

    /**
     * Why the speaker is this one, and what a headline made of the words.
     *
     * @param headlineOf the body quotation that a headline shortens
     */
    public record Basis(
            EvidenceView evidence,
            @Nullable DisplayDate decidedAt,
            @Nullable HeadlineCheckView headlineCheck,
            @Nullable QuoteView headlineOf) {}

    /**
     * What else was said.
     *
     * @param others more quotations of the same person
     * @param same the same utterance in other articles
     * @param mentioning words in which others speak of this speaker
     */
    public record Beside(List<QuoteView> others, List<Same> same, List<QuoteView> mentioning) {}

    /**
     * How it is cited.
     *
     * @param citation as a line of text, and {@code html} for another page
     * @param listed whether searches may find it
     */
    public record Citing(
            String address,
            String citation,
            String html,
            @Nullable String sourceUrl,
            boolean listed) {}

    /** @param differences from this page's words to the other article's; empty when they are the same */
    public record Same(QuoteView quote, List<TextDiff.Piece> differences) {}
}

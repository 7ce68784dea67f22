package kr.hanmadi.quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quotations that readers see of an article, and how it calls its people. */
@Service
@Transactional(readOnly = true)
public class QuotesInArticles {
    private final QuoteInArticleRepository quotes;
    private final MentionRepository mentions;

    QuotesInArticles(QuoteInArticleRepository quotes, MentionRepository mentions) {
        this.quotes = quotes;
        this.mentions = mentions;
    }

    /** The quotations of all kinds that stand in an article which is shown, and that touch this stretch of its text. */
    public List<Quote> standingOfArticleBetween(Long articleId, int from, int until) {
        return quotes.findStandingOfArticleBetween(articleId, from, until);
    }

    /** Where the quotations of an article stand, of all kinds and states, in text order. */
    public List<TextSpan> spansIn(Long articleId) {
        return quotes.findSpansOfArticle(articleId);
    }

    /** Who speaks how often in an article which is shown, in the order of first words. */
    public List<SpeakerShare> speakerShares(Long articleId) {
        return quotes.countBySpeaker(articleId);
    }

    /** How an article calls its people, in the order of first places. */
    public List<PrintedForms> referencesIn(Long articleId) {
        return PrintedForms.of(mentions.countOfArticle(articleId));
    }

    public Map<Long, QuoteCount> countOfArticles(Collection<Long> articleIds) {
        return quotes.countOfArticles(articleIds).stream()
                .collect(Collectors.toMap(QuoteCount::of, Function.identity()));
    }

    /** How many quotations its article has before it, in text order. */
    public long countBefore(Quote quote) {
        return quotes.countBefore(
                Objects.requireNonNull(quote.getArticle().getId()),
                quote.getStartOffset(),
                Objects.requireNonNull(quote.getId()));
    }

    /** The first quotations of articles that readers may see, by article, in text order. */
    public Map<Long, List<Quote>> firstReadableOfArticles(Collection<Long> articleIds, int utterances) {
        return quotes.findReadableOfArticles(articleIds, utterances).stream()
                .collect(Collectors.groupingBy(
                        quote -> Objects.requireNonNull(quote.getArticle().getId())));
    }

    /** Other articles in which these people speak, those that share most of them first. */
    public List<SharedSpeakers> articlesSharing(Collection<Long> personIds, Long articleId, Pageable page) {
        return quotes.findArticlesSharing(personIds, articleId, page);
    }
}

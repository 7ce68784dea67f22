package kr.hanmadi.quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of quotations and mentions. */
@Service
@Transactional
public class Quotes {
    private final QuoteRepository quotes;
    private final MentionRepository mentions;

    Quotes(QuoteRepository quotes, MentionRepository mentions) {
        this.quotes = quotes;
        this.mentions = mentions;
    }

    public Quote add(Quote quote) {
        return quotes.save(quote);
    }

    public void remove(Quote quote) {
        quotes.delete(quote);
    }

    /** Replaces the reference ledger of an article. */
    public void replaceMentions(Article article, List<Mention> ledger) {
        var id = Objects.requireNonNull(article.getId());
        article.foundMentions(mentions.findPeopleOfArticle(id));
        mentions.deleteOfArticle(id);
        addMentions(ledger);
    }

    /** Keeps the reference ledger of an article that had none. */
    public void addMentions(List<Mention> ledger) {
        mentions.saveAll(ledger);
    }

    @Transactional(readOnly = true)
    public Optional<Quote> find(String publicId) {
        return quotes.findByPublicId(publicId);
    }

    /** Every quotation of an article in text order, of all kinds and states. */
    @Transactional(readOnly = true)
    public List<Quote> ofArticle(Long articleId) {
        return quotes.findOfArticle(articleId);
    }

    /** A part of them. */
    @Transactional(readOnly = true)
    public List<Quote> ofArticle(Long articleId, Pageable part) {
        return quotes.findPartOfArticle(articleId, part);
    }

    /** Drafts by id: those with the most direct quotations without a known speaker first, then by age. */
    @Transactional(readOnly = true)
    public Page<Long> draftsByDoubt(Pageable page) {
        return quotes.findDraftsByDoubt(page);
    }

    /** The same of some articles. */
    @Transactional(readOnly = true)
    public Page<Long> draftsByDoubt(Collection<Long> of, Pageable page) {
        return of.isEmpty() ? Page.empty(page) : quotes.findDraftsByDoubt(of, page);
    }

    /** What there is to review in articles, by article; of one without quotations too. */
    @Transactional(readOnly = true)
    public Map<Long, ReviewCount> toReview(Collection<Long> articleIds) {
        var counts = articleIds.stream().collect(Collectors.toMap(Function.identity(), ReviewCount::none));
        quotes.countForReview(articleIds).forEach(count -> counts.put(count.of(), count));
        return counts;
    }

    @Transactional(readOnly = true)
    public Map<Long, Quote> byIds(Collection<Long> ids) {
        return quotes.findByIds(ids).stream()
                .collect(Collectors.toMap(quote -> Objects.requireNonNull(quote.getId()), Function.identity()));
    }

    /** With their articles. */
    @Transactional(readOnly = true)
    public Map<String, Quote> byPublicIds(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? Map.of()
                : quotes.findByPublicIds(publicIds).stream()
                        .collect(Collectors.toMap(Quote::getPublicId, Function.identity()));
    }

    /** The articles that quote at least so many of these words, word for word; those with the most first. */
    @Transactional(readOnly = true)
    public List<Long> articlesSaying(Collection<String> words, long least, int most) {
        return quotes.findArticlesSaying(words, least, Limit.of(most));
    }
}

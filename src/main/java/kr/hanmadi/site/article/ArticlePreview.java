package kr.hanmadi.site.article;

import java.time.Clock;
import java.util.Objects;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows a draft as readers would see it: published in memory alone, in a transaction that writes nothing, so that no
 * editor who changes the draft meanwhile waits for a page.
 */
@Service
class ArticlePreview {
    private final Articles articles;
    private final ArticlePages pages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArticlePreview(Articles articles, ArticlePages pages, PlatformTransactionManager transactions, Clock clock) {
        this.articles = articles;
        this.pages = pages;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    ArticleView read(String publicId, int page, String shownAt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var article = articles.find(publicId).orElseThrow(() -> new NotFoundException("article", publicId));
            if (article.getState() == ArticleState.DRAFT) {
                article.publish(clock.instant());
            }
            return pages.read(publicId, page, shownAt);
        }));
    }
}

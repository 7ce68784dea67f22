package kr.hanmadi.desk;

import java.util.Objects;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.quote.Quotes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether what an editor is about to change was seen by readers, or approved for them. */
@Component
@Transactional(readOnly = true)
class SeenByReaders {
    private final Articles articles;
    private final Quotes quotes;
    private final WorkRecord work;

    SeenByReaders(Articles articles, Quotes quotes, WorkRecord work) {
        this.articles = articles;
        this.quotes = quotes;
        this.work = work;
    }

    boolean article(String publicId) {
        return articles.find(publicId).filter(this::isSeen).isPresent();
    }

    /** Asks by the quotation itself, not by the article in the address. */
    boolean quote(String publicId) {
        return quotes.find(publicId).filter(quote -> isSeen(quote.getArticle())).isPresent();
    }

    private boolean isSeen(Article article) {
        return article.getState().wasSeen()
                || work.workOn(Objects.requireNonNull(article.getId())).step() == WorkStep.APPROVED;
    }
}

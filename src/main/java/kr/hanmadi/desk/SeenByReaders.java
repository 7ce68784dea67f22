package kr.hanmadi.desk;

import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.quote.Quotes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether readers have seen what an editor is about to change. */
@Component
@Transactional(readOnly = true)
class SeenByReaders {
    private final Articles articles;
    private final Quotes quotes;

    SeenByReaders(Articles articles, Quotes quotes) {
        this.articles = articles;
        this.quotes = quotes;
    }

    boolean article(String publicId) {
        return articles.find(publicId).filter(SeenByReaders::isSeen).isPresent();
    }

    /** By the quotation itself, not by the article in the address. */
    boolean quote(String publicId) {
        return quotes.find(publicId).filter(quote -> isSeen(quote.getArticle())).isPresent();
    }

    private static boolean isSeen(Article article) {
        return article.getState().wasSeen();
    }
}

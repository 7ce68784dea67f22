package kr.hanmadi.desk;

import java.time.Clock;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.quote.FrontPage;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on what stands on the first page. */
@Service
@Transactional
class FrontPageDecisions {
    private static final String SUBJECT = "front-page";

    private final FrontPage front;
    private final Articles articles;
    private final Quotes quotes;
    private final AuditTrail trail;
    private final Clock clock;

    FrontPageDecisions(FrontPage front, Articles articles, Quotes quotes, AuditTrail trail, Clock clock) {
        this.front = front;
        this.articles = articles;
        this.quotes = quotes;
        this.trail = trail;
        this.clock = clock;
    }

    /** What an editor put there; null where the newest stands. */
    record View(@Nullable Line article, @Nullable Line quote) {}

    /** One of the two, and the article under review that it comes from. */
    record Line(String text, String articleId) {}

    @Transactional(readOnly = true)
    View read() {
        return new View(
                front.article()
                        .map(article -> new Line(article.getHeadline(), article.getPublicId()))
                        .orElse(null),
                front.quote()
                        .map(quote -> new Line(
                                "“" + quote.getWords() + "”", quote.getArticle().getPublicId()))
                        .orElse(null));
    }

    void pinArticle(String articleId, String editor) {
        var article = articles.find(articleId)
                .filter(Article::isReadable)
                .orElseThrow(() -> new NotFoundException("article", articleId));
        front.pin(article, EditorDecision.by(editor, clock));
        trail.record(editor, "front-pinned", SUBJECT, null, article.getHeadline());
    }

    void pinQuote(String quoteId, String editor) {
        var quote = quotes.find(quoteId)
                .filter(Quote::isReadable)
                .orElseThrow(() -> new NotFoundException("quote", quoteId));
        front.pin(quote, EditorDecision.by(editor, clock));
        trail.record(editor, "front-pinned", SUBJECT, null, quote.getWords());
    }

    void unpin(FrontPage.Slot slot, String editor) {
        var before = slot == FrontPage.Slot.ARTICLE
                ? front.article().map(Article::getHeadline)
                : front.quote().map(Quote::getWords);
        front.unpin(slot);
        trail.record(editor, "front-unpinned", SUBJECT, before.orElse(null), null);
    }
}

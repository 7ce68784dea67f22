package kr.hanmadi.quote;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.record.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor put on the first page: one article and one quotation, while readers may see them. */
@Service
@Transactional
public class FrontPage {
    private final JdbcClient jdbc;
    private final Articles articles;
    private final QuoteRepository quotes;

    FrontPage(JdbcClient jdbc, Articles articles, QuoteRepository quotes) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.quotes = quotes;
    }

    /** The two places. */
    public enum Slot {
        ARTICLE,
        QUOTE
    }

    @Transactional(readOnly = true)
    public Optional<Article> article() {
        return jdbc.sql("select article_id from front_page where slot = 'ARTICLE'")
                .query(Long.class)
                .optional()
                .flatMap(articles::find)
                .filter(Article::isReadable);
    }

    @Transactional(readOnly = true)
    public Optional<Quote> quote() {
        return jdbc.sql("select quote_id from front_page where slot = 'QUOTE'")
                .query(Long.class)
                .optional()
                .flatMap(quotes::findWithArticle)
                .filter(Quote::isReadable);
    }

    public void pin(Article article, Decision by) {
        pin(Slot.ARTICLE, Objects.requireNonNull(article.getId()), by);
    }

    public void pin(Quote quote, Decision by) {
        pin(Slot.QUOTE, Objects.requireNonNull(quote.getId()), by);
    }

    private void pin(Slot slot, long id, Decision by) {
        jdbc.sql("""
                insert into front_page (slot, article_id, quote_id, pinned_by, pinned_by_id, pinned_at)
                values (:slot, case when :slot = 'ARTICLE' then :id end, case when :slot = 'QUOTE' then :id end, :editor,
                    :account, :now)
                on conflict (slot) do update set article_id = excluded.article_id, quote_id = excluded.quote_id,
                    pinned_by = excluded.pinned_by, pinned_by_id = excluded.pinned_by_id, pinned_at = excluded.pinned_at""")
                .param("slot", slot.name())
                .param("id", id)
                .param("editor", by.editor())
                .param("account", by.account())
                .param("now", Timestamp.from(by.at()))
                .update();
    }

    /** Leaves the place to the newest again. */
    public void unpin(Slot slot) {
        jdbc.sql("delete from front_page where slot = ?").param(slot.name()).update();
    }
}

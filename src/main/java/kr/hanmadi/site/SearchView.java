package kr.hanmadi.site;

import java.util.List;
import kr.hanmadi.search.ReadWord;
import kr.hanmadi.search.ResultOrder;
import kr.hanmadi.search.ResultType;
import kr.hanmadi.search.Snippet;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything the search page shows.
 *
 * @param asked whether anything was looked for; without that the page only has its form
 * @param complete false while the index is being built
 * @param within the person in whose quotations is searched; null for everyone
 * @param withinId that person's public id
 */
public record SearchView(
        String query,
        boolean asked,
        boolean complete,
        @Nullable String within,
        @Nullable String withinId,
        List<ReadWord> reading,
        List<Tab> tabs,
        ResultType shown,
        ResultOrder order,
        List<Order> orders,
        List<QuoteHit> quotes,
        List<ArticleHit> articles,
        List<PersonLine> speakers,
        List<ForumLine> forums,
        long total,
        Pager pager) {

    /** A kind of result with its number and its address. */
    public record Tab(ResultType type, long count, String href) {}

    /** An order of the results with its address. */
    public record Order(ResultOrder order, String href) {}

    /** A quotation with the found words marked. */
    public record QuoteHit(QuoteView quote, Snippet words) {}

    /** An article with the sentences that hold the found words. */
    public record ArticleHit(ArticleLine article, Snippet sentences) {}

    public boolean isEmpty() {
        return quotes.isEmpty() && articles.isEmpty() && speakers.isEmpty() && forums.isEmpty();
    }
}

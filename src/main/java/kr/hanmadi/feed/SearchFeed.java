package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.Hit;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.ResultOrder;
import kr.hanmadi.search.ResultType;
import kr.hanmadi.search.SearchRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** The newest results of any search: quotations, or articles and forums when asked for. */
@Service
@Transactional(readOnly = true)
class SearchFeed {
    private final RecordSearch search;
    private final Articles articles;
    private final Quotes quotes;
    private final VisibleForums visible;
    private final Entries entries;
    private final Words words;

    SearchFeed(
            RecordSearch search,
            Articles articles,
            Quotes quotes,
            VisibleForums visible,
            Entries entries,
            MessageSource messages) {
        this.search = search;
        this.articles = articles;
        this.quotes = quotes;
        this.visible = visible;
        this.entries = entries;
        this.words = new Words(messages);
    }

    Feed of(String query, String typedType) {
        var type = type(typedType);
        var found = search.find(SearchRequest.of(query)
                        .show(type, ResultOrder.NEWEST, 1)
                        .hitsAfter(null, Feed.SIZE))
                .hits();
        var asked = "q=" + UriUtils.encode(query.strip(), StandardCharsets.UTF_8)
                + (type == ResultType.QUOTE ? "" : "&type=" + type.name().toLowerCase(Locale.ROOT));
        return new Feed(
                words.of("feed.search", query.strip()),
                "/feed/search",
                asked,
                "/search?" + asked,
                1,
                1,
                entries(type, found.stream().map(Hit::id).toList()));
    }

    /** What readers may not see is left out, whatever the index says. */
    private List<Feed.Entry> entries(ResultType type, List<Long> ids) {
        return switch (type) {
            case ARTICLE -> {
                var rows = articles.byIds(ids);
                yield entries.ofArticles(ids.stream()
                        .flatMap(id -> Stream.ofNullable(rows.get(id)))
                        .filter(Article::isReadable)
                        .toList());
            }
            case FORUM -> {
                var readable = articles.readableForumsAmong(ids);
                yield entries.ofForums(
                        visible.inOrder(ids.stream().filter(readable::contains).toList()));
            }
            case QUOTE, SPEAKER -> {
                var rows = quotes.byIds(ids);
                yield entries.ofQuotes(ids.stream()
                        .flatMap(id -> Stream.ofNullable(rows.get(id)))
                        .filter(Quote::isReadable)
                        .toList());
            }
        };
    }

    /** People do not come anew: whoever asks for them is told what they say. */
    private static ResultType type(String typed) {
        return Arrays.stream(ResultType.values())
                .filter(type -> type != ResultType.SPEAKER && type.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(ResultType.QUOTE);
    }
}

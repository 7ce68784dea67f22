package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameter;
import kr.hanmadi.search.api.SearchParameters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/**
 * What came in last of the results of any search, also when its report is old: quotations, or articles and forums when
 * asked for. People do not come in: a search for them is answered by what they say.
 */
@Service
@Transactional(readOnly = true)
class SearchFeed {
    /** A feed has an order of its own. */
    private static final Set<String> OF_A_SEARCH = SearchParameter.inLinks().stream()
            .filter(each -> each != SearchParameter.Plain.SORT)
            .map(SearchParameter::parameter)
            .collect(Collectors.toSet());

    private final SearchParameters parameters;
    private final RecordSearch search;
    private final Articles articles;
    private final ReadableForums readableForums;
    private final Quotes quotes;
    private final VisibleForums visible;
    private final EntryFactory entries;
    private final FeedTexts words;

    SearchFeed(
            SearchParameters parameters,
            RecordSearch search,
            Articles articles,
            ReadableForums readableForums,
            Quotes quotes,
            VisibleForums visible,
            EntryFactory entries,
            MessageSource messages) {
        this.parameters = parameters;
        this.search = search;
        this.articles = articles;
        this.readableForums = readableForums;
        this.quotes = quotes;
        this.visible = visible;
        this.entries = entries;
        this.words = new FeedTexts(messages);
    }

    /** @param given what the address of a search page may carry: the words, and to what they are narrowed */
    Feed readFeed(Map<String, List<String>> given) {
        var request = parameters.readStrictly(given);
        var type = request.type() == null || request.type() == ResultType.SPEAKER ? ResultType.QUOTE : request.type();
        var found = search.find(request.show(type, ResultOrder.ARRIVED, 1).hitsOnPage(1, Feed.SIZE))
                .hits();
        var asked = given.entrySet().stream()
                .filter(each -> OF_A_SEARCH.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return new Feed(
                words.text("feed.search", request.text().strip()),
                "/feed/search",
                asked,
                "/search?" + asked,
                1,
                1,
                entries(type, found.stream().map(Hit::id).toList()));
    }

    /** Hits that readers may not see by the record are left out, also when the index still has them. */
    private List<Feed.Entry> entries(ResultType type, List<Long> ids) {
        return switch (type) {
            case ARTICLE -> {
                var rows = articles.byIds(ids);
                yield entries.ofFoundArticles(ids.stream()
                        .flatMap(id -> Stream.ofNullable(rows.get(id)))
                        .filter(Article::isReadable)
                        .toList());
            }
            case FORUM -> {
                var readable = readableForums.readableForumsAmong(ids);
                yield entries.ofForums(
                        visible.inOrder(ids.stream().filter(readable::contains).toList()));
            }
            case QUOTE, SPEAKER -> {
                var rows = quotes.byIds(ids);
                yield entries.ofFoundQuotes(ids.stream()
                        .flatMap(id -> Stream.ofNullable(rows.get(id)))
                        .filter(Quote::isReadable)
                        .toList());
            }
        };
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}

package kr.hanmadi.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.FacetKind;
import kr.hanmadi.search.Hit;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.ResultOrder;
import kr.hanmadi.search.ResultType;
import kr.hanmadi.search.SearchFilter;
import kr.hanmadi.search.SearchRequest;
import kr.hanmadi.search.SearchResults;
import kr.hanmadi.search.Snippet;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the search page together: hits come from the index, everything shown of them from the record. */
@Service
@Transactional(readOnly = true)
class SearchPages {
    private final RecordSearch search;
    private final Quotes quotes;
    private final Articles articles;
    private final Forums forums;
    private final People people;

    SearchPages(RecordSearch search, Quotes quotes, Articles articles, Forums forums, People people) {
        this.search = search;
        this.quotes = quotes;
        this.articles = articles;
        this.forums = forums;
        this.people = people;
    }

    SearchView find(String query, String type, String sort, String speaker, int page) {
        var within = speaker.isEmpty()
                ? null
                : people.find(speaker).map(Person::whoItIs).orElse(null);
        var order = order(sort);
        var filter = within == null
                ? SearchFilter.NONE
                : new SearchFilter(Map.of(FacetKind.SPEAKER, Set.of(String.valueOf(within.getId()))), null, null);
        var asked = SearchRequest.of(query).show(type(type), order, page).within(filter);
        var results = search.find(asked);
        var shown = results.shown();
        return new SearchView(
                query.strip(),
                !results.reading().isEmpty(),
                results.complete(),
                within == null ? null : within.getName(),
                within == null ? null : within.getPublicId(),
                results.reading().words(),
                tabs(results, query, order, within),
                shown,
                order,
                orders(query, shown, within),
                shown == ResultType.QUOTE ? quoteHits(results.hits()) : List.of(),
                shown == ResultType.ARTICLE ? articleHits(results.hits()) : List.of(),
                shown == ResultType.SPEAKER ? speakers(results.hits()) : List.of(),
                shown == ResultType.FORUM ? forums(results.hits()) : List.of(),
                results.total(),
                pager(results, query, order, within));
    }

    private static @Nullable ResultType type(String typed) {
        return Arrays.stream(ResultType.values())
                .filter(type -> type.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(null);
    }

    private static ResultOrder order(String typed) {
        return Arrays.stream(ResultOrder.values())
                .filter(order -> order.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(ResultOrder.RELEVANCE);
    }

    private static List<SearchView.Tab> tabs(
            SearchResults results, String query, ResultOrder order, @Nullable Person within) {
        var tabs = new ArrayList<SearchView.Tab>();
        for (var type : List.of(ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER, ResultType.FORUM)) {
            tabs.add(new SearchView.Tab(
                    type, results.counts().getOrDefault(type, 0L), address(query, type, order, within)));
        }
        return tabs;
    }

    private static List<SearchView.Order> orders(String query, ResultType shown, @Nullable Person within) {
        return Arrays.stream(ResultOrder.values())
                .map(order -> new SearchView.Order(order, address(query, shown, order, within)))
                .toList();
    }

    private static Pager pager(SearchResults results, String query, ResultOrder order, @Nullable Person within) {
        long total = Math.min(
                results.counts().getOrDefault(results.shown(), 0L), (long) results.pages() * SearchRequest.PAGE_SIZE);
        var page = new PageImpl<>(List.of(), PageRequest.of(results.page() - 1, SearchRequest.PAGE_SIZE), total);
        return Pager.of(page, address(query, results.shown(), order, within));
    }

    private static String address(String query, ResultType type, ResultOrder order, @Nullable Person within) {
        var address = UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("type", type.name().toLowerCase(Locale.ROOT));
        if (order != ResultOrder.RELEVANCE) {
            address.queryParam("sort", order.name().toLowerCase(Locale.ROOT));
        }
        if (within != null) {
            address.queryParam("speaker", within.getPublicId());
        }
        return address.encode().buildAndExpand(query.strip()).toUriString();
    }

    /** What readers may not see is left out, whatever the index says. */
    private List<SearchView.QuoteHit> quoteHits(List<Hit> hits) {
        var rows = quotes.byIds(ids(hits));
        return hits.stream()
                .filter(hit -> isReadable(rows.get(hit.id())))
                .map(hit -> {
                    var quote = Objects.requireNonNull(rows.get(hit.id()));
                    return new SearchView.QuoteHit(QuoteView.of(quote), words(hit.snippet(), quote.getWords()));
                })
                .toList();
    }

    private static boolean isReadable(@Nullable Quote quote) {
        return quote != null && quote.isReadable();
    }

    private static Snippet words(Snippet found, String words) {
        return found.pieces().isEmpty() ? new Snippet(List.of(new Snippet.Piece(words, false))) : found;
    }

    private List<SearchView.ArticleHit> articleHits(List<Hit> hits) {
        var rows = articles.byIds(ids(hits));
        var counts = quotes.countOfArticles(rows.keySet());
        return hits.stream()
                .filter(hit -> isReadable(rows.get(hit.id())))
                .map(hit -> new SearchView.ArticleHit(
                        ArticleLine.of(Objects.requireNonNull(rows.get(hit.id())), counts.get(hit.id())),
                        hit.snippet()))
                .toList();
    }

    private static boolean isReadable(@Nullable Article article) {
        return article != null && article.isReadable();
    }

    private List<PersonLine> speakers(List<Hit> hits) {
        var rows = people.byIds(ids(hits));
        var counts = quotes.countOfPersons(rows.keySet());
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.id()))
                .map(hit ->
                        PersonLine.of(Objects.requireNonNull(rows.get(hit.id())), counts.getOrDefault(hit.id(), 0L)))
                .toList();
    }

    private List<ForumLine> forums(List<Hit> hits) {
        var rows = forums.byIds(ids(hits));
        var counts = quotes.countOfForums(rows.keySet());
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.id()))
                .map(hit -> ForumLine.of(Objects.requireNonNull(rows.get(hit.id())), counts.get(hit.id())))
                .toList();
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }
}

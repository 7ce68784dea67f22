package kr.hanmadi.site.results;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of the hits: everything but the marked words comes from the record. */
@Component
class SearchHits {
    private final Quotes quotes;
    private final SpeakerLists speakerLists;
    private final QuotesInArticles quotesInArticles;
    private final Articles articles;
    private final Forums forums;
    private final People people;
    private final LineFactory listing;

    SearchHits(
            Quotes quotes,
            SpeakerLists speakerLists,
            QuotesInArticles quotesInArticles,
            Articles articles,
            Forums forums,
            People people,
            LineFactory listing) {
        this.quotes = quotes;
        this.speakerLists = speakerLists;
        this.quotesInArticles = quotesInArticles;
        this.articles = articles;
        this.forums = forums;
        this.people = people;
        this.listing = listing;
    }

    List<SearchView.Named> named(SearchResults results, SearchAddress address) {
        var rows = people.byIds(results.namedPeople());
        var counts = speakerLists.countOfPersons(rows.keySet());
        return results.namedPeople().stream()
                .filter(rows::containsKey)
                .map(id -> {
                    var person = Objects.requireNonNull(rows.get(id));
                    return new SearchView.Named(
                            PersonLine.of(person, counts.getOrDefault(id, 0L)),
                            address.set(FacetKind.SPEAKER, person.getPublicId())
                                    .set(Plain.TYPE, "quote")
                                    .page());
                })
                .toList();
    }

    /** The forums whose name was looked for, the newest first. */
    List<ForumLine> namedForums(SearchResults results) {
        var rows = forums.byIds(results.namedForums());
        var counts = speakerLists.countOfForums(rows.keySet());
        return rows.entrySet().stream()
                .map(each -> listing.line(each.getValue(), counts.get(each.getKey())))
                .sorted(Comparator.comparing(
                        (ForumLine forum) -> forum.when().day(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    List<SearchView.QuoteHit> quotes(List<Hit> hits) {
        var rows = quotes.byIds(
                Stream.concat(hits.stream().map(Hit::id), hits.stream().flatMap(hit -> hit.sameUtterance().stream()))
                        .toList());
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.id()))
                .map(hit -> {
                    var quote = Objects.requireNonNull(rows.get(hit.id()));
                    var alike = hit.sameUtterance().stream()
                            .flatMap(id -> Stream.ofNullable(rows.get(id)))
                            .map(QuoteView::found)
                            .toList();
                    var found = QuoteView.found(quote);
                    return new SearchView.QuoteHit(
                            found,
                            snippetOrWhole(current(hit.snippet(), quote.getArticle()), found.words()),
                            hit.reason(),
                            alike);
                })
                .toList();
    }

    /** Nothing of it where it prints a name that was hidden, or taken out of searches, since the index took the words. */
    static Snippet current(Snippet found, Article article) {
        var text = found.pieces().stream().map(Snippet.Piece::text).collect(Collectors.joining());
        return article.searchable(article.masked(text)).equals(text) ? found : new Snippet(List.of());
    }

    private static Snippet snippetOrWhole(Snippet found, String words) {
        return found.pieces().isEmpty() ? new Snippet(List.of(new Snippet.Piece(words, false))) : found;
    }

    List<SearchView.ArticleHit> articles(List<Hit> hits) {
        var rows = articles.byIds(ids(hits));
        var counts = quotesInArticles.countOfArticles(rows.keySet());
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.id()))
                .map(hit -> {
                    var article = Objects.requireNonNull(rows.get(hit.id()));
                    return new SearchView.ArticleHit(
                            ArticleLine.found(article, counts.get(hit.id())),
                            current(hit.snippet(), article),
                            hit.reason());
                })
                .toList();
    }

    List<SearchView.PersonHit> speakers(List<Hit> hits) {
        var rows = people.byIds(ids(hits));
        var counts = speakerLists.countOfPersons(rows.keySet());
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.id()))
                .map(hit -> {
                    var line = PersonLine.of(
                            Objects.requireNonNull(rows.get(hit.id())), counts.getOrDefault(hit.id(), 0L));
                    return new SearchView.PersonHit(line, unlessShownBy(hit.reason(), line.name(), line.label()));
                })
                .toList();
    }

    List<SearchView.ForumHit> forums(List<Hit> hits) {
        var rows = forums.byIds(ids(hits));
        var counts = speakerLists.countOfForums(rows.keySet());
        return hits.stream()
                .filter(hit -> rows.containsKey(hit.id()))
                .map(hit -> {
                    var line = listing.found(Objects.requireNonNull(rows.get(hit.id())), counts.get(hit.id()));
                    return new SearchView.ForumHit(
                            line, unlessShownBy(hit.reason(), line.name(), line.topic(), line.venue()));
                })
                .toList();
    }

    private static Hit.@Nullable Reason unlessShownBy(Hit.@Nullable Reason reason, @Nullable String... shown) {
        return reason == null
                        || Stream.of(shown).filter(Objects::nonNull).anyMatch(text -> text.contains(reason.word()))
                ? null
                : reason;
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }
}

package kr.hanmadi.site.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
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
import org.springframework.stereotype.Component;

/** What is shown of the hits: everything but the marked words comes from the record. */
@Component
class SearchHits {
    /** More are a list of their own. */
    private static final int MOST_NAMESAKES = 5;

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

    /** The first people of each name that was looked for. */
    SearchView.NamedPeople named(SearchResults results, SearchAddress address) {
        var rows = people.byIds(results.namedPeople());
        var byName = results.namedPeople().stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .collect(Collectors.groupingBy(Person::getName, LinkedHashMap::new, Collectors.toList()));
        var shown = byName.values().stream()
                .flatMap(namesakes -> namesakes.stream().limit(MOST_NAMESAKES))
                .toList();
        var counts =
                speakerLists.countOfPersons(shown.stream().map(Person::getId).toList());
        var lines = shown.stream()
                .map(person -> new SearchView.Named(
                        PersonLine.of(person, counts.getOrDefault(person.getId(), 0L)),
                        address.set(FacetKind.SPEAKER, person.getPublicId())
                                .set(Plain.TYPE, "quote")
                                .page()))
                .toList();
        return new SearchView.NamedPeople(
                lines, rows.size(), address.set(Plain.TYPE, "speaker").page());
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
                    return new SearchView.PersonHit(line, hit.reason());
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
                    return new SearchView.ForumHit(line, hit.reason());
                })
                .toList();
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }
}

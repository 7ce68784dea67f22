package kr.hanmadi.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleCatalogue;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteCatalogue;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerCount;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.Cursor;
import kr.hanmadi.search.api.Facet;
import kr.hanmadi.search.api.FacetNames;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameter;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.SearchParameters;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers what programs ask, with as many questions to the database for many things as for one. */
@Service
@Transactional(readOnly = true)
class RecordApiService {
    private final Articles articles;
    private final ArticleCatalogue articleCatalogue;
    private final ReadableForums readableForums;
    private final Forums forums;
    private final People people;
    private final Quotes quotes;
    private final QuoteCatalogue quoteCatalogue;
    private final SpeakerLists speakerLists;
    private final QuoteLists quoteLists;
    private final RecordSearch search;
    private final SearchParameters parameters;
    private final FacetNames facetNames;
    private final ApiMapper describe;
    private final SiteSettings site;
    private final MessageSource messages;

    RecordApiService(
            Articles articles,
            ArticleCatalogue articleCatalogue,
            ReadableForums readableForums,
            Forums forums,
            People people,
            Quotes quotes,
            QuoteCatalogue quoteCatalogue,
            SpeakerLists speakerLists,
            QuoteLists quoteLists,
            RecordSearch search,
            SearchParameters parameters,
            FacetNames facetNames,
            ApiMapper describe,
            SiteSettings site,
            MessageSource messages) {
        this.articles = articles;
        this.articleCatalogue = articleCatalogue;
        this.readableForums = readableForums;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.quoteCatalogue = quoteCatalogue;
        this.speakerLists = speakerLists;
        this.quoteLists = quoteLists;
        this.search = search;
        this.parameters = parameters;
        this.facetNames = facetNames;
        this.describe = describe;
        this.site = site;
        this.messages = messages;
    }

    ListResponse<ArticleSummary> articles(ListRequest asked) {
        var read = articleCatalogue.readableBefore(asked.before(), asked.page());
        return batch(read, RecordApiService::id, describe::summary, asked, "/api/v1/articles");
    }

    private Article readable(String typedId) {
        var article =
                articles.find(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("article", typedId));
        if (article.getState() == ArticleState.WITHDRAWN) {
            throw new GoneException(article.getHeadline(), article.getUpdatedAt(), null);
        }
        if (!article.isReadable()) {
            throw new NotFoundException("article", typedId);
        }
        return article;
    }

    ItemResponse<ArticleDetail> article(String typedId) {
        var article = readable(typedId);
        var first = ListRequest.of("", ListRequest.MOST);
        var said = quoteCatalogue.readableOfArticleAfter(id(article), 0L, first.page());
        var more = said.size() < first.size()
                ? null
                : next(
                        "/api/v1/quotes?article=" + article.getPublicId(),
                        ListRequest.cursor(Objects.requireNonNull(said.getLast().getId())),
                        first.size());
        return one(describe.article(article, said, more));
    }

    ListResponse<ForumDetail> forums(ListRequest asked) {
        var ids = articleCatalogue.readableForumsBefore(asked.before(), asked.page());
        var after = ids.size() < asked.size() ? null : ListRequest.cursor(ids.getLast());
        return batch(described(ids), after, asked, "/api/v1/forums");
    }

    private List<ForumDetail> described(List<Long> ids) {
        var rows = forums.byIds(ids);
        var counts = speakerLists.countOfForums(ids);
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> {
                    var count = counts.get(id);
                    return describe.forum(Objects.requireNonNull(rows.get(id)), count == null ? 0 : count.quotes());
                })
                .toList();
    }

    ItemResponse<ForumDetail> forum(String typedId) {
        return one(described(List.of(forumId(typedId))).getFirst());
    }

    private long forumId(String typedId) {
        var id = forums.find(PublicId.read(typedId))
                .map(Forum::canonical)
                .map(Forum::getId)
                .orElseThrow(() -> new NotFoundException("forum", typedId));
        if (!readableForums.isReadableForum(id)) {
            throw new NotFoundException("forum", typedId);
        }
        return id;
    }

    ListResponse<SpeakerSummary> speakers(ListRequest asked) {
        var counts = quoteCatalogue.speakersBefore(asked.before(), asked.page());
        var rows = people.byIds(counts.stream().map(SpeakerCount::personId).toList());
        return batch(
                counts,
                SpeakerCount::personId,
                count -> describe.speaker(Objects.requireNonNull(rows.get(count.personId())), count.quotes()),
                asked,
                "/api/v1/speakers");
    }

    ItemResponse<SpeakerSummary> speaker(String typedId) {
        var person = person(typedId);
        var id = Objects.requireNonNull(person.getId());
        var spoken = quoteLists.readableOfPerson(id, ListRequest.of("", 1).page());
        if (!search.isReadable(ResultType.SPEAKER, id)) {
            throw new NotFoundException("speaker", typedId);
        }
        return one(describe.speaker(person, spoken.getTotalElements()));
    }

    private Person person(String typedId) {
        return people.find(PublicId.read(typedId))
                .map(Person::canonical)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
    }

    /** @param speaker, forum and article limit the list, one of them; empty for all */
    ListResponse<QuoteDetail> quotes(ListRequest asked, String speaker, String forum, String article) {
        if (Stream.of(speaker, forum, article).filter(given -> !given.isEmpty()).count() > 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "speaker, forum, article");
        }
        var path = UriComponentsBuilder.fromPath("/api/v1/quotes");
        List<Quote> read;
        if (!article.isEmpty()) {
            var in = readable(article);
            path.queryParam("article", in.getPublicId());
            read = quoteCatalogue.readableOfArticleAfter(id(in), asked.after(), asked.page());
        } else if (!speaker.isEmpty()) {
            var person = person(speaker);
            path.queryParam("speaker", person.getPublicId());
            read = quoteCatalogue.readableOfPersonBefore(
                    Objects.requireNonNull(person.getId()), asked.before(), asked.page());
        } else if (!forum.isEmpty()) {
            read = quoteCatalogue.readableOfForumBefore(forumId(forum), asked.before(), asked.page());
            path.queryParam("forum", PublicId.read(forum));
        } else {
            read = quoteCatalogue.readableBefore(asked.before(), asked.page());
        }
        return batch(
                read,
                quote -> Objects.requireNonNull(quote.getId()),
                describe::quote,
                asked,
                path.build().toUriString());
    }

    ItemResponse<QuoteDetail> quote(String typedId) {
        var quote = quotes.find(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("quote", typedId));
        boolean published = quote.getArticle().isReadable();
        if (quote.getArticle().getState() == ArticleState.WITHDRAWN
                || (published && quote.getState().isGone())) {
            throw new GoneException(quote.getPublicId(), quote.getDecidedAt(), null);
        }
        if (!quote.isReadable()) {
            throw new NotFoundException("quote", typedId);
        }
        return one(describe.quote(quote));
    }

    /** Best first by pages, or by date behind the last hit, so that going on misses nothing. */
    SearchResponse search(
            Map<String, List<String>> given, String typedType, String typedOrder, String after, int size) {
        var unreadable = SearchParameters.unreadable(given);
        if (!unreadable.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join(", ", unreadable));
        }
        var type = typedType.isEmpty() ? null : oneOf(ResultType.values(), typedType, Plain.TYPE.parameter());
        var order = typedOrder.isEmpty()
                ? ResultOrder.RELEVANCE
                : oneOf(ResultOrder.values(), typedOrder, Plain.SORT.parameter());
        boolean ranked = !order.isByDay();
        int page = ranked ? page(after) : 1;
        var about = parameters.read(given).show(type, order, 1);
        var asked =
                ranked ? about.hitsOnPage(page, size) : about.hitsAfter(after.isEmpty() ? null : cursor(after), size);
        var results = search.find(after.isEmpty() ? asked.withFacets() : asked);
        var ids = results.hits().stream().map(Hit::id).toList();
        var shown = results.shown();
        var end = results.end();
        var goesOnAfter = end == null || (ranked && (page + 1) * size > SearchRequest.DEEPEST)
                ? null
                : ranked ? String.valueOf(page + 1) : end.text();
        return new SearchResponse(
                shown,
                SearchReading.of(results.reading()),
                new TreeMap<>(results.counts()),
                new SearchResponse.Results(
                        shown == ResultType.ARTICLE ? foundArticles(ids) : List.of(),
                        shown == ResultType.FORUM ? described(ids) : List.of(),
                        shown == ResultType.SPEAKER ? foundSpeakers(ids) : List.of(),
                        shown == ResultType.QUOTE ? foundQuotes(ids) : List.of()),
                new SearchResponse.Narrowing(
                        results.facets().stream().map(this::described).toList(),
                        results.months().stream()
                                .map(month ->
                                        new SearchFacet.Month(month.month().toString(), month.count()))
                                .toList()),
                new SearchResponse.Next(
                        goesOnAfter == null ? null : next(given, shown, order, goesOnAfter, size), goesOnAfter),
                licence());
    }

    private SearchFacet described(Facet facet) {
        var values = facet.values().stream().map(Facet.Value::value).collect(Collectors.toSet());
        var names = facetNames.namesOf(facet.kind(), values);
        return new SearchFacet(
                facet.kind().parameter(),
                facet.values().stream()
                        .filter(value -> names.containsKey(value.value()))
                        .map(value -> described(Objects.requireNonNull(names.get(value.value())), value.count()))
                        .toList());
    }

    private SearchFacet.Value described(FacetNames.Name name, long count) {
        var text = name.isMessage() ? messages.getMessage(name.text(), null, Locale.KOREAN) : name.text();
        return new SearchFacet.Value(name.parameter(), text, count);
    }

    private List<ArticleSummary> foundArticles(List<Long> ids) {
        var rows = articles.byIds(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .map(describe::found)
                .toList();
    }

    private List<QuoteDetail> foundQuotes(List<Long> ids) {
        var rows = quotes.byIds(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .map(describe::found)
                .toList();
    }

    private List<SpeakerSummary> foundSpeakers(List<Long> ids) {
        var rows = people.byIds(ids);
        var counts = speakerLists.countOfPersons(ids);
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> describe.speaker(Objects.requireNonNull(rows.get(id)), counts.getOrDefault(id, 0L)))
                .toList();
    }

    private static int page(String after) {
        if (!after.isEmpty() && !after.matches("[1-9][0-9]{0,4}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after");
        }
        return after.isEmpty() ? 1 : Integer.parseInt(after);
    }

    private static Cursor cursor(String after) {
        return Cursor.of(after).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "after"));
    }

    private String next(Map<String, List<String>> given, ResultType shown, ResultOrder order, String after, int size) {
        var address = UriComponentsBuilder.fromPath("/api/v1/search");
        var values = new ArrayList<String>();
        for (var parameter : SearchParameter.inLinks()) {
            if (parameter != Plain.TYPE && parameter != Plain.SORT) {
                for (var value : given.getOrDefault(parameter.parameter(), List.of())) {
                    address.queryParam(parameter.parameter(), "{%d}".formatted(values.size()));
                    values.add(value);
                }
            }
        }
        return site.absolute(
                address.queryParam(Plain.TYPE.parameter(), shown.name().toLowerCase(Locale.ROOT))
                        .queryParam(Plain.SORT.parameter(), order.name().toLowerCase(Locale.ROOT))
                        .queryParam("after", after)
                        .queryParam("size", size)
                        .encode()
                        .buildAndExpand(values.toArray())
                        .toUriString());
    }

    private static <T extends Enum<T>> T oneOf(T[] values, String typed, String parameter) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, parameter));
    }

    private <T, D> ListResponse<D> batch(
            List<T> read, ToLongFunction<T> key, Function<T, D> describing, ListRequest asked, String path) {
        var after = read.size() < asked.size() ? null : ListRequest.cursor(key.applyAsLong(read.getLast()));
        return batch(read.stream().map(describing).toList(), after, asked, path);
    }

    /** @param after behind which the next part begins; null where there is none */
    private <D> ListResponse<D> batch(List<D> described, @Nullable String after, ListRequest asked, String path) {
        return new ListResponse<>(described, after == null ? null : next(path, after, asked.size()), after, licence());
    }

    private String next(String path, String after, int size) {
        return site.absolute(UriComponentsBuilder.fromUriString(path)
                .queryParam("after", after)
                .queryParam("size", size)
                .build()
                .toUriString());
    }

    private <T> ItemResponse<T> one(T item) {
        return new ItemResponse<>(item, licence());
    }

    private String licence() {
        return messages.getMessage("api.licence", null, Locale.KOREAN);
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}

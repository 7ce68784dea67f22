package kr.hanmadi.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Articles;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.Quotes;
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
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers the searches of programs. */
@Service
@Transactional(readOnly = true)
class SearchApiService {
    private final RecordApiService forums;
    private final Articles articles;
    private final People people;
    private final Quotes quotes;
    private final SpeakerLists speakerLists;
    private final RecordSearch search;
    private final SearchParameters parameters;
    private final FacetNames facetNames;
    private final ApiMapper describe;
    private final Responses responses;
    private final SiteSettings site;
    private final MessageSource messages;

    SearchApiService(
            RecordApiService forums,
            Articles articles,
            People people,
            Quotes quotes,
            SpeakerLists speakerLists,
            RecordSearch search,
            SearchParameters parameters,
            FacetNames facetNames,
            ApiMapper describe,
            Responses responses,
            SiteSettings site,
            MessageSource messages) {
        this.forums = forums;
        this.articles = articles;
        this.people = people;
        this.quotes = quotes;
        this.speakerLists = speakerLists;
        this.search = search;
        this.parameters = parameters;
        this.facetNames = facetNames;
        this.describe = describe;
        this.responses = responses;
        this.site = site;
        this.messages = messages;
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
                        shown == ResultType.FORUM ? forums.described(ids) : List.of(),
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
                responses.terms());
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
}

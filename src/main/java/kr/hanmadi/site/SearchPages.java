package kr.hanmadi.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.Facet;
import kr.hanmadi.search.FacetKind;
import kr.hanmadi.search.Hit;
import kr.hanmadi.search.QueryForm;
import kr.hanmadi.search.QueryLog;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.Relaxation;
import kr.hanmadi.search.ResultOrder;
import kr.hanmadi.search.ResultType;
import kr.hanmadi.search.SearchFilter;
import kr.hanmadi.search.SearchParameters;
import kr.hanmadi.search.SearchRequest;
import kr.hanmadi.search.SearchResults;
import kr.hanmadi.search.Snippet;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the search page together: hits come from the index, everything shown of them from the record. */
@Service
@Transactional(readOnly = true)
class SearchPages {
    private static final List<ResultType> TABS =
            List.of(ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER, ResultType.FORUM);
    /** More months than that are shown by year. */
    private static final int MOST_MONTHS = 48;

    private static final int STEP = 14;
    private static final int HEIGHT = 56;
    private static final int LOWEST = 2;

    private final SearchParameters parameters;
    private final RecordSearch search;
    private final QueryLog log;
    private final Quotes quotes;
    private final Articles articles;
    private final Forums forums;
    private final People people;
    private final Clock clock;

    SearchPages(
            SearchParameters parameters,
            RecordSearch search,
            QueryLog log,
            Quotes quotes,
            Articles articles,
            Forums forums,
            People people,
            Clock clock) {
        this.parameters = parameters;
        this.search = search;
        this.log = log;
        this.quotes = quotes;
        this.articles = articles;
        this.forums = forums;
        this.people = people;
        this.clock = clock;
    }

    SearchView find(Map<String, List<String>> given) {
        var request = parameters.read(given);
        var results = search.find(request);
        var address = SearchAddress.of(given);
        var shown = results.shown();
        var query = request.text().length() > 400 ? request.text().substring(0, 400) : request.text();
        if (request.page() == 1 && request.filter().isEmpty() && request.type() == null) {
            log.count(query, results);
        }
        return new SearchView(
                query.strip(),
                !results.reading().isEmpty(),
                results.complete(),
                address.fieldsWithout("q", "type", "off"),
                reading(results, address),
                chosen(request, address),
                named(results, address),
                tabs(results, address),
                shown,
                request.order(),
                Arrays.stream(ResultOrder.values())
                        .map(order -> new SearchView.Order(order, orderBy(address, shown, order)))
                        .toList(),
                shown == ResultType.QUOTE ? quoteHits(results.hits()) : List.of(),
                shown == ResultType.ARTICLE ? articleHits(results.hits()) : List.of(),
                shown == ResultType.SPEAKER ? speakers(results.hits()) : List.of(),
                shown == ResultType.FORUM ? forums(results.hits()) : List.of(),
                facets(results, request, typed(address, shown)),
                chart(results, request, typed(address, shown)),
                QueryForm.of(query),
                period(request, typed(address, shown)),
                results.total(),
                pager(results, request, address),
                results.count(shown) > (long) results.pages() * request.size() && results.pages() > 0,
                new SearchView.Exports(
                        typed(address, shown).at("/search.csv"),
                        typed(address, shown).at("/search.json"),
                        address.without("sort").at("/feed/search.atom")));
    }

    private static SearchAddress typed(SearchAddress address, ResultType shown) {
        return address.set("type", shown.name().toLowerCase(Locale.ROOT));
    }

    private static String orderBy(SearchAddress address, ResultType shown, ResultOrder order) {
        var typed = typed(address, shown);
        return (order == ResultOrder.RELEVANCE
                        ? typed.without("sort")
                        : typed.set("sort", order.name().toLowerCase(Locale.ROOT)))
                .page();
    }

    private static SearchView.ReadingView reading(SearchResults results, SearchAddress address) {
        var reading = results.reading();
        var switches = new ArrayList<SearchView.Switch>();
        if (reading.exact()) {
            switches.add(
                    new SearchView.Switch("exact.on", address.without("exact").page()));
        } else {
            toggle(
                    switches,
                    address,
                    "synonyms",
                    reading.words().stream().anyMatch(word -> !word.synonyms().isEmpty()));
            toggle(
                    switches,
                    address,
                    "keyboard",
                    reading.words().stream().anyMatch(word -> word.how() == kr.hanmadi.search.ReadWord.How.KEYBOARD));
            toggle(
                    switches,
                    address,
                    "correction",
                    reading.words().stream().anyMatch(word -> word.how() == kr.hanmadi.search.ReadWord.How.CORRECTION));
            toggle(
                    switches,
                    address,
                    "relaxed",
                    reading.relaxation() != Relaxation.NONE && reading.relaxation() != Relaxation.CORRECTED);
            switches.add(
                    new SearchView.Switch("exact.off", address.set("exact", "1").page()));
        }
        return new SearchView.ReadingView(
                reading.words(),
                reading.fields(),
                reading.sentence(),
                reading.exact(),
                reading.relaxation(),
                switches,
                reading.suggestions().stream()
                        .map(name -> new SearchView.Link(
                                name,
                                SearchAddress.of(Map.of("q", List.of(name))).page()))
                        .toList());
    }

    private static void toggle(List<SearchView.Switch> switches, SearchAddress address, String name, boolean works) {
        if (address.has("off", name)) {
            switches.add(new SearchView.Switch(
                    name + ".off", address.without("off", name).page()));
        } else if (works) {
            switches.add(
                    new SearchView.Switch(name + ".on", address.add("off", name).page()));
        }
    }

    private List<SearchView.Named> named(SearchResults results, SearchAddress address) {
        var rows = people.byIds(results.namedPeople());
        var counts = quotes.countOfPersons(rows.keySet());
        return results.namedPeople().stream()
                .filter(rows::containsKey)
                .map(id -> {
                    var person = Objects.requireNonNull(rows.get(id));
                    return new SearchView.Named(
                            PersonLine.of(person, counts.getOrDefault(id, 0L)),
                            address.set("speaker", person.getPublicId())
                                    .set("type", "quote")
                                    .page());
                })
                .toList();
    }

    private static List<SearchView.Tab> tabs(SearchResults results, SearchAddress address) {
        return TABS.stream()
                .map(type -> new SearchView.Tab(
                        type,
                        results.count(type),
                        typed(address.without("sort"), type).page()))
                .toList();
    }

    private static Pager pager(SearchResults results, SearchRequest request, SearchAddress address) {
        long total = Math.min(results.count(results.shown()), (long) results.pages() * request.size());
        var page = new PageImpl<>(List.of(), PageRequest.of(results.page() - 1, request.size()), total);
        return Pager.of(page, typed(address, results.shown()).page());
    }

    private List<SearchView.Chosen> chosen(SearchRequest request, SearchAddress address) {
        var chosen = new ArrayList<SearchView.Chosen>();
        for (var facet : FacetKind.values()) {
            var values = request.filter().of(facet);
            var labels = labels(facet, values);
            for (var value : values) {
                var label = labels.get(value);
                chosen.add(
                        label == null || value.equals(SearchFilter.UNKNOWN)
                                ? new SearchView.Chosen(
                                        facet.name(),
                                        "search.chosen.unknown",
                                        true,
                                        address.without(name(facet)).page())
                                : new SearchView.Chosen(
                                        facet.name(),
                                        text(facet, label),
                                        isNamedByMessage(facet),
                                        address.without(name(facet), label.parameter())
                                                .page()));
            }
        }
        var from = request.filter().from();
        var to = request.filter().to();
        if (from != null || to != null) {
            chosen.add(new SearchView.Chosen(
                    "PERIOD",
                    (from == null ? "" : KoreanDates.shortDay(from)) + " ~ "
                            + (to == null ? "" : KoreanDates.shortDay(to)),
                    false,
                    address.without("from", "to").page()));
        }
        return chosen;
    }

    private static String name(FacetKind facet) {
        return Objects.requireNonNull(SearchParameters.NAMES.get(facet));
    }

    /** How a value is called, and how it stands in an address. */
    private record Label(String text, String parameter) {}

    private Map<String, Label> labels(FacetKind facet, Set<String> values) {
        if (!facet.isOfRows()) {
            return values.stream()
                    .collect(Collectors.toMap(
                            value -> value,
                            value -> new Label(
                                    value, facet == FacetKind.REPORTER ? value : value.toLowerCase(Locale.ROOT))));
        }
        var ids = values.stream().map(Long::valueOf).collect(Collectors.toSet());
        var labels = new HashMap<String, Label>();
        switch (facet) {
            case SPEAKER ->
                people.byIds(ids)
                        .forEach((id, person) ->
                                labels.put(String.valueOf(id), new Label(person.getName(), person.getPublicId())));
            case AFFILIATION ->
                people.organisationsByIds(ids)
                        .forEach((id, organisation) -> labels.put(
                                String.valueOf(id), new Label(organisation.getName(), organisation.getPublicId())));
            case FORUM ->
                forums.byIds(ids)
                        .forEach((id, forum) ->
                                labels.put(String.valueOf(id), new Label(forum.getName(), forum.getPublicId())));
            case KIND, ACT, REPORTER -> throw new IllegalStateException("%s has no rows".formatted(facet));
        }
        return labels;
    }

    private List<SearchView.FacetView> facets(SearchResults results, SearchRequest request, SearchAddress address) {
        var views = new ArrayList<SearchView.FacetView>();
        for (var facet : results.facets()) {
            var kind = facet.kind();
            var chosen = request.filter().of(kind);
            var labels =
                    labels(kind, facet.values().stream().map(Facet.Value::value).collect(Collectors.toSet()));
            var values = facet.values().stream()
                    .filter(value -> labels.containsKey(value.value()))
                    .map(value ->
                            value(kind, value, Objects.requireNonNull(labels.get(value.value())), chosen, address))
                    .toList();
            if (values.size() > 1 || values.stream().anyMatch(SearchView.FacetValue::chosen)) {
                views.add(new SearchView.FacetView(kind, values));
            }
        }
        return views;
    }

    private static SearchView.FacetValue value(
            FacetKind kind, Facet.Value value, Label label, Set<String> chosen, SearchAddress address) {
        boolean isChosen = chosen.contains(value.value());
        var href =
                isChosen ? address.without(name(kind), label.parameter()) : address.add(name(kind), label.parameter());
        return new SearchView.FacetValue(
                text(kind, label), isNamedByMessage(kind), value.count(), isChosen, href.page());
    }

    /** How readers know a value, or the message that says so. */
    private static String text(FacetKind kind, Label label) {
        return switch (kind) {
            case KIND -> (isQuoteKind(label.text()) ? "quote.kind." : "forum.kind.") + label.text();
            case ACT -> "act." + label.text();
            default -> label.text();
        };
    }

    private static boolean isNamedByMessage(FacetKind kind) {
        return kind == FacetKind.KIND || kind == FacetKind.ACT;
    }

    private static boolean isQuoteKind(String name) {
        return Stream.of(kr.hanmadi.quote.QuoteKind.values())
                .anyMatch(kind -> kind.name().equals(name));
    }

    private static SearchView.Chart chart(SearchResults results, SearchRequest request, SearchAddress address) {
        var months = results.months();
        if (months.isEmpty()) {
            return new SearchView.Chart("month", List.of());
        }
        var first = months.getFirst().month();
        var last = months.getLast().month();
        boolean byMonth = first.plusMonths(MOST_MONTHS).isAfter(last);
        var counts = new TreeMap<String, Long>();
        if (byMonth) {
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                counts.put(month.toString(), 0L);
            }
        } else {
            for (int year = first.getYear(); year <= last.getYear() && counts.size() < MOST_MONTHS * 2; year++) {
                counts.put(String.valueOf(year), 0L);
            }
        }
        for (var month : months) {
            counts.merge(
                    byMonth
                            ? month.month().toString()
                            : String.valueOf(month.month().getYear()),
                    month.count(),
                    Long::sum);
        }
        return new SearchView.Chart(byMonth ? "month" : "year", bars(counts, byMonth, request, address));
    }

    private static List<SearchView.Bar> bars(
            Map<String, Long> counts, boolean byMonth, SearchRequest request, SearchAddress address) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var bars = new ArrayList<SearchView.Bar>();
        for (var each : counts.entrySet()) {
            var key = each.getKey();
            int year = Integer.parseInt(key.substring(0, 4));
            var from = byMonth ? LocalDate.parse(key + "-01") : LocalDate.of(year, 1, 1);
            var to = byMonth ? from.plusMonths(1).minusDays(1) : LocalDate.of(year, 12, 31);
            boolean chosen = from.equals(request.filter().from())
                    && to.equals(request.filter().to());
            int height = each.getValue() == 0
                    ? 0
                    : (int) Math.max(LOWEST, Math.ceilDiv(each.getValue() * HEIGHT, Math.max(1, most)));
            bars.add(new SearchView.Bar(
                    byMonth ? "%d년 %d월".formatted(year, from.getMonthValue()) : year + "년",
                    byMonth ? "%d. %d.".formatted(year, from.getMonthValue()) : String.valueOf(year),
                    each.getValue(),
                    1 + bars.size() * STEP,
                    height,
                    chosen,
                    chosen
                            ? address.without("from", "to").page()
                            : address.set("from", from.toString())
                                    .set("to", to.toString())
                                    .page()));
        }
        return bars;
    }

    private SearchView.Period period(SearchRequest request, SearchAddress address) {
        var today = KoreanDates.dayInKorea(clock.instant());
        var presets = new ArrayList<SearchView.Link>();
        presets.add(new SearchView.Link("all", address.without("from", "to").page()));
        presets.add(new SearchView.Link("month", since(address, today.minusMonths(1))));
        presets.add(new SearchView.Link("halfYear", since(address, today.minusMonths(6))));
        presets.add(new SearchView.Link("year", since(address, today.minusYears(1))));
        return new SearchView.Period(
                Objects.toString(request.filter().from(), ""),
                Objects.toString(request.filter().to(), ""),
                presets);
    }

    private static String since(SearchAddress address, LocalDate day) {
        return address.set("from", day.toString()).without("to").page();
    }

    /** What readers may not see is left out, whatever the index says. */
    private List<SearchView.QuoteHit> quoteHits(List<Hit> hits) {
        var rows = quotes.byIds(
                Stream.concat(hits.stream().map(Hit::id), hits.stream().flatMap(hit -> hit.alike().stream()))
                        .toList());
        return hits.stream()
                .filter(hit -> isReadable(rows.get(hit.id())))
                .map(hit -> {
                    var quote = Objects.requireNonNull(rows.get(hit.id()));
                    var alike = hit.alike().stream()
                            .flatMap(id -> Stream.ofNullable(rows.get(id)))
                            .filter(Quote::isReadable)
                            .map(QuoteView::of)
                            .toList();
                    return new SearchView.QuoteHit(
                            QuoteView.of(quote), words(hit.snippet(), quote.getWords()), hit.reason(), alike);
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
                        hit.snippet(),
                        hit.reason()))
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

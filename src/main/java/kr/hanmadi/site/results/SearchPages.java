package kr.hanmadi.site.results;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.search.QueryLog;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.QueryForm;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.SearchParameters;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.Pager;
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
    private static final int MOST_IN_OVERVIEW = 5;
    /** What of the reading can be switched off, in the order in which it is offered. */
    private static final List<String> SWITCHES =
            List.of("synonyms", "keyboard", "correction", "relaxed", "periods", "about");

    private final SearchParameters parameters;
    private final RecordSearch search;
    private final QueryLog log;
    private final SearchHits hits;
    private final SearchFacets narrowing;
    private final Clock clock;

    SearchPages(
            SearchParameters parameters,
            RecordSearch search,
            QueryLog log,
            SearchHits hits,
            SearchFacets narrowing,
            Clock clock) {
        this.parameters = parameters;
        this.search = search;
        this.log = log;
        this.hits = hits;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    /** @param network where the request comes from */
    SearchView find(Map<String, List<String>> given, String network) {
        var request = parameters.read(given);
        var results = search.find(request);
        var address = SearchAddress.of(given);
        var shown = results.shown();
        boolean overview = request.isOverview() && results.total() > 0;
        var query = request.text().length() > 400 ? request.text().substring(0, 400) : request.text();
        if (request.page() == 1 && request.filter().isEmpty() && request.type() == null) {
            log.count(query, results, network);
        }
        return new SearchView(
                new SearchView.Typed(
                        query.strip(),
                        !results.reading().isEmpty(),
                        address.fieldsWithout(Plain.QUERY, Plain.TYPE, Plain.OFF),
                        QueryForm.of(query),
                        parameters.unread(given)),
                results.complete(),
                reading(results, address),
                new SearchView.Narrowing(
                        narrowing.chosen(request, address),
                        narrowing.facets(results, request, typed(address, shown)),
                        DateHistogram.chart(results, request, typed(address, shown)),
                        DateHistogram.period(request, typed(address, shown), KoreanDates.dayInKorea(clock.instant()))),
                new SearchView.Hits(
                        hits.named(results, address),
                        hits.namedForums(results),
                        hits.quotes(hits(results, ResultType.QUOTE, overview)),
                        hits.articles(hits(results, ResultType.ARTICLE, overview)),
                        hits.speakers(hits(results, ResultType.SPEAKER, overview)),
                        hits.forums(hits(results, ResultType.FORUM, overview))),
                new SearchView.Listing(
                        overview,
                        address.without(Plain.TYPE, Plain.SORT).page(),
                        tabs(results, address),
                        shown,
                        request.order(),
                        Arrays.stream(ResultOrder.values())
                                .map(order -> new SearchView.Order(order, orderBy(address, shown, order)))
                                .toList()),
                new SearchView.Extent(
                        results.total(),
                        pager(results, request, address),
                        results.count(shown) > (long) results.pages() * request.size() && results.pages() > 0),
                new SearchView.Exports(
                        typed(address, shown).at("/search.csv"),
                        typed(address, shown).at("/search.json"),
                        address.without(Plain.SORT).at("/feed/search.atom")));
    }

    /** Of the kind that is shown a page; beside the others only as many as lead on, without what stands above already. */
    private static List<Hit> hits(SearchResults results, ResultType type, boolean overview) {
        if (!overview) {
            return type == results.shown() ? results.hits() : List.of();
        }
        var found = type == results.shown() ? results.hits() : results.beside().getOrDefault(type, List.of());
        return found.stream()
                .filter(hit ->
                        type != ResultType.SPEAKER || !results.namedPeople().contains(hit.id()))
                .filter(hit ->
                        type != ResultType.FORUM || !results.namedForums().contains(hit.id()))
                .limit(MOST_IN_OVERVIEW)
                .toList();
    }

    private static SearchAddress typed(SearchAddress address, ResultType shown) {
        return address.set(Plain.TYPE, shown.name().toLowerCase(Locale.ROOT));
    }

    private static String orderBy(SearchAddress address, ResultType shown, ResultOrder order) {
        var typed = typed(address, shown);
        return (order == ResultOrder.RELEVANCE
                        ? typed.without(Plain.SORT)
                        : typed.set(Plain.SORT, order.name().toLowerCase(Locale.ROOT)))
                .page();
    }

    /** Each word and period with what can be switched of its reading; what is left over comes last. */
    private static SearchView.ReadingView reading(SearchResults results, SearchAddress address) {
        var reading = results.reading();
        var left = new LinkedHashSet<>(SWITCHES);
        var words = new ArrayList<SearchView.ReadWord>();
        for (var word : reading.words()) {
            words.add(new SearchView.ReadWord(word, isChanged(word), taken(left, switchesOf(word), address)));
        }
        var periods = new ArrayList<SearchView.ReadPeriod>();
        for (var period : reading.periods()) {
            var read = period.applied() && !period.inField() ? List.of("periods") : List.<String>of();
            periods.add(period(period, taken(left, read, address)));
        }
        var others = new ArrayList<SearchView.Switch>();
        if (reading.exact()) {
            others.add(new SearchView.Switch(
                    "exact.on", address.without(Plain.EXACT).page()));
        } else {
            boolean gaveWay = reading.relaxation() != Relaxation.NONE && reading.relaxation() != Relaxation.CORRECTED;
            for (var name : left) {
                if (address.has(Plain.OFF, name)) {
                    others.add(new SearchView.Switch(
                            name + ".off", address.without(Plain.OFF, name).page()));
                } else if (name.equals("relaxed") && gaveWay) {
                    others.add(on(name, address));
                }
            }
            others.add(new SearchView.Switch(
                    "exact.off", address.set(Plain.EXACT, "1").page()));
        }
        return new SearchView.ReadingView(
                words,
                reading.fields(),
                periods,
                reading.sentence(),
                reading.exact(),
                reading.relaxation(),
                others,
                reading.suggestions().stream()
                        .map(name -> new SearchView.Link(
                                name,
                                SearchAddress.of(Map.of(Plain.QUERY.parameter(), List.of(name)))
                                        .page()))
                        .toList());
    }

    private static boolean isChanged(InterpretedWord word) {
        return word.how() != null && !word.typed().equals(word.text()) && word.how() != InterpretedWord.How.ABOUT;
    }

    private static List<String> switchesOf(InterpretedWord word) {
        var switches = new ArrayList<String>();
        switch (word.how()) {
            case KEYBOARD -> switches.add("keyboard");
            case CORRECTION -> switches.add("correction");
            case ABOUT -> switches.add("about");
            case LEFT_OUT, DROPPED, PART -> switches.add("relaxed");
            case INITIALS, UNFINISHED, NAME -> {
                // there is no other way to read it
            }
            case null -> {
                // as typed
            }
        }
        if (!word.synonyms().isEmpty()) {
            switches.add("synonyms");
        }
        return switches;
    }

    /** The switches of these names, each of which stands beside one word alone. */
    private static List<SearchView.Switch> taken(Set<String> left, List<String> names, SearchAddress address) {
        return names.stream()
                .filter(left::remove)
                .map(name -> on(name, address))
                .toList();
    }

    private static SearchView.Switch on(String name, SearchAddress address) {
        return new SearchView.Switch(name + ".on", address.add(Plain.OFF, name).page());
    }

    private static SearchView.ReadPeriod period(InterpretedPeriod period, List<SearchView.Switch> switches) {
        var from = period.from();
        var to = period.to();
        return new SearchView.ReadPeriod(
                !period.isUnderstood() ? "unknown" : period.applied() ? "applied" : "words",
                period.typed(),
                from != null && from.equals(to)
                        ? KoreanDates.shortDay(from)
                        : "%s ~ %s"
                                .formatted(
                                        from == null ? "" : KoreanDates.shortDay(from),
                                        to == null ? "" : KoreanDates.shortDay(to))
                                .strip(),
                switches);
    }

    private static List<SearchView.Tab> tabs(SearchResults results, SearchAddress address) {
        return TABS.stream()
                .map(type -> new SearchView.Tab(
                        type,
                        results.count(type),
                        typed(address.without(Plain.SORT), type).page()))
                .toList();
    }

    private static Pager pager(SearchResults results, SearchRequest request, SearchAddress address) {
        long total = Math.min(results.count(results.shown()), (long) results.pages() * request.size());
        var page = new PageImpl<>(List.of(), PageRequest.of(results.page() - 1, request.size()), total);
        return Pager.of(page, typed(address, results.shown()).page());
    }
}

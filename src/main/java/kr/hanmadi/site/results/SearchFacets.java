package kr.hanmadi.site.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.search.api.Facet;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.web.KoreanDates;
import org.springframework.stereotype.Component;

/** To what a search is narrowed, and to what else it can be: every value with the address with and without it. */
@Component
class SearchFacets {
    private final People people;
    private final Forums forums;

    SearchFacets(People people, Forums forums) {
        this.people = people;
        this.forums = forums;
    }

    List<SearchView.Chosen> chosen(SearchRequest request, SearchAddress address) {
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
                                        address.without(facet).page())
                                : new SearchView.Chosen(
                                        facet.name(),
                                        text(facet, label),
                                        isNamedByMessage(facet),
                                        address.without(facet, label.parameter())
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
                    address.without(Plain.FROM, Plain.TO).page()));
        }
        return chosen;
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

    List<SearchView.FacetView> facets(SearchResults results, SearchRequest request, SearchAddress address) {
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
        var href = isChosen ? address.without(kind, label.parameter()) : address.add(kind, label.parameter());
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
        return Stream.of(QuoteKind.values()).anyMatch(kind -> kind.name().equals(name));
    }
}

package kr.hanmadi.site.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.Facet;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.FacetNames;
import kr.hanmadi.search.api.SearchFilter;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.web.KoreanDates;
import org.springframework.stereotype.Component;

/** To what a search is narrowed, and to what else it can be: every value with the address with and without it. */
@Component
class SearchFacets {
    private final FacetNames names;

    SearchFacets(FacetNames names) {
        this.names = names;
    }

    List<SearchView.Chosen> chosen(SearchRequest request, SearchAddress address) {
        var chosen = new ArrayList<SearchView.Chosen>();
        for (var facet : FacetKind.values()) {
            var values = request.filter().chosenOf(facet);
            var named = names.namesOf(facet, values);
            for (var value : values) {
                var name = named.get(value);
                chosen.add(
                        name == null || value.equals(SearchFilter.UNKNOWN)
                                ? new SearchView.Chosen(
                                        facet.name(),
                                        "search.chosen.unknown",
                                        true,
                                        address.without(facet).page())
                                : new SearchView.Chosen(
                                        facet.name(),
                                        name.label(),
                                        name.isMessage(),
                                        address.without(facet, name.parameter()).page()));
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

    List<SearchView.FacetView> facets(SearchResults results, SearchRequest request, SearchAddress address) {
        var views = new ArrayList<SearchView.FacetView>();
        for (var facet : results.facets()) {
            var kind = facet.kind();
            var chosen = request.filter().chosenOf(kind);
            var named = names.namesOf(
                    kind, facet.values().stream().map(Facet.Value::value).collect(Collectors.toSet()));
            var values = facet.values().stream()
                    .filter(value -> named.containsKey(value.value()))
                    .map(value -> value(kind, value, Objects.requireNonNull(named.get(value.value())), chosen, address))
                    .toList();
            if (values.size() > 1 || values.stream().anyMatch(SearchView.FacetValue::chosen)) {
                views.add(new SearchView.FacetView(kind, values));
            }
        }
        return views;
    }

    private static SearchView.FacetValue value(
            FacetKind kind, Facet.Value value, FacetNames.Name name, Set<String> chosen, SearchAddress address) {
        boolean isChosen = chosen.contains(value.value());
        var href = isChosen ? address.without(kind, name.parameter()) : address.add(kind, name.parameter());
        return new SearchView.FacetValue(name.label(), name.isMessage(), value.count(), isChosen, href.page());
    }
}

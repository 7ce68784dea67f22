package kr.hanmadi.site.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.api.SearchParameter;
import org.springframework.web.util.UriUtils;

/** The address of a search, and of the searches one step away from it. */
final class SearchAddress {
    private static final int MOST_VALUES = 8;
    private static final int LONGEST = 400;

    private final Map<String, List<String>> parameters;

    private SearchAddress(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Takes the parameters that belong to a search; the page number is not one of them. */
    static SearchAddress of(Map<String, List<String>> given) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var each : SearchParameter.inLinks()) {
            var name = each.parameter();
            var values = given.getOrDefault(name, List.of()).stream()
                    .filter(value -> value != null && !value.isBlank())
                    .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new SearchAddress(kept);
    }

    boolean has(SearchParameter which, String value) {
        return parameters.getOrDefault(which.parameter(), List.of()).contains(value);
    }

    /** With this as the only value of that name. */
    SearchAddress set(SearchParameter which, String value) {
        var changed = without(which);
        changed.parameters.put(which.parameter(), List.of(value));
        return changed;
    }

    /** With this value too. */
    SearchAddress add(SearchParameter which, String value) {
        var changed = copy();
        var values = new ArrayList<>(parameters.getOrDefault(which.parameter(), List.of()));
        if (!values.contains(value)) {
            values.add(value);
        }
        changed.parameters.put(which.parameter(), values);
        return changed;
    }

    SearchAddress without(SearchParameter... names) {
        var changed = copy();
        Stream.of(names).map(SearchParameter::parameter).forEach(changed.parameters::remove);
        return changed;
    }

    SearchAddress without(SearchParameter which, String value) {
        var changed = copy();
        var values = new ArrayList<>(parameters.getOrDefault(which.parameter(), List.of()));
        values.remove(value);
        if (values.isEmpty()) {
            changed.parameters.remove(which.parameter());
        } else {
            changed.parameters.put(which.parameter(), values);
        }
        return changed;
    }

    private SearchAddress copy() {
        return new SearchAddress(new LinkedHashMap<>(parameters));
    }

    /** The parameters but these, for the hidden fields of a form. */
    List<SearchView.Field> fieldsWithout(SearchParameter... names) {
        return without(names).parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new SearchView.Field(each.getKey(), value)))
                .toList();
    }

    String at(String path) {
        var query = parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    String page() {
        return at("/search");
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}

package kr.hanmadi.search.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import org.springframework.stereotype.Service;

/** How the values of facets are called, and how they stand in an address. */
@Service
public class FacetNames {
    private final People people;
    private final Forums forums;

    /**
     * The name of a value.
     *
     * @param text as readers know it, or the key of the message that says so
     * @param parameter as it stands in an address
     */
    public record Name(String text, boolean isMessage, String parameter) {}

    FacetNames(People people, Forums forums) {
        this.people = people;
        this.forums = forums;
    }

    /** The names of these values of {@link SearchFilter#chosen()}; what is gone from the record has none. */
    public Map<String, Name> of(FacetKind facet, Set<String> values) {
        var names = new HashMap<String, Name>();
        switch (facet) {
            case SPEAKER ->
                people.byIds(rows(values))
                        .forEach((id, person) ->
                                names.put(String.valueOf(id), new Name(person.getName(), false, person.getPublicId())));
            case AFFILIATION ->
                people.organisationsByIds(rows(values))
                        .forEach((id, organisation) -> names.put(
                                String.valueOf(id),
                                new Name(organisation.getName(), false, organisation.getPublicId())));
            case FORUM ->
                forums.byIds(rows(values))
                        .forEach((id, forum) ->
                                names.put(String.valueOf(id), new Name(forum.getName(), false, forum.getPublicId())));
            case KIND ->
                names.putAll(named(values, value -> (isQuoteKind(value) ? "quote.kind." : "forum.kind.") + value));
            case ACT -> names.putAll(named(values, value -> "act." + value));
            case REPORTER, OUTLET -> values.forEach(value -> names.put(value, new Name(value, false, value)));
        }
        return names;
    }

    private static Set<Long> rows(Set<String> values) {
        return values.stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    private static Map<String, Name> named(Set<String> values, Function<String, String> message) {
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value, value -> new Name(message.apply(value), true, value.toLowerCase(Locale.ROOT))));
    }

    private static boolean isQuoteKind(String name) {
        return Stream.of(QuoteKind.values()).anyMatch(kind -> kind.name().equals(name));
    }
}

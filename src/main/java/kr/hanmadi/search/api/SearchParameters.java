package kr.hanmadi.search.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.search.api.FacetValues.Constants;
import kr.hanmadi.search.api.FacetValues.Printed;
import kr.hanmadi.search.api.FacetValues.Rows;
import kr.hanmadi.search.api.SearchParameter.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the address of a search, the same for page, feed, export and API: every {@link SearchParameter}; people,
 * organisations and forums by public id, {@code exact=1}, and {@code off} with what shall not be done. A facet's value that
 * is unknown finds nothing; what else makes no sense counts for nothing, and {@link #unread} names it.
 */
@Service
public class SearchParameters {
    private static final int MOST_VALUES = 8;
    private static final int LONGEST_VALUE = 60;
    private static final Set<String> SWITCHES =
            Set.of("synonyms", "keyboard", "correction", "relaxed", "about", "periods");

    /** Names that networks, shops and newsletters append to links. */
    private static final Pattern COUNTING = Pattern.compile(
            "utm_.*|.*clid|igshid?|mc_[ce]id|_g[al]|NaPm|n_(media|query|rank|ad|ad_group|keyword|keyword_id|campaign_type)");

    private final People people;
    private final Forums forums;

    SearchParameters(People people, Forums forums) {
        this.people = people;
        this.forums = forums;
    }

    public SearchRequest read(Map<String, List<String>> parameters) {
        var page = first(parameters, Plain.PAGE);
        return SearchRequest.of(first(parameters, Plain.QUERY))
                .show(
                        constantTyped(ResultType.values(), first(parameters, Plain.TYPE))
                                .orElse(null),
                        constantTyped(ResultOrder.values(), first(parameters, Plain.SORT))
                                .orElse(ResultOrder.RELEVANCE),
                        page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1)
                .within(filter(parameters))
                .interpretedBy(switches(parameters));
    }

    /** The names of those parameters whose values mean nothing: a day that is none, a switch that there is not. */
    public static List<String> unreadable(Map<String, List<String>> parameters) {
        var unreadable = new ArrayList<String>();
        for (var limit : List.of(Plain.FROM, Plain.TO)) {
            var typed = first(parameters, limit);
            if (!typed.isEmpty() && day(typed, false) == null) {
                unreadable.add(limit.parameter());
            }
        }
        if (!Set.of("", "0", "1").contains(first(parameters, Plain.EXACT))) {
            unreadable.add(Plain.EXACT.parameter());
        }
        if (!SWITCHES.containsAll(values(parameters, Plain.OFF))) {
            unreadable.add(Plain.OFF.parameter());
        }
        return unreadable;
    }

    /** The same for programs, which see no page that could tell them: what cannot be read or stands in no list is refused. */
    public SearchRequest readStrictly(Map<String, List<String>> parameters) {
        var unread = new ArrayList<>(unread(parameters));
        unread.addAll(inNoList(parameters));
        if (!unread.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join(", ", unread));
        }
        return read(parameters);
    }

    /**
     * What in the address cannot be read, as it stands there: names that no search has, and values that mean nothing. What
     * other sites append to links to count their readers is no condition.
     */
    public List<String> unread(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(value -> !value.isBlank() && !isRead(each.getKey(), value))
                        .map(value -> each.getKey() + "=" + value))
                .map(each -> each.length() <= LONGEST_VALUE ? each : each.substring(0, LONGEST_VALUE) + "…")
                .distinct()
                .sorted()
                .limit(MOST_VALUES)
                .toList();
    }

    /** {@code act=xyz}: values of facets whose values are a list, and that do not stand in it. */
    private static List<String> inNoList(Map<String, List<String>> parameters) {
        return Stream.of(FacetKind.values())
                .filter(facet -> facet.valueType() instanceof Constants)
                .flatMap(facet -> values(parameters, facet).stream()
                        .filter(value -> ((Constants) facet.valueType())
                                .named(value.toLowerCase(Locale.ROOT))
                                .isEmpty())
                        .map(value -> facet.parameter() + "=" + value))
                .toList();
    }

    private static boolean isRead(String name, String value) {
        if (COUNTING.matcher(name).matches()) {
            return true;
        }
        return SearchParameter.named(name)
                .filter(which -> switch (which) {
                    case Plain.TYPE -> constantTyped(ResultType.values(), value).isPresent();
                    case Plain.SORT ->
                        constantTyped(ResultOrder.values(), value).isPresent();
                    default -> unreadable(Map.of(name, List.of(value))).isEmpty();
                })
                .isPresent();
    }

    private SearchFilter filter(Map<String, List<String>> parameters) {
        var chosen = new EnumMap<FacetKind, Set<String>>(FacetKind.class);
        for (var facet : FacetKind.values()) {
            var given = values(parameters, facet);
            if (!given.isEmpty()) {
                chosen.put(facet, chosen(facet, given));
            }
        }
        return new SearchFilter(
                chosen, day(first(parameters, Plain.FROM), false), day(first(parameters, Plain.TO), true));
    }

    private Set<String> chosen(FacetKind facet, List<String> given) {
        return switch (facet.valueType()) {
            case Rows rows -> keys(given, id -> key(rows, id));
            case Constants constants -> keys(given, constants::named);
            case Printed printed -> Set.copyOf(given);
        };
    }

    private Optional<Long> key(Rows rows, String publicId) {
        return switch (rows) {
            case PEOPLE -> people.find(publicId).map(Person::canonical).map(Person::getId);
            case ORGANISATIONS -> people.findOrganisation(publicId).map(Organisation::getId);
            case FORUMS -> forums.find(publicId).map(Forum::canonical).map(Forum::getId);
        };
    }

    private static Set<String> keys(List<String> given, Function<String, Optional<?>> key) {
        return given.stream()
                .map(value -> key.apply(value.toLowerCase(Locale.ROOT))
                        .<String>map(String::valueOf)
                        .orElse(SearchFilter.UNKNOWN))
                .collect(Collectors.toSet());
    }

    private static InterpretationOptions switches(Map<String, List<String>> parameters) {
        var off = values(parameters, Plain.OFF);
        return new InterpretationOptions(
                first(parameters, Plain.EXACT).equals("1"),
                !off.contains("synonyms"),
                !off.contains("keyboard"),
                !off.contains("correction"),
                !off.contains("relaxed"),
                !off.contains("about"),
                !off.contains("periods"));
    }

    private static @Nullable LocalDate day(String typed, boolean last) {
        try {
            return switch (typed.length()) {
                case 4 ->
                    last ? LocalDate.of(Integer.parseInt(typed), 12, 31) : LocalDate.of(Integer.parseInt(typed), 1, 1);
                case 7 ->
                    last
                            ? YearMonth.parse(typed).atEndOfMonth()
                            : YearMonth.parse(typed).atDay(1);
                case 10 -> LocalDate.parse(typed);
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> constantTyped(E[] all, String typed) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    private static List<String> values(Map<String, List<String>> parameters, SearchParameter which) {
        return parameters.getOrDefault(which.parameter(), List.of()).stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE && value.indexOf('\0') < 0)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    private static String first(Map<String, List<String>> parameters, SearchParameter which) {
        var values = parameters.getOrDefault(which.parameter(), List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
}

package kr.hanmadi.search.api;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.ReadableRows;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.search.api.FacetValues.Constants;
import kr.hanmadi.search.api.FacetValues.Printed;
import kr.hanmadi.search.api.FacetValues.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the values of facets are called, and how they stand in an address. */
@Service
public class FacetNames {
    private final People people;
    private final Forums forums;
    private final EntityManager entities;

    /**
     * The name of a value.
     *
     * @param text as readers know it, or the key of the message that says so
     * @param parameter as it stands in an address
     * @param note what tells it from another value of the same name: the post of a person, the day of a forum; null where no
     *     other has the name, or nothing is known
     */
    public record Name(
            String text,
            boolean isMessage,
            String parameter,
            @Nullable String note) {

        /** The name with what tells it apart. */
        public String label() {
            return note == null ? text : text + " · " + note;
        }
    }

    FacetNames(People people, Forums forums, EntityManager entities) {
        this.people = people;
        this.forums = forums;
        this.entities = entities;
    }

    /**
     * The names of these values of {@link SearchFilter#chosen()}. What is gone from the record, or not to be seen or found by
     * readers since the index counted it, has none.
     */
    public Map<String, Name> namesOf(FacetKind facet, Set<String> values) {
        return switch (facet.valueType()) {
            case Rows rows -> rowNames(rows, values.stream().map(Long::valueOf).collect(Collectors.toSet()));
            case Constants constants ->
                values.stream()
                        .filter(constants.messages()::containsKey)
                        .collect(Collectors.toMap(value -> value, value -> constantName(constants, value)));
            case Printed printed -> printedNames(values);
        };
    }

    /** The index holds a name that was hidden until the documents that print it are written again. */
    private Map<String, Name> printedNames(Set<String> values) {
        var unsearchable = values.isEmpty() ? List.<String>of() : people.unsearchableNames();
        return values.stream()
                .filter(value -> unsearchable.stream().noneMatch(name -> NameMask.prints(value, name)))
                .collect(Collectors.toMap(value -> value, value -> new Name(value, false, value, null)));
    }

    private static Name constantName(Constants constants, String value) {
        var message = Objects.requireNonNull(constants.messages().get(value));
        return new Name(message, true, value.toLowerCase(Locale.ROOT), null);
    }

    private Map<String, Name> rowNames(Rows rows, Set<Long> ids) {
        return switch (rows) {
            case PEOPLE ->
                rowNames(
                        people.byIds(ReadableRows.among(entities, ReadableRows.Kind.PERSON, ids)),
                        Person::getName,
                        Person::getPublicId,
                        person -> person.currentAffiliation().map(Affiliation::searchable));
            case ORGANISATIONS ->
                rowNames(
                        people.organisationsByIds(ids),
                        body -> body.searchable(body.getName()),
                        Organisation::getPublicId,
                        body -> Optional.empty());
            case FORUMS ->
                rowNames(
                        forums.byIds(ReadableRows.among(entities, ReadableRows.Kind.FORUM, ids)),
                        forum -> Objects.toString(forum.searchable(forum.getName()), ""),
                        Forum::getPublicId,
                        forum -> Optional.ofNullable(forum.getHeldOn()).map(FacetNames::day));
        };
    }

    private static String day(LocalDate day) {
        return "%d. %d. %d.".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static <T> Map<String, Name> rowNames(
            Map<Long, T> rows,
            Function<T, String> name,
            Function<T, String> publicId,
            Function<T, Optional<String>> note) {
        var times = rows.values().stream().collect(Collectors.groupingBy(name, Collectors.counting()));
        return rows.entrySet().stream().collect(Collectors.toMap(row -> String.valueOf(row.getKey()), each -> {
            var row = each.getValue();
            var text = name.apply(row);
            boolean alone = times.getOrDefault(text, 0L) < 2;
            return new Name(
                    text,
                    false,
                    publicId.apply(row),
                    alone ? null : note.apply(row).orElse(null));
        }));
    }
}

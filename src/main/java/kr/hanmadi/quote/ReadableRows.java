package kr.hanmadi.quote;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The rows that readers may see and searches may find: the rule by which documents stand in the index and hits are
 * shown.
 */
public final class ReadableRows {
    /** Whose rows. */
    public enum Kind {
        ARTICLE("searchable_article where id = any(?)"),
        /** Quotations of bodies: those of headlines are shown with their article alone. */
        QUOTE("searchable_quote where id = any(?)"),
        FORUM("searchable_forum where id = any(?)"),
        PERSON("person_with_page where id = any(?) and searchable"),
        /** People who have a page, including those kept out of searches. */
        PERSON_WITH_PAGE("person_with_page where id = any(?)");

        private final String question;

        Kind(String rows) {
            this.question = "select %d, id from %s".formatted(ordinal(), rows);
        }
    }

    private ReadableRows() {}

    /** All of them by one question to the database, whose text is the same for any number of rows: every search asks it. */
    public static Map<Kind, Set<Long>> among(Connection database, Map<Kind, ? extends Collection<Long>> rows)
            throws SQLException {
        var asked = new EnumMap<Kind, Collection<Long>>(Kind.class);
        var readable = new EnumMap<Kind, Set<Long>>(Kind.class);
        rows.forEach((kind, ids) -> {
            readable.put(kind, new HashSet<>());
            if (!ids.isEmpty()) {
                asked.put(kind, ids);
            }
        });
        if (asked.isEmpty()) {
            return readable;
        }
        var questions = asked.keySet().stream().map(kind -> kind.question).collect(Collectors.joining(" union all "));
        try (var statement = database.prepareStatement(questions)) {
            int at = 1;
            for (var ids : asked.values()) {
                statement.setObject(
                        at++, ids.stream().mapToLong(Long::longValue).toArray());
            }
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    readable.computeIfAbsent(Kind.values()[found.getInt(1)], any -> new HashSet<>())
                            .add(found.getLong(2));
                }
            }
        }
        return readable;
    }

    /** Those of one kind. */
    public static Set<Long> among(EntityManager entities, Kind kind, Collection<Long> ids) {
        return entities.unwrap(Session.class)
                .doReturningWork(database -> among(database, Map.of(kind, ids)))
                .getOrDefault(kind, Set.of());
    }
}

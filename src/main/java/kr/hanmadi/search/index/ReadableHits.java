package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.quote.ReadableRows;
import kr.hanmadi.quote.ReadableRows.Kind;
import kr.hanmadi.search.api.ResultType;
import org.jspecify.annotations.Nullable;

/** Which rows readers may see and searches may find, by the kind of result: {@link ReadableRows} decides it. */
public final class ReadableHits {
    private ReadableHits() {}

    /** Of several kinds by one question to the database. */
    public static Map<ResultType, Set<Long>> among(Connection database, Map<ResultType, Set<Long>> hits)
            throws SQLException {
        var rows = new EnumMap<Kind, Set<Long>>(Kind.class);
        hits.forEach((type, ids) -> rows.put(kind(type), ids));
        var readable = ReadableRows.among(database, rows);
        var found = new EnumMap<ResultType, Set<Long>>(ResultType.class);
        hits.keySet().forEach(type -> found.put(type, readable.getOrDefault(kind(type), Set.of())));
        return found;
    }

    static Set<Long> among(EntityManager entities, ResultType type, Collection<Long> ids) {
        return ReadableRows.among(entities, kind(type), ids);
    }

    static boolean isReadable(EntityManager entities, ResultType type, @Nullable Long id) {
        return !among(entities, type, Set.of(Objects.requireNonNull(id))).isEmpty();
    }

    private static Kind kind(ResultType type) {
        return switch (type) {
            case ARTICLE -> Kind.ARTICLE;
            case QUOTE -> Kind.QUOTE;
            case FORUM -> Kind.FORUM;
            case SPEAKER -> Kind.PERSON;
        };
    }
}

package kr.hanmadi.search.index;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.quote.ReadableRows;
import kr.hanmadi.search.api.ResultType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows readers may see and searches may find, by the kind of result: {@link ReadableRows} decides it. */
public final class ReadableHits {
    private ReadableHits() {}

    public static Set<Long> among(EntityManager entities, ResultType type, Collection<Long> ids) {
        return switch (type) {
            case ARTICLE -> ReadableRows.articles(entities, ids);
            case QUOTE -> ReadableRows.quotes(entities, ids);
            case FORUM -> ReadableRows.forums(entities, ids);
            case SPEAKER -> ReadableRows.people(entities, ids);
        };
    }

    /** The same without a session. */
    public static Set<Long> among(JdbcClient database, ResultType type, Collection<Long> ids) {
        return switch (type) {
            case ARTICLE -> ReadableRows.articles(database, ids);
            case QUOTE -> ReadableRows.quotes(database, ids);
            case FORUM -> ReadableRows.forums(database, ids);
            case SPEAKER -> ReadableRows.people(database, ids);
        };
    }

    static boolean isReadable(EntityManager entities, ResultType type, @Nullable Long id) {
        return !among(entities, type, Set.of(Objects.requireNonNull(id))).isEmpty();
    }
}

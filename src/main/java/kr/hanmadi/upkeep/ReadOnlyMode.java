package kr.hanmadi.upkeep;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Readers read and nothing is written: for a move to another machine, a repair, an attack. Kept in the database, so that it
 * holds for every portal on it and through restarts; {@code hanmadi.read-only} holds for one portal.
 */
@Service
@Transactional
public class ReadOnlyMode {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean set;

    /**
     * That it is on.
     *
     * @param since null where a setting says so
     * @param by the editor; null where a setting says so
     */
    public record On(@Nullable Instant since, @Nullable String by) {}

    ReadOnlyMode(JdbcClient jdbc, Clock clock, @Value("${hanmadi.read-only:false}") boolean set) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.set = set;
    }

    /** Empty while everything can be written. */
    @Transactional(readOnly = true)
    public Optional<On> now() {
        return set
                ? Optional.of(new On(null, null))
                : jdbc.sql("select since, turned_by from read_only")
                        .query((row, number) -> new On(row.getTimestamp(1).toInstant(), row.getString(2)))
                        .optional();
    }

    /** Whether it was off. */
    public boolean turnOn(String editor) {
        return jdbc.sql("insert into read_only (since, turned_by) values (?, ?) on conflict do nothing")
                        .params(Timestamp.from(clock.instant()), editor)
                        .update()
                == 1;
    }

    /** Whether it was on. */
    public boolean turnOff() {
        return jdbc.sql("delete from read_only").update() == 1;
    }
}

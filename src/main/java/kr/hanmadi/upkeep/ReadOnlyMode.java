package kr.hanmadi.upkeep;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kr.hanmadi.record.Decision;
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
    private final boolean set;

    /**
     * That it is on.
     *
     * @param since null where a setting says so
     * @param by the editor; null where a setting says so
     */
    public record On(@Nullable Instant since, @Nullable String by) {}

    ReadOnlyMode(JdbcClient jdbc, @Value("${hanmadi.read-only:false}") boolean set) {
        this.jdbc = jdbc;
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
    public boolean turnOn(Decision by) {
        return jdbc.sql(
                                "insert into read_only (since, turned_by, turned_by_id) values (?, ?, ?) on conflict do nothing")
                        .params(Arrays.asList(Timestamp.from(by.at()), by.editor(), by.account()))
                        .update()
                == 1;
    }

    /** Whether it was on. */
    public boolean turnOff() {
        return jdbc.sql("delete from read_only").update() == 1;
    }
}

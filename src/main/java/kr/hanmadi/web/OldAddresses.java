package kr.hanmadi.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of an earlier site, and where readers are led who still come by them; asked where there is no page alone. */
@Service
@Transactional
public class OldAddresses {
    private static final String COLUMNS = "id, address, target, hits, last_hit, made_at, made_by";

    private final JdbcClient jdbc;
    private final Clock clock;

    OldAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param address decoded
     * @param target percent-encoded
     * @param lastHit null before the first
     */
    public record OldAddress(
            long id,
            String address,
            String target,
            long hits,
            @Nullable Instant lastHit,
            Instant madeAt,
            String madeBy) {
        static OldAddress read(ResultSet row, int number) throws SQLException {
            var hit = row.getTimestamp("last_hit");
            return new OldAddress(
                    row.getLong("id"),
                    row.getString("address"),
                    row.getString("target"),
                    row.getLong("hits"),
                    hit == null ? null : hit.toInstant(),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("made_by"));
        }
    }

    /** Where a reader is led who asked for that, percent-encoded; with its parameters first, then without. Counts it. */
    Optional<String> follow(String rawPath, @Nullable String query) {
        return LocalAddress.asked(rawPath, query)
                .flatMap(asked -> jdbc.sql("""
                        select id, target from old_address where address in (:whole, :path)
                        order by char_length(address) desc limit 1""")
                        .param("whole", asked.text())
                        .param("path", asked.path())
                        .query((row, number) -> new Leads(row.getLong("id"), row.getString("target")))
                        .optional())
                .map(found -> {
                    countHit(found.id());
                    return found.target();
                });
    }

    private record Leads(long id, String target) {}

    /** Never waits for another reader: of two at once one may go uncounted. */
    private void countHit(long id) {
        jdbc.sql("""
                        update old_address set hits = hits + 1, last_hit = :now
                        where id = (select id from old_address where id = :id for update skip locked)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** The last ones asked first. */
    @Transactional(readOnly = true)
    public List<OldAddress> all(int most) {
        return jdbc.sql("select " + COLUMNS + " from old_address order by last_hit desc nulls last, id desc limit ?")
                .param(most)
                .query(OldAddress::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<OldAddress> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from old_address where id = ?")
                .param(id)
                .query(OldAddress::read)
                .optional();
    }

    /** Whether an old address leads there, or from there: another one beside it would lead a reader twice or in a circle. */
    @Transactional(readOnly = true)
    public boolean wouldChain(LocalAddress address, LocalAddress target) {
        return jdbc.sql("""
                        select exists (select 1 from old_address
                            where address in (:target, :targetPath) or target = :from or target = :fromPath)""")
                .param("target", target.text())
                .param("targetPath", target.path())
                .param("from", address.encoded())
                .param("fromPath", new LocalAddress(address.path(), null).encoded())
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is there now; not where that old address leads somewhere already */
    public boolean add(LocalAddress address, LocalAddress target, Decision by) {
        // one at a time, so that two at once make no circle
        jdbc.sql("lock table old_address in share row exclusive mode").update();
        return !wouldChain(address, target)
                && jdbc.sql("""
                        insert into old_address (address, target, made_at, made_by, made_by_id) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                                .param(address.text())
                                .param(target.encoded())
                                .param(Timestamp.from(by.at()))
                                .param(by.editor())
                                .param(by.account())
                                .update()
                        == 1;
    }

    /** Removes it; empty where it is gone already. */
    public Optional<OldAddress> remove(long id) {
        return jdbc.sql("delete from old_address where id = ? returning " + COLUMNS)
                .param(id)
                .query(OldAddress::read)
                .optional();
    }
}

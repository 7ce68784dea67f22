package kr.hanmadi.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.database.Outage;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every page says of the portal, version by version: the settings of the program until an editor says otherwise. The
 * present one is kept in memory, so that pages show it while the database is away.
 */
@Service
public class Imprints implements ChangeFollower {
    private static final String TABLE = "site_version";
    /** A restored backup changes every table. */
    private static final String RESTORE = "restore";

    private static final String COLUMNS = """
            name, registration, registered_on, publisher, editor, youth_protection, address, telephone, email,
            legal, banner, banner_url, reserved""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Version settings;
    private volatile @Nullable Version current;

    /**
     * One state of it.
     *
     * @param id 0 for the settings of the program
     * @param madeAt null for the settings of the program
     * @param madeBy empty for the settings of the program
     */
    public record Version(long id, @Nullable Instant madeAt, String madeBy, Imprint imprint) {}

    Imprints(JdbcClient jdbc, ApplicationEventPublisher events, Imprint.Newspaper newspaper, Imprint.Contact contact) {
        this.jdbc = jdbc;
        this.events = events;
        this.settings = new Version(0, null, "", Imprint.of(newspaper, contact));
    }

    /** What pages say now. */
    public Version current() {
        var known = current;
        if (known != null) {
            return known;
        }
        try {
            return readVersion();
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                return settings;
            }
            throw e;
        }
    }

    /** What pages say now, for templates. */
    public Imprint getNow() {
        return current().imprint();
    }

    private Version readVersion() {
        var read = newest(1).stream().findFirst().orElse(settings);
        current = read;
        return read;
    }

    @Override
    public void changed(Set<String> tables) {
        if (tables.isEmpty() || tables.contains(TABLE) || tables.contains(RESTORE)) {
            try {
                readVersion();
            } catch (RuntimeException e) {
                if (!Outage.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    /** The last ones that editors made, newest first. */
    public List<Version> newest(int most) {
        return jdbc.sql("select id, made_at, made_by, " + COLUMNS + " from site_version order by id desc limit ?")
                .param(most)
                .query(Imprints::version)
                .list();
    }

    public Optional<Version> find(long id) {
        return jdbc.sql("select id, made_at, made_by, " + COLUMNS + " from site_version where id = ?")
                .param(id)
                .query(Imprints::version)
                .optional();
    }

    /**
     * Makes a new version, in the running transaction; pages show it once that is committed.
     *
     * @param seen the version that the editor had before the eyes
     * @return what stood before; empty where another editor was quicker, and nothing is done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Imprint> save(Imprint imprint, long seen, Decision by) {
        jdbc.sql("lock table site_version in share row exclusive mode").update();
        var before = newest(1).stream().findFirst().orElse(settings);
        if (before.id() != seen) {
            return Optional.empty();
        }
        jdbc.sql("insert into site_version (made_at, made_by, made_by_id, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Timestamp.from(by.at()))
                .param(by.editor())
                .param(by.account())
                .param(imprint.newspaper().name())
                .param(imprint.newspaper().registration())
                .param(imprint.newspaper().registeredOn())
                .param(imprint.newspaper().publisher())
                .param(imprint.newspaper().editor())
                .param(imprint.newspaper().youthProtection())
                .param(imprint.contact().address())
                .param(imprint.contact().telephone())
                .param(imprint.contact().email())
                .param(imprint.legal())
                .param(imprint.banner().text())
                .param(imprint.banner().url())
                .param(Section.text(imprint.reserved()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                current = null;
            }
        });
        events.publishEvent(new ImprintChanged());
        return Optional.of(before.imprint());
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                new Imprint(
                        new Imprint.Newspaper(
                                row.getString("name"),
                                row.getString("registration"),
                                row.getString("registered_on"),
                                row.getString("publisher"),
                                row.getString("editor"),
                                row.getString("youth_protection")),
                        new Imprint.Contact(
                                row.getString("address"), row.getString("telephone"), row.getString("email")),
                        row.getString("legal"),
                        new Imprint.Banner(row.getString("banner"), row.getString("banner_url")),
                        Section.read(row.getString("reserved"))));
    }
}

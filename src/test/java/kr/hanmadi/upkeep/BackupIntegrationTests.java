package kr.hanmadi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.TestDatabase;
import kr.hanmadi.database.LongConnections;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup holds every row, and a restore gives every row back. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIntegrationTests {
    private static final Instant NOW = Instant.parse("2025-02-06T03:04:05Z");
    private static final String PICTURE = "0123456789abcdef0123456789abcdef";
    private static final String AWKWARD = "백슬래시 \\ \\\\ \\n \\u0041 따옴표 \" ' 탭\t줄\n😀 </script> \\.";

    @Autowired
    LongConnections portal;

    @Autowired
    JdbcClient jdbc;

    private String empty;

    /** An empty database with the schema. */
    @BeforeAll
    void migrate() {
        empty = TestDatabase.newDatabase();
        Flyway.configure()
                .dataSource(empty, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc.sql("insert into audit_entry (id, made_at, editor, action, subject, before, after)"
                        + " values (nextval('audit_entry_seq'), now(), '백업누리', 'backup', 'upkeep', ?, null)")
                .param(AWKWARD)
                .update();
        jdbc.sql("insert into picture_file (name, type, width, height, kept_at) values (?, 'PNG', 2, 2, now())")
                .param(PICTURE)
                .update();
        jdbc.sql("insert into picture_version (name, width, height, content, sha256)"
                        + " values (?, 2, 2, decode(repeat('00ff5c0a22', 200000), 'hex'), '')")
                .param(PICTURE)
                .update();
        jdbc.sql(
                        "insert into article_picture (article_id, ordinal, public_id, name, type, width, height, caption, credit,"
                                + " alternative, focus_across, focus_down, removed)"
                                + " select min(article_id), 0, 'backuppict', ?, 'PNG', 2, 2, ?, '', null, 50, 50, true"
                                + " from source where origin = 'SEED'")
                .params(PICTURE, AWKWARD)
                .update();
    }

    /** The portal is shared. */
    @AfterAll
    void takeAway() {
        jdbc.sql("delete from article_picture where name = ?").param(PICTURE).update();
        jdbc.sql("delete from picture_file where name = ?").param(PICTURE).update();
    }

    @Test
    void everyRowComesBackAsItWas() throws Exception {
        try (var from = portal.open();
                var to = emptyDatabase()) {
            var file = new ByteArrayOutputStream();
            var saved = new RecordBackup(from).write(file, NOW);

            var restored = new RecordRestore(to).restore(new ByteArrayInputStream(file.toByteArray()), true);

            assertThat(restored).isEqualTo(saved);
            var before = rows(from);
            assertThat(before.values().stream().mapToLong(List::size).sum()).isEqualTo(saved.rows());
            before.put("preview_link", List.of()); // what was ended meanwhile must not open again
            assertThat(before)
                    .containsKeys(
                            "article", "quote", "article_picture", "picture_file", "source", "audit_entry", "editor");
            assertThat(before.get("source")).isNotEmpty();
            assertThat(before.get("picture_version")).anyMatch(row -> row.length() > 2_000_000);
            assertThat(rows(to)).isEqualTo(before);
            assertThat(text(to, "select before from audit_entry where editor = '백업누리'"))
                    .contains(AWKWARD);
            assertThat(text(to, "select last_value::text from audit_entry_seq"))
                    .isEqualTo(text(from, "select last_value::text from audit_entry_seq"));
        }
    }

    @Test
    void nothingGoesOutByItselfAfterARestore() throws Exception {
        try (var from = portal.open();
                var to = emptyDatabase()) {
            var file = new ByteArrayOutputStream();
            new RecordBackup(from).write(file, NOW);
            new RecordRestore(to).restore(new ByteArrayInputStream(file.toByteArray()), true);
            text(to, """
                    delete from article_work;
                    insert into article (id, public_id, slug, headline, full_text, state, body, rules_version, version)
                    select max(id) + 1, '0backrest0', 's', 'h', 'PUBLIC', 'DRAFT', 'b', 1, 0 from article;
                    insert into article_work (article_id, step, approved, goes_out_at, scheduled_by)
                    select min(id), 'APPROVED', 0, now() - interval '1 day', '백업누리' from article
                    union all
                    select max(id), 'APPROVED', 0, now() + interval '1 day', '백업누리' from article;
                    insert into preview_link (article_id, token_hash, made_by, made_at, expires_at)
                    select min(id), 'restored', '백업누리', now(), now() + interval '1 day' from article;
                    select ''""");
            to.commit();
            file.reset();
            new RecordBackup(to).write(file, NOW);

            new RecordRestore(to).restore(new ByteArrayInputStream(file.toByteArray()), true);

            assertThat(text(to, "select string_agg(stopped, ' ') from article_work"))
                    .as("what is due, and what was to come: either may have been cancelled after the backup")
                    .isEqualTo("desk.schedule.stopped.restored desk.schedule.stopped.restored");
            assertThat(text(to, "select count(*) from preview_link")).isEqualTo("0");
        }
    }

    /** What was taken off for the restore is there again: keys, and what refuses a changed trail. */
    @Test
    void aRestoredDatabaseGuardsItsRulesAgain() throws Exception {
        try (var from = portal.open();
                var to = emptyDatabase()) {
            var file = new ByteArrayOutputStream();
            new RecordBackup(from).write(file, NOW);
            var rules =
                    "select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid), ',' "
                            + "order by conrelid::regclass::text, conname) from pg_constraint where connamespace = 'public'::regnamespace";
            var guards = "select string_agg(tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text, ',' "
                    + "order by tgrelid::regclass::text, tgname) from pg_trigger where not tgisinternal";

            new RecordRestore(to).restore(new ByteArrayInputStream(file.toByteArray()), true);

            assertThat(text(to, rules)).isEqualTo(text(from, rules));
            assertThat(text(to, guards)).isEqualTo(text(from, guards));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> text(to, "update audit_entry set editor = '' returning editor"));
        }
    }

    @Test
    void aDatabaseInUseIsNotOverwrittenByAccident() throws Exception {
        try (var connection = portal.open()) {
            var file = new ByteArrayOutputStream();
            new RecordBackup(connection).write(file, NOW);
            connection.commit();

            assertThatExceptionOfType(RestoreRefused.class)
                    .isThrownBy(() ->
                            new RecordRestore(connection).restore(new ByteArrayInputStream(file.toByteArray()), false))
                    .withMessageContaining("이미 기록이 있습니다");
        }
    }

    @Test
    void aDamagedOrForeignFileChangesNothing() throws Exception {
        try (var from = portal.open();
                var to = emptyDatabase()) {
            var file = new ByteArrayOutputStream();
            new RecordBackup(from).write(file, NOW);
            var whole = file.toByteArray();
            new RecordRestore(to).restore(new ByteArrayInputStream(whole), true);
            var before = rows(to);

            for (var broken : List.of(
                    Arrays.copyOf(whole, whole.length / 2),
                    Arrays.copyOf(whole, 20),
                    new byte[0],
                    "기사\n".getBytes(StandardCharsets.UTF_8))) {
                assertThatExceptionOfType(RestoreRefused.class)
                        .isThrownBy(() -> new RecordRestore(to).restore(new ByteArrayInputStream(broken), true));
            }
            assertThat(rows(to)).isEqualTo(before);
        }
    }

    @Test
    void aBackupOfAnotherSchemaIsRefusedByTheNameOfTheTable() throws Exception {
        try (var from = portal.open();
                var to = emptyDatabase()) {
            var file = new ByteArrayOutputStream();
            new RecordBackup(from).write(file, NOW);
            text(to, "alter table topic add column wholly_new text; select ''");
            try {
                assertThatExceptionOfType(RestoreRefused.class)
                        .isThrownBy(
                                () -> new RecordRestore(to).restore(new ByteArrayInputStream(file.toByteArray()), true))
                        .withMessageContaining("다른 표: topic)");
            } finally {
                to.setAutoCommit(true);
                text(to, "alter table topic drop column wholly_new; select ''");
            }
        }
    }

    @Test
    void aFileIsForItsOwnerAloneAndReplacesNoOther(@TempDir Path folder) throws Exception {
        var file = folder.resolve("a.jsonl.gz");
        try (var connection = portal.open()) {
            new RecordBackup(connection).write(file, NOW);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> new RecordBackup(connection).write(file, NOW));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private Connection emptyDatabase() throws SQLException {
        return DriverManager.getConnection(empty, TestDatabase.user(), TestDatabase.password());
    }

    /** Every row of every table that is saved, as PostgreSQL itself writes it. */
    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (var table : BackupTable.all(connection)) {
            if (table.isSaved()) {
                rows.put(
                        table.name(), texts(connection, "select t::text from %s t order by 1".formatted(table.name())));
            }
        }
        return rows;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).getFirst();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var found = statement.getResultSet()) {
                while (found.next()) {
                    texts.add(found.getString(1));
                }
            }
        }
        return texts;
    }
}

package kr.hanmadi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kr.hanmadi.Eventually;
import kr.hanmadi.TestDatabase;
import kr.hanmadi.search.api.IndexRole;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two portals, or a portal and a command, on one database: one of them keeps the index. */
@NullUnmarked
class IndexOwnershipIntegrationTests {
    @TempDir
    Path folders;

    private HikariDataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void makeDatabase() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestDatabase.newDatabase());
        config.setUsername(TestDatabase.user());
        config.setPassword(TestDatabase.password());
        database = new HikariDataSource(config);
        jdbc = JdbcClient.create(database);
        jdbc.sql("create table index_home (home text not null, seen_at timestamptz)")
                .update();
        jdbc.sql("create table hsearch_agent (expiration timestamptz not null)").update();
    }

    @AfterEach
    void leaveDatabase() {
        database.close();
    }

    @Test
    void theSecondPortalIsToldAndTakesTheIndexWhenTheFirstHasEnded() throws Exception {
        try (var first = portal("a")) {
            assertThat(first.take()).isEqualTo(IndexRole.KEEPER);
            try (var second = portal("b")) {
                assertThat(second.take()).isEqualTo(IndexRole.SECOND);
            }
            assertThat(first.renew()).isTrue();
        }
        try (var second = portal("b")) {
            assertThat(second.take()).isEqualTo(IndexRole.KEEPER);
        }
    }

    @Test
    void aCommandBesideThePortalLeavesTheIndexToIt() throws Exception {
        try (var portal = portal("a");
                var command = ownership("a", false)) {
            assertThat(portal.take()).isEqualTo(IndexRole.KEEPER);
            assertThat(command.take()).isEqualTo(IndexRole.SECOND);
        }
    }

    @Test
    void aPortalWaitsForACommandToItsEnd() throws Exception {
        try (var command = ownership("a", false);
                var portal = portal("a")) {
            assertThat(command.take()).isEqualTo(IndexRole.KEEPER);
            var waiting = Thread.ofVirtual().start(portal::take);
            Eventually.holds("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
            command.close();
            waiting.join();
            assertThat(portal.role()).isEqualTo(IndexRole.KEEPER);
        }
    }

    @Test
    void afterACrashTheSameFolderIsTakenAtOnceAndItsDeadTakersOfChangesAreGone() throws Exception {
        try (var first = portal("a")) {
            first.take();
            jdbc.sql("insert into index_home (home) values (?)")
                    .param(home("a"))
                    .update();
            jdbc.sql("insert into hsearch_agent values (now() + interval '1 day')")
                    .update();
            first.renew();
            breakConnections();
        }
        jdbc.sql("update index_home set seen_at = now()").update(); // a crash does not take it back
        try (var again = portal("a")) {
            assertThat(again.take()).isEqualTo(IndexRole.KEEPER);
        }
        assertThat(jdbc.sql("select count(*) from hsearch_agent")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeeperThatLostItsConnectionHasTheIndexBackBeforeAnother() throws Exception {
        try (var keeper = portal("a");
                var other = ownership("b", false)) {
            keeper.take();
            jdbc.sql("insert into index_home (home) values (?)")
                    .param(home("a"))
                    .update();
            keeper.renew();
            breakConnections();
            assertThat(other.take()).isEqualTo(IndexRole.SECOND);
            Eventually.holds("it has the lock again", () -> keeper.renew() && locks() > 0);
        }
    }

    @Test
    void aKeeperWhoseIndexWasTakenIsTold() throws Exception {
        try (var keeper = portal("a");
                var other = portal("b")) {
            keeper.take();
            breakConnections();
            assertThat(other.take()).isEqualTo(IndexRole.KEEPER);
            Eventually.holds("it is told", () -> !keeper.renew());
            assertThat(other.renew()).isTrue();
        }
    }

    private long locks() {
        return jdbc.sql("select count(*) from pg_locks join pg_database d on d.oid = database"
                        + " where locktype = 'advisory' and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private void breakConnections() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query((row, number) -> number)
                .list();
    }

    private String home(String folder) {
        return new IndexFolder(folders.resolve(folder)).home();
    }

    private IndexOwnership portal(String folder) throws IOException {
        return ownership(folder, true);
    }

    private IndexOwnership ownership(String folder, boolean isPortal) {
        var settings =
                new SearchSettings(folders.resolve(folder), null, true, Duration.ofMillis(100), Duration.ofSeconds(5));
        return new IndexOwnership(database, new IndexFolder(settings.folder()), settings, isPortal);
    }
}

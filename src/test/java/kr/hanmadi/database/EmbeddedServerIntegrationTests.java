package kr.hanmadi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import kr.hanmadi.Eventually;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The embedded database when its process is killed or hangs. */
@NullUnmarked
class EmbeddedServerIntegrationTests {
    @TempDir
    Path home;

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void isStartedOnceMoreWhereItWasAndEndsEvenWhenItHangs(CapturedOutput log) throws Exception {
        ProcessHandle second;
        try (var server = EmbeddedServer.start(home, "")) {
            try (var connection = DriverManager.getConnection(server.getJdbcUrl(), "postgres", server.getPassword())) {
                connection.createStatement().execute("create table kept as select 7 as number");
            }
            var first = process();
            first.destroyForcibly();
            Eventually.holds(
                    "the restart is complete", () -> log.getOut().contains("The embedded PostgreSQL runs again"));
            assertThat(holdsData(server)).as("at the same address").isTrue();
            second = process();
            assertThat(second.pid()).isNotEqualTo(first.pid());
            new ProcessBuilder("kill", "-STOP", Long.toString(second.pid()))
                    .start()
                    .waitFor();
            server.endWhenDeaf();
        }
        assertThat(second.isAlive()).isFalse();
        try (var again = EmbeddedServer.start(home, "")) {
            assertThat(holdsData(again)).isTrue();
        }
    }

    @Test
    void aDatabaseThatIsTooOldIsRefusedInKorean() {
        MigrationConfiguration.refuseOlder(16);
        assertThatThrownBy(() -> MigrationConfiguration.refuseOlder(15))
                .isInstanceOf(StartRefused.class)
                .hasMessage("이 PostgreSQL은 15판이라 한마디를 열 수 없습니다.");
    }

    @Test
    void aDatabaseThatIsAbsentIsToldInOneSentence() {
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/hanmadi"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        absent ->
                                assertThat(DatabaseAbsent.because(absent)).hasMessageStartingWith("데이터베이스에 닿을 수 없습니다"));
    }

    private ProcessHandle process() throws IOException {
        return DatabaseProcess.pid(home.resolve("postgresql"))
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    private static boolean holdsData(EmbeddedServer server) {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(), "postgres", server.getPassword());
                var row = connection.createStatement().executeQuery("select number from kept")) {
            return row.next() && row.getInt(1) == 7;
        } catch (SQLException e) {
            return false;
        }
    }
}

package kr.hanmadi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import kr.hanmadi.Eventually;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process has a home folder open, and says who it is. */
@NullUnmarked
class ServerLockTests {
    @TempDir
    Path home;

    @Test
    void aSecondPortalIsRefused() throws Exception {
        try (var first = ServerLock.take(home, "")) {
            assertThatThrownBy(() -> ServerLock.take(home, ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(
                            "한마디 서버(프로세스 %d)", ProcessHandle.current().pid());
            assertThat(RunningServer.command(home)).isEmpty();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void aPortalWaitsForACommandThatHasTheFolder() throws Exception {
        var portal = new AtomicReference<ServerLock>();
        var command = ServerLock.take(home, "import");
        assertThat(RunningServer.command(home))
                .hasValueSatisfying(said -> assertThat(said).startsWith("‘import’ 명령"));
        assertThat(RunningServer.find(home)).isEmpty();
        var waiting = Thread.ofVirtual().start(() -> portal.set(ServerLock.take(home, "")));
        Eventually.holds("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
        assertThat(portal.get()).isNull();
        command.close();
        waiting.join();
        assertThat(LockHolder.read(home))
                .hasValueSatisfying(holder -> assertThat(holder.isPortal()).isTrue());
        portal.get().close();
    }

    /** The name of a process that is gone says nothing of the process that has just taken the lock. */
    @Test
    void theNameOfAProcessThatIsGoneIsNoHolder() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(home.resolve(RunningServer.LOCK), gone.pid() + " serve\n");
        assertThat(LockHolder.read(home)).isEmpty();
        ServerLock.take(home, "").close();
    }
}

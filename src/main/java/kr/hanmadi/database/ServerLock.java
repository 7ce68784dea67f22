package kr.hanmadi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Held by the one process that has a home folder open, the portal or a command, for its whole life; the operating system
 * frees it even after a crash. Its file says who holds it.
 */
final class ServerLock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServerLock.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** A process that has just taken the lock names itself within this time. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final Path home;
    private final FileChannel channel;
    private final FileLock lock;

    private ServerLock(Path home, FileChannel channel, FileLock lock) {
        this.home = home;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, waits for a command to its end, or says which portal has it.
     *
     * @param command the command that takes it; empty for the portal
     */
    static ServerLock take(Path home, String command) {
        try {
            var channel = FileChannel.open(
                    home.resolve(RunningServer.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = await(home, channel);
            if (lock == null) {
                channel.close();
                throw taken(home);
            }
            LockHolder.me(command).write(channel);
            return new ServerLock(home, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when a portal has it, or something that does not say who it is. */
    private static @Nullable FileLock await(Path home, FileChannel channel) throws IOException {
        LockHolder told = null;
        long silent = System.nanoTime();
        var lock = tryLock(channel);
        for (; lock == null; lock = tryLock(channel)) {
            var holder = LockHolder.read(home).orElse(null);
            if (holder == null) {
                if (System.nanoTime() - silent > LONGEST_SILENCE.toNanos()) {
                    return null;
                }
            } else if (holder.isPortal()) {
                return null;
            } else if (!holder.equals(told)) {
                log.warn("{}이 자료 폴더 {}를 쓰고 있어 끝나기를 기다립니다.", holder, home);
                told = holder;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StartRefused taken(Path home) {
        var where = RunningServer.read(home)
                .map(RunningServer::httpPort)
                .map(port -> " http://localhost:%d 에서 볼 수 있습니다.".formatted(port))
                .orElse("");
        return new StartRefused(
                "이 자료 폴더(%s)로 %s가 이미 돌고 있습니다.%s"
                        .formatted(
                                home,
                                LockHolder.read(home).map(LockHolder::toString).orElse("한마디 서버"),
                                where),
                "그 서버를 쓰거나 끝낸 뒤 다시 시작해 주세요. 따로 하나 더 띄우려면 환경 변수 HANMADI_HOME에 다른 폴더를 적어 주세요.");
    }

    /** Writes how commands beside this server reach its database; only the owner may read it. */
    void announce(RunningServer server) {
        var values = new Properties();
        values.setProperty("url", server.url());
        values.setProperty("user", server.user());
        values.setProperty("password", server.password());
        values.setProperty("pid", Long.toString(server.pid()));
        var port = server.httpPort();
        if (port != null) {
            values.setProperty("http.port", Integer.toString(port));
        }
        try {
            var draft = Files.createTempFile(
                    home,
                    "database",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(draft)) {
                values.store(out, null);
            }
            Files.move(draft, home.resolve(RunningServer.FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}

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
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Held by the one server of a home folder for its whole life; the operating system frees it whatever happens. */
final class ServerLock implements AutoCloseable {
    private final Path home;
    private final FileChannel channel;
    private final FileLock lock;

    private ServerLock(Path home, FileChannel channel, FileLock lock) {
        this.home = home;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock, or says which server has it. */
    static ServerLock take(Path home) {
        try {
            var channel = FileChannel.open(
                    home.resolve(RunningServer.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw taken(home);
            }
            return new ServerLock(home, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                "이 자료 폴더(%s)로 한마디 서버가 이미 돌고 있습니다.%s".formatted(home, where),
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

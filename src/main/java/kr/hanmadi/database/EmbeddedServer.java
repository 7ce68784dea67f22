package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded database of this process together with the lock of its folder. */
final class EmbeddedServer implements JdbcConnectionDetails, AutoCloseable {
    private final ServerLock lock;
    private final EmbeddedDatabase database;

    private EmbeddedServer(ServerLock lock, EmbeddedDatabase database) {
        this.lock = lock;
        this.database = database;
    }

    static EmbeddedServer start(Path folder) {
        var home = new HomeFolder(folder);
        var path = home.prepare();
        var lock = ServerLock.take(path);
        home.refuseWithoutSpace();
        var server = new EmbeddedServer(lock, EmbeddedDatabase.start(path));
        server.announce(null);
        home.closeContents();
        return server;
    }

    void announce(@Nullable Integer httpPort) {
        lock.announce(new RunningServer(
                getJdbcUrl(),
                getUsername(),
                getPassword(),
                ProcessHandle.current().pid(),
                httpPort));
    }

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return EmbeddedDatabase.USER;
    }

    @Override
    public String getPassword() {
        return database.password();
    }

    @Override
    public void close() throws IOException {
        database.close();
        lock.close();
    }
}

package kr.hanmadi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL whose data lies in the home folder. It listens on the loopback address alone, asks for a password
 * that only this folder holds, and writes through to the disk.
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final String USER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "hanmadi";

    private static final int PATIENCE_MILLIS = 2_000;
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final Path data;
    private final DatabaseProcess process;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, Path data, DatabaseProcess process, String password) {
        this.server = server;
        this.data = data;
        this.process = process;
        this.password = password;
    }

    /** Starts the database of that folder on a free port; the caller holds the folder's lock. */
    static EmbeddedDatabase start(Path home) {
        return start(home, 0);
    }

    /** @param port 0 for a free one */
    private static EmbeddedDatabase start(Path home, int port) {
        var data = home.resolve("postgresql");
        var made = home.resolve("postgresql.made");
        try {
            if (!Files.exists(made)) {
                deleteRecursively(data); // an initialisation that was interrupted
            } else {
                new OrphanedServer(data).stop();
            }
            var known = RunningServer.read(home).map(RunningServer::password).filter(set -> Files.exists(made));
            var password = known.orElseGet(EmbeddedDatabase::newPassword);
            var server = start(home, port, data, password, known.isPresent());
            try {
                var database = new EmbeddedDatabase(server, data, DatabaseProcess.of(data), password);
                database.prepare(data, known.isPresent());
                if (!Files.exists(made)) {
                    Files.createFile(made);
                }
                return database;
            } catch (IOException | SQLException e) {
                server.close(); // it holds a lock on the folder
                throw e;
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartRefused(
                    "%s의 데이터베이스를 시작하지 못했습니다: %s"
                            .formatted(data, Objects.requireNonNullElse(e.getMessage(), e.toString())),
                    "바로 위 기록을 확인해 주세요. 디스크가 가득 찼거나, 폴더가 상했거나, 다른 프로그램이 그 폴더를 쓰고 있을 수 있습니다.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path home, int port, Path data, String password, boolean passwordIsSet)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2)) // recovery after a crash takes its time
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // the library turns these off for tests; a newsroom's record must survive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(folder -> askForPassword(folder.toPath(), passwordIsSet))
                .start();
    }

    private void prepare(Path data, boolean passwordIsSet) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!passwordIsSet) {
                statement.execute("alter role postgres password '" + password + "'"); // hexadecimal digits only
                askForPassword(data, true);
                statement.execute("select pg_reload_conf()");
            }
            if (!exists(connection)) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            select.setString(1, DATABASE);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void askForPassword(Path data, boolean passwordIsSet) {
        try {
            var method = passwordIsSet ? "scram-sha-256" : "trust";
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 " + method + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
    }

    String password() {
        return password;
    }

    /** The same database once more, where the pool looks for it. */
    EmbeddedDatabase startAgain(Path home) {
        close();
        return start(home, server.getPort());
    }

    /** Whether its process takes connections; one that hangs does, until it is asked something. */
    boolean isThere() {
        process.lookAtChildren();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it answers within seconds. */
    boolean answers() {
        var values = new Properties();
        values.setProperty("user", USER);
        values.setProperty("password", password);
        values.setProperty("loginTimeout", "2");
        values.setProperty("socketTimeout", "2");
        try (var connection = DriverManager.getConnection(url(), values)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends a database that hangs as a power cut would; its log brings everything back at the next start. */
    void kill() {
        try {
            DatabaseProcess.of(data).kill(); // it may be starting once more just now
        } catch (IOException e) {
            process.kill();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.error("The embedded PostgreSQL did not stop cleanly", e);
        }
        if (!process.endsWithin(PATIENCE_AT_END)) {
            log.warn("The embedded PostgreSQL does not stop; killing it");
            process.kill();
        }
    }
}

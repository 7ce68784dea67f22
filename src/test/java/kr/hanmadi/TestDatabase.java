package kr.hanmadi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The real PostgreSQL of the tests: Testcontainers where Docker answers, the embedded one elsewhere. One server a JVM, a
 * fresh database and home folder for every application context.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Where the server listens, and as which user. */
    private record Server(String prefix, String user, String password) {}

    private static final class Holder {
        static final Server SERVER = start();
    }

    static {
        // a pool looks at its settings again when it keeps house, every half minute unless it is told otherwise
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "500");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var home = Files.createTempDirectory("hanmadi-test");
            TestPropertyValues.of(
                            "spring.datasource.url=" + newDatabase(),
                            "spring.datasource.username=" + Holder.SERVER.user(),
                            "spring.datasource.password=" + Holder.SERVER.password(),
                            "hanmadi.home=" + home)
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC URL of a new, empty database. */
    public static String newDatabase() {
        var server = Holder.SERVER;
        var name = "test" + COUNT.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(server.prefix() + "postgres", server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.prefix() + name;
    }

    public static String user() {
        return Holder.SERVER.user();
    }

    public static String password() {
        return Holder.SERVER.password();
    }

    private static Server start() {
        return dockerAnswers() ? container() : embedded();
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static Server container() {
        var container = new PostgreSQLContainer("postgres:17");
        container.start();
        var prefix = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getFirstMappedPort());
        return new Server(prefix, container.getUsername(), container.getPassword());
    }

    /** Stopped after the last application context: a context that closes still writes. */
    private static Server embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Files.createTempDirectory("hanmadi-test-postgresql").toFile())
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return new Server("jdbc:postgresql://127.0.0.1:%d/".formatted(server.getPort()), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

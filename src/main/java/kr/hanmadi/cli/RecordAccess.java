package kr.hanmadi.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kr.hanmadi.HanmadiApplication;
import kr.hanmadi.database.RunningServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The way of a command to the record: beside a running server only a connection, whose worker does the work; where no
 * server runs, the application itself without its pages.
 */
final class RecordAccess implements AutoCloseable {
    private final Connection connection;
    private final @Nullable ConfigurableApplicationContext application;

    private RecordAccess(Connection connection, @Nullable ConfigurableApplicationContext application) {
        this.connection = connection;
        this.application = application;
    }

    /** For commands that file: the index is written too, but beside a database of one's own, which has its server. */
    static RecordAccess open(CommandSpec command) throws SQLException {
        return open(!hasOwnDatabase(), command);
    }

    /** For commands that need the index written now. */
    static RecordAccess openWithIndex(CommandSpec command) throws SQLException {
        return open(true, command);
    }

    private static RecordAccess open(boolean withIndex, CommandSpec command) throws SQLException {
        var err = command.commandLine().getErr();
        var home = home();
        var server = hasOwnDatabase() ? Optional.<RunningServer>empty() : RunningServer.find(home);
        if (server.isPresent()) {
            return new RecordAccess(server.get().connect(), null);
        }
        if (!hasOwnDatabase()) {
            err.println("서버가 돌고 있지 않아 데이터베이스를 직접 엽니다.");
            RunningServer.command(home).ifPresent(other -> err.println(other + "이 끝나기를 기다립니다."));
        }
        var application = start(home, withIndex, command.name());
        return new RecordAccess(application.getBean(DataSource.class).getConnection(), application);
    }

    private static boolean hasOwnDatabase() {
        return System.getenv("SPRING_DATASOURCE_URL") != null;
    }

    /** The folder that the server uses: {@code bin/hanmadi} names it, otherwise var in the working directory. */
    private static Path home() {
        var named = System.getProperty("hanmadi.home", System.getenv("HANMADI_HOME"));
        return Path.of(named == null ? "var" : named).toAbsolutePath().normalize();
    }

    private static ConfigurableApplicationContext start(Path home, boolean withIndex, String command) {
        System.setOut(System.err); // the log is no result
        return new SpringApplicationBuilder(HanmadiApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "error"))
                // -1: the application has its pages, but opens no port
                .run(
                        "--server.port=-1",
                        "--hanmadi.home=" + home,
                        "--hanmadi.command=" + command,
                        "--hanmadi.search.patience=0s", // beside a portal it has the portal do it
                        "--hanmadi.search.indexing=" + withIndex);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (application != null) {
            application.close();
        }
    }
}
